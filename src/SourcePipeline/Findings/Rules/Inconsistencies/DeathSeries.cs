using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"The sixth Velian soldier to be killed": deaths of one kind of people in a series. Only too many are told; articles do not name every death.</summary>
internal static class DeathSeries
{
    private const int LongestName = 4;

    private static readonly string[] Deaths = [.. ListedWords.Of("Findings/Rules/Inconsistencies/dates.words.txt", "series-of-deaths").Select(w => $" {w}")];

    public static ToldSeries? Of(DocumentView document, Statement nth, Statement[] statements)
    {
        if (nth.Claim is not { Outcome: Outcome.Killed, Quantity: { Low: 1, High: 1 } } || nth.First is not { } day || nth.Last != day)
            return null;
        var sentence = nth.Claim.Sentence.In(document.Document.Text);
        if (SeriesScope.IsPartial(sentence))
            return null;
        foreach (var (number, word, behind) in Ordinals.In(sentence))
        {
            if (Who(behind) is not { } who)
                continue;
            var group = new GroupReader().Read(who);
            Statement[] before = [.. statements.Where(s => s.IsOwnVoice && !s.IsWhole && s.Last < day && s.First == s.Last
                && s.Claim is { Kind: ClaimKind.Casualty, Outcome: Outcome.Killed, PartOf: null, Quantity.Low: not null } && s.Subject.IsComparableWith(group)
                && s.Subject.Names.Length == group.Names.Length)];
            var least = before.GroupBy(s => (s.First, s.Place.Number)).Sum(g => g.Max(s => s.Claim.Quantity!.Value.Low!.Value));
            if (least >= number)
                return new($"the {word} {who}", $"{Figures.Words(Quantity.Exactly(least))} are told to have died before", before);
        }
        return null;
    }

    /// <summary>"Velian soldier" of "Velian soldier to be killed in the war"; null where no words of dying follow.</summary>
    private static string? Who(string behind)
    {
        var words = behind.Split(' ', LongestName + 1);
        for (var i = 0; i < Math.Min(words.Length, LongestName); i++)
        {
            if (GroupLexicon.TryKind(words[i].ToLowerInvariant(), out _) && string.Join(' ', words[..(i + 1)]) is var who && Deaths.Any(d => behind.AsSpan(who.Length).StartsWith(d, StringComparison.Ordinal)))
                return who;
        }
        return null;
    }
}
