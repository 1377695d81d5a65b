using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Reads counted vehicles, weapons, positions and people out of a noun phrase and those coordinated with it.</summary>
internal sealed class ItemReader(RuleSet rules, SentenceScan scan, ClauseReader clauses, ThingNames names)
{
    /// <summary>Between things and "including" stand no more items than that.</summary>
    private const int LongestBefore = 12;

    /// <summary>Between the brackets behind a thing stand no more items than that.</summary>
    private const int LongestAside = 24;

    /// <summary>Fewer people told of in passing ("the three officers") are persons of the story, not a force.</summary>
    private const int FewestInPassing = 24;

    private readonly int equipment = rules.Class("equipment");
    private readonly int installation = rules.Class("installation");
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int demonym = rules.Class("demonym");
    private readonly int military = rules.Class("military");
    private readonly int armed = rules.Class("armed");
    private readonly int supporting = rules.Class("supporting");
    private readonly int determiner = rules.Class("determiner");
    private readonly int possessive = rules.Class("possessive");
    private readonly int plural = rules.Class("plural");
    private readonly int participle = rules.Class("participle");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int measure = rules.Class("measure");
    private readonly int aircraft = rules.Class("aircraft");
    private readonly int piece = rules.Class("piece");
    private readonly int materiel = rules.Class("materiel");
    private readonly int group = rules.Class("group");
    private readonly int force = rules.Class("force-noun");
    private readonly int unit = rules.Class("unit-noun");
    private readonly int member = rules.Class("member-noun");
    private readonly int armedWord = rules.Class("armed-word");
    private readonly int share = rules.Class("share");
    private readonly int placeStrong = rules.Class("place-strong");
    private readonly List<ThingWords> found = [];
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
            var i = BehindBrackets(clauses.Skip(found.Count > 0 ? Math.Max(phrase.End, found[^1].End) : phrase.End), until);
            // "Lost 341 tanks destroyed or damaged, 728 guns and …"
            while (rule.Kind == ClaimKind.Equipment && found.Count > 0 && i < until && scan.Items[i].Is(participle) && !clauses.IsFinite(i))
                i = clauses.Skip(i + 1) is var or && or + 1 < until && clauses.IsWord(or, "or") && scan.Items[or + 1].Is(participle) ? or + 1 : clauses.Skip(i + 1);
            var behindThing = i;
            // "Shelled Lindau, the capital of the province": an apposition is no further thing.
            if (rule.Kind == ClaimKind.Equipment && found.Count == 0 && scan.Items[phrase.Head].Phrase == name && i < until && clauses.IsPunctuation(i, ",") && clauses.Skip(i + 1) is var apposition && apposition < until && clauses.StartsWithArticle(apposition))
                break;
            if (i < until && clauses.IsPunctuation(i, ","))
                i = clauses.Skip(i + 1);
            if (i < until && clauses.IsWord(i, "including"))
                break;
            // "Two jets from the 3rd Squadron and six lorries"
            if (rule.Kind == ClaimKind.Strength && found.Count > 0 && i == behindThing && i + 1 < until && clauses.IsOneOf(i, "from", "of") && clauses.Read(i + 1) is { IsNone: false } whence && clauses.Skip(whence.End) is var joint && joint < until && scan.Items[joint].Is(coordinator))
                i = joint;
            if (i < until && (scan.Items[i].Is(coordinator) || clauses.IsAsWellAs(i) || (rule.Kind == ClaimKind.Strength && found.Count > 0 && clauses.IsOneOf(i, "with", "along"))))
                i = clauses.Skip(clauses.IsWord(i, "along") ? i + 2 : clauses.IsWord(i, "as") ? i + 3 : i + 1);
            else if (i == behindThing)
                break;
            if (i >= until)
                break;
            phrase = clauses.Read(i);
            // "… and three drones landed": a clause of its own, unless all of them stand before the first verb.
            if (!phrase.IsNone && clauses.Skip(phrase.End) is var next && next < scan.Items.Count && clauses.IsFinite(next) && next < until && clauses.PreviousFinite(phrase.First) >= 0)
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

