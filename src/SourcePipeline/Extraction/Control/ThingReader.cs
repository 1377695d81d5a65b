using System.Collections.Immutable;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Control;

/// <summary>Reads counted vehicles, weapons, positions and people out of a noun phrase and those coordinated with it.</summary>
internal sealed class ThingReader(RuleSet rules, SentenceScan scan, ClauseReader clauses, ThingNames names)
{
    /// <summary>Between things and "including" stand no more items than that.</summary>
    private const int LongestBefore = 12;

    /// <summary>Between the brackets behind a thing stand no more items than that.</summary>
    private const int LongestAside = 24;

    /// <summary>Fewer people told of in passing ("the three officers") are persons of the story, not a force.</summary>
    private const int FewestInPassing = 24;

    private static readonly ImmutableArray<string> More = ListedWords.Of(ThingKinds.Words, "more");
    private static readonly ImmutableArray<string> Shares = ListedWords.Of(ThingKinds.Words, "share");

    private readonly ThingKinds kinds = new(rules, scan, names);
    private readonly int equipment = rules.Class("equipment");
    private readonly int aircraft = rules.Class("aircraft");
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int demonym = rules.Class("demonym");
    private readonly int military = rules.Class("military");
    private readonly int armed = rules.Class("armed");
    private readonly int determiner = rules.Class("determiner");
    private readonly int possessive = rules.Class("possessive");
    private readonly int plural = rules.Class("plural");
    private readonly int participle = rules.Class("participle");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int measure = rules.Class("measure");
    private readonly int force = rules.Class("force-noun");
    private readonly int share = rules.Class("share");
    private readonly List<ThingWords> found = [];

    /// <summary>The word that the rule at hand hangs on.</summary>
    private int deed;

    /// <param name="anchor">The word that tells what befell the things, or that they are there.</param>
    public List<ThingWords> Read(NounPhrase phrase, int until, ControlRule rule, int anchor)
    {
        deed = anchor;
        found.Clear();
        while (!phrase.IsNone && phrase.First < until)
        {
            Add(phrase, rule);
            if (found.Count == 0 && rule.Kind == ClaimKind.Equipment && Included(phrase, until) is { IsNone: false } first)
            {
                phrase = first;
                continue;
            }

            // "Eight of the 12 tanks (and two guns)"
            var behind = BehindBrackets(clauses.Skip(found.Count > 0 ? Math.Max(phrase.End, found[^1].End) : phrase.End), until);
            if (rule.Kind == ClaimKind.Equipment && found.Count > 0)
                behind = BehindParticiples(behind, until);
            else if (rule.Kind == ClaimKind.Equipment && IsBeforeApposition(phrase, behind, until))
                break;
            if (Next(rule, behind, until) is not (>= 0 and var next))
                break;
            phrase = clauses.Read(next);
            if (!phrase.IsNone && OpensClause(phrase, until))
                break;
        }

        return found;
    }

    /// <summary>"Two helicopters (one of them armed) and three drones": behind what only tells more of the things.</summary>
    private int BehindBrackets(int i, int until)
    {
        if (i >= until || found.Count == 0 || !clauses.IsPunctuation(i, "("))
            return i;
        for (var close = i + 1; close < until && close < i + LongestAside; close++)
        {
            if (clauses.IsPunctuation(close, ")"))
                return clauses.Skip(close + 1);
        }

        return i;
    }

    /// <summary>"Lost 341 tanks destroyed or damaged, 728 guns and …": behind what became of them.</summary>
    private int BehindParticiples(int i, int until)
    {
        while (i < until && scan.Items[i].Is(participle) && !clauses.IsFinite(i))
        {
            var next = clauses.Skip(i + 1);
            i = next + 1 < until && clauses.IsWord(next, "or") && scan.Items[next + 1].Is(participle) ? next + 1 : next;
        }

        return i;
    }

