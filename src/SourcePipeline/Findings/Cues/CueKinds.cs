namespace SourcePipeline.Findings.Cues;

/// <summary>The kinds that cue rules name in <c>cue: { is: … }</c>.</summary>
internal static class CueKinds
{
    public const string Unconfirmed = "unconfirmed";
    public const string Denial = "denial";

    /// <summary>It later came out otherwise.</summary>
    public const string TurnedOut = "turned-out";

    /// <summary>A loss is put down to an accident.</summary>
    public const string OtherCause = "other-cause";

    /// <summary>The same number is told of other people.</summary>
    public const string OtherAccount = "other-account";

    /// <summary>A side is said to be silent.</summary>
    public const string NoAnswer = "no-answer";
    public const string Confirmation = "confirmation";
    public const string Doubt = "doubt";
    public const string FightingGoesOn = "fighting-goes-on";

    /// <summary>It is over for good.</summary>
    public const string FightingEnded = "fighting-ended";
    public const string NotEncircled = "not-encircled";
    public const string Accusation = "accusation";

    /// <summary>A side says that it has won.</summary>
    public const string Victory = "victory";

    /// <summary>Sides are said to blame each other.</summary>
    public const string MutualBlame = "mutual-blame";

    /// <summary>The article says that accounts differ.</summary>
    public const string AccountsDiffer = "accounts-differ";
    public const string Alleged = "alleged";

    /// <summary>"Allegedly": whatever it is, somebody alleges it.</summary>
    public const string AllegedByNobody = "alleged-by-nobody";

    /// <summary>A voice says something: "stated that".</summary>
    public const string Told = "told";
    public const string According = "according";

    /// <summary>Something done to an enemy or to others: "shelled", "would not allow".</summary>
    public const string Deed = "deed";

    /// <summary>Something that befalls those who lose: "routed", "inflicted losses on".</summary>
    public const string Feat = "feat";

    /// <summary>Places are taken that are not named: "captured several villages".</summary>
    public const string Seizure = "seizure";
    public const string NowRelative = "now-relative";

    /// <summary>Then as well as now: "the town still held by", "recent".</summary>
    public const string ThenOrNow = "then-or-now";
    public const string Superlative = "superlative";
    public const string Expectation = "expectation";

    /// <summary>"An anticipated return": what was to come, told in the past.</summary>
    public const string Awaited = "awaited";
    public const string PresentPerfect = "present-perfect";
    public const string AsOf = "as-of";
    public const string SameYear = "same-year";

    /// <summary>What follows names the kind of event: "event:coup".</summary>
    public const string Event = "event:";

    /// <summary>Every kind that a finding looks for; a cue of another would be for nothing.</summary>
    public static readonly string[] All =
    [
        Unconfirmed, Denial, TurnedOut, OtherCause, OtherAccount, NoAnswer, Confirmation, Doubt, FightingGoesOn, FightingEnded, NotEncircled, Accusation, Victory, MutualBlame, AccountsDiffer, Alleged, AllegedByNobody, Told, According, Deed, Feat, Seizure,
        NowRelative, ThenOrNow, Superlative, Expectation, Awaited, PresentPerfect, AsOf, SameYear, Event,
    ];
}