    /// <summary>"(Left) much equipment in X, including two tanks": the things that stand for what is not counted.</summary>
    private NounPhrase Included(NounPhrase phrase, int until)
    {
        if (!IsEquipment(phrase) && !EndsInMateriel(phrase))
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
            if (item.Phrase == people || item.Phrase == name && !item.Is(equipment) && !IsModel(i))
                return null;
            if (!item.Is(equipment) && !item.Is(aircraft) && !IsModel(i))
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
    private NounPhrase PartOf(NounPhrase phrase) =>
        scan.Items[phrase.Head].Quantity >= 0 && clauses.Skip(phrase.Head + 1) is var of && of + 2 < scan.Items.Count && (clauses.IsWord(of, "of") || (clauses.IsWord(of, "out") && clauses.IsWord(++of, "of"))) ? clauses.Read(clauses.Skip(of + 1)) : default;

    private void Add(NounPhrase phrase, ControlRule rule)
    {
        // "90 percent of the houses (were damaged)": nobody counts them.
        if (scan.Items[phrase.Head].Is(share) || scan.Items[phrase.First].Is(share))
            return;
        if (rule.Kind == ClaimKind.Equipment && PartOf(phrase) is { IsNone: false } whole && (IsEquipment(whole) || names.Are(whole, rule, deed, found.Count > 0, isPart: true)))
        {
            // "Every one of its eleven lorries": all of them.
            var part = IndexIn(whole) is >= 0 and var all && scan.CharsOf(scan.Items[phrase.First].First) is "every" ? all : scan.Items[phrase.Head].Quantity;
            found.Add(new ThingWords(Words(whole, IndexIn(whole)), phrase.First, whole.End, scan.Quantities[part].Value, part));
            return;
        }

        var isThing = IsEquipment(phrase) || names.Are(phrase, rule, deed, found.Count > 0) || (IsFighter(phrase) && rule.EquipmentAction is EquipmentAction.ShotDown or EquipmentAction.Destroyed) || (rule.Kind == ClaimKind.Equipment && rule.EquipmentAction is not (EquipmentAction.ShotDown or EquipmentAction.Captured or EquipmentAction.Lost) && IsInstallation(phrase));
        var isPeople = rule.Kind == ClaimKind.Strength && (IsArmedPeople(phrase) || ((rule.IsNoun || rule.Item is ["agent"] or ["patient"] && rule.IsCounted) && IsOfNation(phrase)) || (rule.Row >= 0 && scan.Items[phrase.Head].Phrase == people));
        // "Destroyed a column of 30 vehicles".
        if (!isThing && rule.Kind == ClaimKind.Equipment && scan.Items[phrase.Head].Is(force) && clauses.IsWord(phrase.Head + 1, "of") && clauses.Read(phrase.Head + 2) is { IsNone: false } inner && scan.Items[inner.First].Quantity >= 0 && IsEquipment(inner))
            (phrase, isThing) = (inner, true);
        if (!isThing && !isPeople)
            return;
        if (QuantityOf(phrase) is not var (value, index, at) || (rule.IsDefinite && found.Count == 0 && !(index >= 0 && value.Low >= FewestInPassing && IsDefinite(phrase))))
            return;
        // "85% of the loyalists (stayed)": a share of them, and no number.
        if (index >= 0 && scan.CharsOf(scan.Quantities[index].End - 1) is "%" or "percent" or "cent")
            return;
        // "With 5 Commando": the number of a unit.
        if (isPeople && index >= 0 && value is not { Low: 1 } && IsUnitName(phrase.Head))
            return;
        // "Both rebels and tribesmen", "one of Roe's generals (took it)": no force is told by that.
        if (rule.Kind == ClaimKind.Strength && index >= 0 && (scan.CharsOf(scan.Items[at].First) is "both" or "Both" || (rule.Item is ["agent"] && isPeople && value is { Low: 1, High: 1 })))
            return;
        // People and things without a number of their own are no strength.
        if (rule.Kind == ClaimKind.Strength && index < 0 && !isThing)
            return;
        if (rule.Kind == ClaimKind.Strength && index < 0 && rule.IsCounted)
            return;
        if (rule.Kind == ClaimKind.Strength && index < 0 && !(at >= 0 && clauses.IsOneOf(at, "a", "an", "one")))
            return;
        found.Add(new ThingWords(Words(phrase, index), phrase.First, phrase.End, value, index));
    }

    /// <summary>"Shot down three fighters".</summary>
    private bool IsFighter(NounPhrase phrase) => scan.CharsOf(scan.Items[phrase.Head].Head) is "fighter" or "fighters";

    /// <summary>"40 Commando": a singular with a capital, behind a number, that is no nation's.</summary>
    private bool IsUnitName(int head)
    {
        ref var item = ref scan.Items[head];
        return !item.Is(plural) && !item.Is(demonym) && char.IsUpper(scan.CharsOf(item.Head)[0]) && (item.Is(military) || item.Is(armed) || item.Is(group));
    }

    /// <summary>"His 4,000 horsemen", "the town's 80 policemen".</summary>
    private bool IsDefinite(NounPhrase phrase)
    {
        var first = phrase.First;
        // "The 300 Poles" may be anybody; "his 300 Poles" are his men.
        var owned = scan.Items[phrase.Head].Is(demonym) && !scan.Items[phrase.Head].Is(military) && !scan.Items[phrase.Head].Is(armed);
        return StartsWithDefinite(first, owned) || (first > 0 && (StartsWithDefinite(first - 1, owned) || clauses.IsPossessive(first - 1)));
    }

    private bool StartsWithDefinite(int item, bool owned) =>
        scan.Tokens[scan.Items[item].First].Lexeme is > 0 and var lexeme && rules.Vocabulary.ClassesOf(lexeme) is var classes && (classes.Has(possessive) || (!owned && scan.CharsOf(scan.Items[item].First) is "the" or "The" or "these" or "These"));

    /// <summary>The number at the phrase; "a", "the only" and "his" before a singular are one; null for a plural without a number.</summary>
    private (Quantity Value, int Index, int At)? QuantityOf(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Head; i++)
        {
            if (scan.Items[i].Quantity is >= 0 and var q)
                return IsMeasure(scan.Quantities[q].End, phrase) ? null : (scan.Quantities[q].Value, q, i);
        }

        ref var head = ref scan.Items[phrase.Head];
        var at = phrase.First;
        if (head.Is(plural) && !IsSameInPlural(phrase))
            return null;
        if (scan.Items[at].Is(determiner) || scan.Items[at].Is(possessive) || head.Phrase == name || scan.Items[at].Phrase == name || clauses.IsWord(at + 1, "'s") || StartsWithDeterminer(at))
            return (Quantity.Exactly(1), -1, at);
        return null;
    }

