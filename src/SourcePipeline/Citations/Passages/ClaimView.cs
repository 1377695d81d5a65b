using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Parties;

namespace SourcePipeline.Citations.Passages;

/// <summary>A claim as it is looked for in a page.</summary>
internal sealed class ClaimView
{
    private readonly Nations nations;
    private readonly PersonNouns persons;

    public ClaimView(Claim claim, string sentence, IReadOnlyDictionary<string, string> aliases, Nations nations, PersonNouns persons)
    {
        (this.nations, this.persons) = (nations, persons);
        Claim = claim;
        Sentence = PageWords.Of(sentence);
        Counted = PageWords.Of(claim.Victims ?? claim.Item ?? claim.Group ?? claim.Unit ?? "");
        if (claim.Kind is ClaimKind.Casualty && IsCarriedOver())
            Counted = [];

        Fates = claim.Kind is ClaimKind.Quantity ? FatesIn(sentence, claim.Quantity) : Classes.FatesOf(claim);
        Kinds = [.. Classes.Kinds.Where(k => PassageWords.Any(k, Counted, 0, Counted.Count))];
        IsIncrease = IsIncreaseIn(Sentence, claim.Quantity);
        Models = [.. PageWords.Models(Counted)];
        Names = [.. Counted.Where(w => w.Capital).Select(w => w.Folded)];
        Speaker = NamesOf(claim.Claimant, aliases).Union(NamesOf(claim.ClaimantParty, aliases)).ToHashSet(StringComparer.Ordinal);
        SpeaksOfItself = Counted.Exists(w => w.Folded is "own" or "its" or "their" or "his" || (w.Capital && Speaker.Contains(w.Folded)))
            || (claim.Party is not null && claim.Party == claim.ClaimantParty);
        Days = PageDates.In(Sentence, null, claim.Date?.FirstDay is { } first and > 0 ? DateOnly.FromDayNumber(first).Year : null);
    }

    public Claim Claim { get; }

    public List<PageWord> Sentence { get; }

    /// <summary>Days that the claim's own sentence names; years filled in from the claim's date.</summary>
    public List<Day> Days { get; }

    public string[] Fates { get; }

    /// <summary>The words for who or what is counted.</summary>
    public List<PageWord> Counted { get; }

    public string[] Kinds { get; }

    /// <summary>The counted are named by a noun of which nothing is known: "tribesmen". People at large are not meant.</summary>
    public bool IsOfUnknownKind => Kinds.Length == 0 && Counted.Exists(w => !w.Capital && w.Folded.Length > 3 && w.Number is null);

    /// <summary>It counts those who came to others before: "47 more servicemen".</summary>
    public bool IsIncrease { get; }

    public string[] Names { get; }

    /// <summary>Models among the words for the counted: "su24" of "Su-24s".</summary>
    public string[] Models { get; }

    /// <summary>Folded words of the claimant's name, abbreviations resolved.</summary>
    public HashSet<string> Speaker { get; }

    /// <summary>A party tells its own losses.</summary>
    public bool SpeaksOfItself { get; }

    /// <summary>The claim's days, where they are known to about a month.</summary>
    public (DateOnly First, DateOnly Last)? When =>
        Claim.Date is { FirstDay: { } first and > 0, LastDay: { } last } && last - first <= 31 ? (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last))
            // The one day that the sentence names, where the claim was given none.
            : Claim.Date is null && Days is [{ IsDay: true } only] ? (only.First, only.Last)
            : null;

    /// <summary>Whether the date stands in the sentence itself rather than being carried over from before.</summary>
    public bool DateIsToldHere => When is { } when && Days.Exists(d => d.IsDay && d.Meets(when.First, when.Last));

    /// <summary>The claim itself speaks of an early count.</summary>
    public bool AsksForTheFirst => Sentence.Where((_, i) => PassageWords.Is("superseded", Sentence, i) && Sentence[i].Folded != "first").Any();

    /// <summary>The listed country that a folded name is of, or null.</summary>
    public string? CountryOf(string name) => nations.CountryOf(name)?.ToLowerInvariant();

    /// <summary>The nation that a folded name is of, or null. Names that end as those of inhabitants do are nations too, whether listed or not.</summary>
    public string? NationOf(string name) => CountryOf(name) ?? (IsDemonym(name) ? name : null);

    /// <summary>"A bomb killed six": whom it killed the sentence does not tell, and those of the sentence before need not be meant.</summary>
    private bool IsCarriedOver() =>
        Counted.Count > 0 && !Counted.Exists(w => Sentence.Exists(s => s.Folded.Length > 2 && s.Folded == w.Folded))
        && !PassageWords.Any("carries-over", Sentence, 0, Sentence.Count);

    private static bool IsIncreaseIn(List<PageWord> words, Quantity? quantity)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (PageNumbers.Read(words, i) is { Length: > 0 } read && read.Value.Low == quantity?.Low && read.Value.High == quantity?.High)
                return IsIncreased(words, i, i + read.Length);
        }

        return false;
    }

    /// <summary>Whether the figure counts what are no people by their noun: "318 horses", "61 trains".</summary>
    public bool CountsNoPeople(FigureMention mention) => mention.Column is null && persons.AreNone(mention.Passage.Words, mention.End);

    /// <summary>Whether the figure may count people, by what stands behind it.</summary>
    public bool MayCountPeople(FigureMention mention) => mention.Kinds.Count > 0 || mention.Column is not null || persons.MayBe(mention.Passage.Words, mention.End);

    /// <summary>A word beside the figure makes it one that is added to others.</summary>
    public static bool IsIncreased(IReadOnlyList<PageWord> words, int start, int end) =>
        (start > 0 && PassageWords.Is("increase", words, start - 1)) || (end < words.Count && PassageWords.Is("increase", words, end));

    private static bool IsDemonym(string name)
    {
        var one = name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) ? name.AsSpan(0, name.Length - 1) : name;
        return one.Length > 4 && (one.EndsWith("an") || one.EndsWith("ien") || one.EndsWith("ese") || one.EndsWith("ish") || one.EndsWith("ench") || one.EndsWith("eri") || one.EndsWith("abe"));
    }

    /// <summary>What the claim's own sentence tells to have become of the counted, read as a page's sentence would be.</summary>
    private static string[] FatesIn(string sentence, Quantity? quantity)
    {
        var words = PageWords.Of(sentence);
        var passage = new Passage(sentence, PassageKind.Prose, 0, null, words, PageDates.In(words, null, null), null);
        var fate = FigureReader.Read(passage, isPlain: true).Find(m => m.Value.Low == quantity?.Low && m.Value.High == quantity?.High)?.Fate ?? [];
        // What is destroyed, taken or shot down is lost.
        return fate.Contains("lost-thing") ? [.. fate.Union(["destroyed", "taken", "shot-down"])] : [.. fate];
    }

    private static IEnumerable<string> NamesOf(string? words, IReadOnlyDictionary<string, string> aliases) =>
        words is null ? [] : PageWords.Of(words).Where(w => w.Capital && w.Folded is not ("the" or "its" or "one" or "his" or "her" or "their" or "our"))
            .SelectMany(w => aliases.TryGetValue(w.Folded, out var name) ? [.. name.Split(' '), w.Folded] : new[] { w.Folded })
            .Where(n => n.Length > 2);
}