    /// <summary>"Shelled Lindau, the capital of the province": what stands behind the comma is no further thing.</summary>
    private bool IsBeforeApposition(NounPhrase phrase, int behind, int until) =>
        scan.Items[phrase.Head].Phrase == name && behind < until && clauses.IsPunctuation(behind, ",")
        && clauses.Skip(behind + 1) is var apposition && apposition < until && clauses.StartsWithArticle(apposition);

    /// <summary>Where the next thing of a list begins; -1 where the list ends.</summary>
    /// <param name="behind">Behind the last thing.</param>
    private int Next(ControlRule rule, int behind, int until)
    {
        var i = behind;
        if (i < until && clauses.IsPunctuation(i, ","))
            i = clauses.Skip(i + 1);
        if (i < until && clauses.IsWord(i, "including"))
            return -1;
        var isListOfForces = rule.Kind == ClaimKind.Strength && found.Count > 0;
        if (isListOfForces && i == behind)
            i = BehindOwner(i, until);
        if (i < until && (scan.Items[i].Is(coordinator) || clauses.IsAsWellAs(i) || (isListOfForces && clauses.IsOneOf(i, "with", "along"))))
            i = clauses.Skip(clauses.IsWord(i, "along") ? i + 2 : clauses.BehindJoinWord(i));
        else if (i == behind)
            return -1;
        return i < until ? i : -1;
    }

    /// <summary>"Two jets from the 3rd Squadron and six lorries": at what joins the things, behind whose they are.</summary>
    private int BehindOwner(int i, int until) =>
        i + 1 < until && clauses.IsOneOf(i, "from", "of") && clauses.Read(i + 1) is { IsNone: false } whence
        && clauses.Skip(whence.End) is var joint && joint < until && scan.Items[joint].Is(coordinator) ? joint : i;

    /// <summary>"… and three drones landed": a clause of its own, unless all of the things stand before the first verb.</summary>
    private bool OpensClause(NounPhrase phrase, int until) =>
        clauses.Skip(phrase.End) is var next && next < scan.Items.Count && next < until && clauses.IsFinite(next) && clauses.PreviousFinite(phrase.First) >= 0;

    /// <summary>"(Left) much equipment in X, including two tanks": the things that stand for what is not counted.</summary>
    private NounPhrase Included(NounPhrase phrase, int until)
    {
        if (!kinds.IsEquipment(phrase) && !kinds.EndsInMateriel(phrase))
            return default;
        for (var i = phrase.End; i + 1 < until && i < phrase.End + LongestBefore && !clauses.IsFinite(i); i++)
        {
            if (clauses.IsWord(i, "including"))
                return clauses.Read(clauses.Skip(i + 1));
        }

        return default;
    }

    /// <summary>"Of the 40 tanks 32 (were destroyed)", "destroyed four tanks and damaged two (more)": the plural name of the things last told before, where no people stand between; null for none.</summary>
    public string? LastNamed(int figure)
    {
        for (var i = figure - 1; i >= 0; i--)
        {
            ref var item = ref scan.Items[i];
            if (item.Phrase == people || (item.Phrase == name && !item.Is(equipment) && !kinds.IsModel(i)))
                return null;
            if (!item.Is(equipment) && !item.Is(aircraft) && !kinds.IsModel(i))
                continue;
            var phrase = clauses.PhraseEndingAt(i);
            return Words(phrase, IndexIn(phrase));
        }

        return null;
    }

    private int IndexIn(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Head; i++)
        {
            if (scan.Items[i].Quantity >= 0)
                return scan.Items[i].Quantity;
        }