    /// <summary>"120 mm mortars", "8 km2 of land": the number measures, it does not count.</summary>
    private bool IsMeasure(int token, NounPhrase phrase) =>
        token < scan.Items[phrase.End - 1].End && scan.WordIs(token, measure);

    private bool StartsWithDeterminer(int item) =>
        scan.WordIs(scan.Items[item].First, determiner);

    /// <summary>"an aircraft": the singular and the plural are one form, and "a" tells which.</summary>
    private bool IsSameInPlural(NounPhrase phrase) =>
        clauses.IsOneOf(phrase.First, "a", "an", "one");

    private bool IsEquipment(NounPhrase phrase)
    {
        ref var head = ref scan.Items[phrase.Head];
        return head.Is(equipment) || head.Is(aircraft) || (IsModel(phrase.Head) && !names.GoesOn(phrase) && !HasWord(phrase, placeStrong)) || (phrase.Head > phrase.First && scan.CharsOf(head.Head) is "system" or "systems" or "variant" or "variants" && IsModel(phrase.Head - 1)) || (head.Phrase == name && IsNamedThing(phrase))
            || (head.Is(piece) && EndsInMateriel(phrase));
    }

    /// <summary>"12 pieces of Russian equipment", "much weaponry".</summary>
    private bool EndsInMateriel(NounPhrase phrase) => scan.Items[phrase.End - 1].Is(materiel);

    /// <summary>"The destroyer Lightning": a name behind the word for the thing.</summary>
    private bool IsNamedThing(NounPhrase phrase) => phrase.Head > phrase.First && scan.Items[phrase.Head - 1].Is(equipment);

    /// <summary>"C-130s", "Su-25": letters and digits behind a number or an article.</summary>
    private bool IsModel(int item)
    {
        for (var t = scan.Items[item].First; t < scan.Items[item].End; t++)
        {
            if (scan.Tokens[t].Has(Text.TokenFlags.HasDigit))
                return true;
        }

        return false;
    }

    /// <summary>"Army Group Centre" is no centre.</summary>
    private bool IsInstallation(NounPhrase phrase) => scan.Items[phrase.Head].Is(installation) && !(scan.Items[phrase.Head].Phrase == name && HasWord(phrase, group));

    private bool IsArmedPeople(NounPhrase phrase)
    {
        ref var head = ref scan.Items[phrase.Head];
        // "Two brigades", "22 battalion tactical groups".
        return (head.Phrase == people && (head.Is(military) || head.Is(armed) || head.Is(supporting) || (head.Is(member) && HasWord(phrase, armedWord)))) || IsUnits(phrase);
    }

    private bool HasWord(NounPhrase phrase, int wordClass) => scan.HasWord(scan.Items[phrase.First].First, scan.Items[phrase.Head].End, wordClass);

    /// <summary>"A force of 330 Poles", "with 500 Ruthenians".</summary>
    private bool IsOfNation(NounPhrase phrase) => scan.Items[phrase.Head].Phrase == people && scan.Items[phrase.Head].Is(demonym) && scan.Items[phrase.Head].Is(plural);

    private bool IsUnits(NounPhrase phrase)
    {
        ref var head = ref scan.Items[phrase.Head];
        return head.Is(plural) && (head.Is(unit) || head.Is(group)) && HasWord(phrase, unit);
    }

    private string Words(NounPhrase phrase, int quantityIndex)
    {
        var first = scan.Items[phrase.First].First;
        if (quantityIndex >= 0 && scan.Quantities[quantityIndex].End < scan.Items[phrase.End - 1].End)
            first = Math.Max(first, scan.Quantities[quantityIndex].End);
        else if (scan.Items[phrase.First].Is(determiner) && phrase.End > phrase.First + 1)
            first++;
        while (first < scan.Items[phrase.End - 1].End - 1 && (scan.Tokens[first].Kind is Text.TokenKind.Mark or Text.TokenKind.Punctuation || scan.CharsOf(first) is "of" or "more" or "further" or "additional"))
            first++;
        var end = scan.Items[phrase.End - 1].End;
        // "(Perhaps) 300 men--": the dash ends the aside.
        while (end > first + 1 && scan.CharsOf(end - 1) is "-" or "--" or "–" or "—")
            end--;
        return PhraseText.Of(scan, first, end);
    }
}
