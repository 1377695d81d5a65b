using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>A claim rule of the control pass, its output read: what it claims and which parts of the clause fill the slots.</summary>
internal sealed class ControlRule
{
    public ControlRule(Rule rule, RuleSet rules)
    {
        Rule = rule;
        Kind = (rule.Get("kind") ?? "control") switch
        {
            "control" => ClaimKind.Control,
            "equipment" => ClaimKind.Equipment,
            "strength" => ClaimKind.Strength,
            var other => throw rule.Error("claim", $"kind '{other}': expected control, equipment or strength."),
        };
        if (Kind == ClaimKind.Control)
            Action = rule.ValueIn<ControlAction>("action");
        else if (Kind == ClaimKind.Equipment && rule.Get("action") != "deed")
            EquipmentAction = rule.ValueIn<EquipmentAction>("action");
        Actor = Parts(rule.Get("actor"));
        Place = Parts(rule.Get("place"));
        Item = Parts(rule.Get("item"));
        AlsoItem = Parts(rule.Get("also"));
        Whose = rule.Get("whose");
        FollowsVerb = rule.Get("follows") == "verb";
        IsNoun = rule.Get("noun") == "yes";
        IsWeak = rule.Get("weak") is "yes" or "known";
        NeedsKnownPlace = rule.Get("weak") == "known";
        Needs = rule.ClassIn("needs", rules.Names);
        SubjectIs = rule.ClassIn("subject-is", rules.Names);
        SubjectSpeaks = rule.Get("voice") == "subject";
        ActorSlot = rule.Pattern.SlotOf("actor");
        PlaceSlot = rule.Pattern.SlotOf("place");
        GroupSlot = rule.Pattern.SlotOf("group");
        FigureSlot = rule.Pattern.SlotOf("figure");
        ThingsSlot = rule.Pattern.SlotOf("things");
        DeedSlot = rule.Pattern.SlotOf("deed");
        IsCounted = rule.Get("counted") == "yes";
        IsDefinite = rule.Get("definite") == "yes";
        TakesNames = rule.Get("names") == "yes";
        Row = rule.ClassIn("row", rules.Names);
        HasNoObject = rule.Get("object") == "none";
        HasPartyObject = rule.Get("object") == "party";
        MustBePassive = rule.Get("form") == "passive";
        HasArmedObject = rule.Get("object") == "armed";
        MustTellActor = rule.Get("told") == "actor";
        FollowsCapture = rule.Get("after") is "captured" or "captured-here";
        IsInSameSentence = rule.Get("after") == "captured-here";
        MustBeNamed = rule.Get("place-is") == "named";
    }

    public Rule Rule { get; }
    public ClaimKind Kind { get; }
    public ControlAction? Action { get; }

    /// <summary>What befell the things; null where the capture <c>deed</c> tells it.</summary>
    public EquipmentAction? EquipmentAction { get; }
    public string[] Actor { get; }
    public string[] Place { get; }
    public string[] Item { get; }

    /// <summary>Parts that are read beside the first of <see cref="Item"/> that tells something.</summary>
    public string[] AlsoItem { get; }

    /// <summary>The part that tells whose "men" the counted ones are; null where the rule leaves it open.</summary>
    public string? Whose { get; }

    /// <summary>Whether the words must stand right behind a verb ("was under control").</summary>
    public bool FollowsVerb { get; }

    /// <summary>Whether the words are a noun ("the capture of"), not a verb.</summary>
    public bool IsNoun { get; }

    /// <summary>Whether the words say it only of a place beyond doubt.</summary>
    public bool IsWeak { get; }

    /// <summary>Whether a bare name must be known as a place from the rest of the document.</summary>
    public bool NeedsKnownPlace { get; }

    /// <summary>A class that must stand in the clause; -1 for none.</summary>
    public int Needs { get; }

    /// <summary>A class that the subject's head must have; -1 for none.</summary>
    public int SubjectIs { get; }
    public bool SubjectSpeaks { get; }
    public int ActorSlot { get; }
    public int PlaceSlot { get; }

    /// <summary>Whose strength it is and the number, where the pattern itself tells them; -1 where the clause does.</summary>
    public int GroupSlot { get; }
    public int FigureSlot { get; }

    /// <summary>The things and what befell them, where the pattern itself tells them; -1 where the clause does.</summary>
    public int ThingsSlot { get; }
    public int DeedSlot { get; }

    /// <summary>Whether things must come with a number ("with two guns"): "with a gun" tells how it was done.</summary>
    public bool IsCounted { get; }

    /// <summary>Whether only a whole force that is known already is meant: "his 4,000 horsemen", not "some 4,000 horsemen".</summary>
    public bool IsDefinite { get; }

    /// <summary>Whether so many of a name that nothing tells more of ("two Zalanders were sent") are of a force, be they men or machines.</summary>
    public bool TakesNames { get; }

    /// <summary>The class of the word that, with a colon, heads the row that the rule is for; -1 for prose.</summary>
    public int Row { get; }

    /// <summary>Whether the verb must have no object ("sank", not "sank a tanker").</summary>
    public bool HasNoObject { get; }

    /// <summary>Whether the verb's object must be people or a party ("drove the rebels from", not "drove from").</summary>
    public bool HasPartyObject { get; }

    /// <summary>Whether the words must tell what is suffered ("driven from"), not what is done.</summary>
    public bool MustBePassive { get; }

    /// <summary>Whether the verb's object must be people under arms ("evacuated its troops from").</summary>
    public bool HasArmedObject { get; }

    /// <summary>Whether the words are a claim only where they tell who acts.</summary>
    public bool MustTellActor { get; }

    /// <summary>Whether the words are a claim only where the last control claim of the paragraph was that a place was taken, whose taker they share.</summary>
    public bool FollowsCapture { get; }

    /// <summary>Whether that capture must have been told in the same sentence.</summary>
    public bool IsInSameSentence { get; }

    /// <summary>Whether the words are a claim only where the place goes by its name ("out of Lindau", not "out of the market").</summary>
    public bool MustBeNamed { get; }

    /// <summary>A draft of what the rule claims.</summary>
    /// <param name="anchor">The item that says it.</param>
    /// <param name="first">First item of the quote.</param>
    /// <param name="end">Index behind the quote's last item.</param>
    public ClaimDraft Draft(SentenceScan scan, int anchor, int first, int end)
    {
        var draft = new ClaimDraft
        {
            Kind = Kind,
            Rule = Rule.Id,
            First = scan.Items[first].First,
            End = scan.Items[end - 1].End,
            Anchor = scan.Items[anchor].Head,
            Paragraph = scan.Paragraph,
            Section = scan.Section,
            Line = scan.Line,
            Sentence = scan.Span,
        };
        draft.Span = scan.SpanOf(draft.First, draft.End);
        return draft;
    }

    private static string[] Parts(string? field) => field?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