        return -1;
    }

    /// <summary>"Eight of the 12 tanks", "two of their helicopters": the things behind "of", whose part is counted.</summary>
    private NounPhrase PartOf(NounPhrase phrase)
    {
        var of = clauses.Skip(phrase.Head + 1);
        if (scan.Items[phrase.Head].Quantity < 0 || of + 2 >= scan.Items.Count)
            return default;
        if (clauses.IsWord(of, "out"))
            of++;
        return clauses.IsWord(of, "of") ? clauses.Read(clauses.Skip(of + 1)) : default;
    }

    private void Add(NounPhrase phrase, ControlRule rule)
    {
        // "90 percent of the houses (were damaged)": nobody counts them.
        if (scan.Items[phrase.Head].Is(share) || scan.Items[phrase.First].Is(share))
            return;
        if (rule.Kind == ClaimKind.Equipment && PartOf(phrase) is { IsNone: false } whole
            && (kinds.IsEquipment(whole) || names.Are(whole, rule, deed, found.Count > 0, isPart: true)))
        {
            // "Every one of its eleven lorries": all of them.
            var part = IndexIn(whole) is >= 0 and var all && scan.CharsOf(scan.Items[phrase.First].First) is "every" ? all : scan.Items[phrase.Head].Quantity;
            found.Add(new ThingWords(Words(whole, IndexIn(whole)), phrase.First, whole.End, scan.Quantities[part].Value, part));
            return;
        }

        var isThing = IsThing(phrase, rule);
        var isPeople = rule.Kind == ClaimKind.Strength && IsForce(phrase, rule);
        if (!isThing && rule.Kind == ClaimKind.Equipment && InColumn(phrase) is { IsNone: false } inner)
            (phrase, isThing) = (inner, true);
        if (!isThing && !isPeople)
            return;
        if (QuantityOf(phrase) is not var (value, index, at) || (rule.IsDefinite && found.Count == 0 && !(index >= 0 && value.Low >= FewestInPassing && IsDefinite(phrase))))
            return;
        // "85% of the loyalists (stayed)": a share of them, and no number.
        if (index >= 0 && ListedWords.HasAsWritten(Shares, scan.CharsOf(scan.Quantities[index].End - 1)))
            return;
        // "With 5 Commando": the number of a unit.
        if (isPeople && index >= 0 && value is not { Low: 1 } && kinds.IsUnitName(phrase.Head))
            return;
        if (rule.Kind == ClaimKind.Strength && !(index >= 0 ? IsSeveral(rule, isPeople, value, at) : isThing && !rule.IsCounted && clauses.IsOneOf(at, "a", "an", "one")))
            return;
        found.Add(new ThingWords(Words(phrase, index), phrase.First, phrase.End, value, index));
    }

    /// <summary>What the rule may be told of: nobody shoots down a building, and none is captured or lost as a thing.</summary>
    private bool IsThing(NounPhrase phrase, ControlRule rule) =>
        kinds.IsEquipment(phrase) || names.Are(phrase, rule, deed, found.Count > 0)
        || (rule.EquipmentAction is EquipmentAction.ShotDown or EquipmentAction.Destroyed && kinds.IsFighter(phrase))
        || (MayBefallInstallation(rule) && kinds.IsInstallation(phrase));

    private static bool MayBefallInstallation(ControlRule rule) =>
        rule.Kind == ClaimKind.Equipment && rule.EquipmentAction is not (EquipmentAction.ShotDown or EquipmentAction.Captured or EquipmentAction.Lost);

    /// <summary>People who fight; behind a noun of strength, in a row of figures and before a counted force others too ("500 Ruthenians").</summary>
    private bool IsForce(NounPhrase phrase, ControlRule rule) =>
        kinds.IsArmedPeople(phrase) || (rule.Row >= 0 && kinds.IsPeople(phrase))
        || ((rule.IsNoun || (rule.Item is ["agent"] or ["patient"] && rule.IsCounted)) && kinds.IsOfNation(phrase));

    /// <summary>"Destroyed a column of 30 vehicles".</summary>
    private NounPhrase InColumn(NounPhrase phrase) =>
        scan.Items[phrase.Head].Is(force) && clauses.IsWord(phrase.Head + 1, "of")
        && clauses.Read(phrase.Head + 2) is { IsNone: false } inner && scan.Items[inner.First].Quantity >= 0 && kinds.IsEquipment(inner) ? inner : default;

    /// <summary>"Both rebels and tribesmen", "one of Roe's generals (took it)": no force is told by that.</summary>
    private bool IsSeveral(ControlRule rule, bool isPeople, in Quantity value, int at) =>
        scan.CharsOf(scan.Items[at].First) is not ("both" or "Both") && !(rule.Item is ["agent"] && isPeople && value is { Low: 1, High: 1 });

    /// <summary>"His 4,000 horsemen", "the town's 80 policemen".</summary>
    private bool IsDefinite(NounPhrase phrase)
    {
        var first = phrase.First;
        // "The 300 Poles" may be anybody; "his 300 Poles" are his men.
        var owned = scan.Items[phrase.Head].Is(demonym) && !scan.Items[phrase.Head].Is(military) && !scan.Items[phrase.Head].Is(armed);
        return StartsWithDefinite(first, owned) || (first > 0 && (StartsWithDefinite(first - 1, owned) || clauses.IsPossessive(first - 1)));
    }

    private bool StartsWithDefinite(int item, bool owned)
    {
        var first = scan.Items[item].First;
        return scan.WordIs(first, possessive) || (!owned && scan.CharsOf(first) is "the" or "The" or "these" or "These");
    }

    /// <summary>The number at the phrase; "a", "the only" and "his" before a singular are one; null for a plural without a number.</summary>
    private (Quantity Value, int Index, int At)? QuantityOf(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Head; i++)
        {
            if (scan.Items[i].Quantity is >= 0 and var q)
                return IsMeasure(scan.Quantities[q].End, phrase) ? null : (scan.Quantities[q].Value, q, i);
        }

        if (scan.Items[phrase.Head].Is(plural) && !IsSameInPlural(phrase))
            return null;
        return IsOne(phrase) ? (Quantity.Exactly(1), -1, phrase.First) : null;
    }

    /// <summary>"A tank", "the lorry", "its tank", "the Borealis", "Roe's lorry"; not "armour".</summary>
    private bool IsOne(NounPhrase phrase)
    {
        ref readonly var first = ref scan.Items[phrase.First];
        return first.Is(determiner) || first.Is(possessive) || first.Phrase == name || scan.Items[phrase.Head].Phrase == name
            || clauses.IsWord(phrase.First + 1, "'s") || scan.WordIs(first.First, determiner);
    }

    /// <summary>"120 mm mortars", "8 km2 of land": the number measures, it does not count.</summary>
    private bool IsMeasure(int token, NounPhrase phrase) =>
        token < scan.Items[phrase.End - 1].End && scan.WordIs(token, measure);

    /// <summary>"an aircraft": the singular and the plural are one form, and "a" tells which.</summary>
    private bool IsSameInPlural(NounPhrase phrase) =>
        clauses.IsOneOf(phrase.First, "a", "an", "one");

    private string Words(NounPhrase phrase, int quantityIndex)
    {
        var (first, end) = (scan.Items[phrase.First].First, scan.Items[phrase.End - 1].End);
        if (quantityIndex >= 0 && scan.Quantities[quantityIndex].End < end)
            first = Math.Max(first, scan.Quantities[quantityIndex].End);
        else if (scan.Items[phrase.First].Is(determiner) && phrase.End > phrase.First + 1)
            first++;
        while (first < end - 1 && (scan.Tokens[first].Kind is TokenKind.Mark or TokenKind.Punctuation || ListedWords.HasAsWritten(More, scan.CharsOf(first))))
            first++;
        // "(Perhaps) 300 men--": the dash ends the aside.
        while (end > first + 1 && scan.CharsOf(end - 1) is "-" or "--" or "–" or "—")
            end--;
        return PhraseText.Of(scan, first, end);
    }
}
