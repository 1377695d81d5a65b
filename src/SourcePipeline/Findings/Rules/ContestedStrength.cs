using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>How many a side had, told by two voices that cannot both be right.</summary>
internal sealed class ContestedStrength : FindingRule
{
    /// <summary>A figure is set against one at the most so many sentences before it.</summary>
    private const int MostSentencesBack = 1;

    /// <summary>The higher figure is at least so many times the lower.</summary>
    private const decimal LeastRatio = 1.2m;

    private static readonly ImmutableArray<string> Whole = ListedWords.Of("Findings/Rules/claims.words.txt", "whole-force");
    private static readonly ImmutableArray<string> SameForce = ListedWords.Of("Findings/Rules/claims.words.txt", "same-force");
    private static readonly ImmutableArray<string> Units = ListedWords.Of("Findings/Rules/claims.words.txt", "unit");
    private static readonly ImmutableArray<string> Part = ListedWords.Of("Findings/Rules/claims.words.txt", "part-force");

    public override RuleDescription Description { get; } = new(
        "contested-strength",
        Family.Contested,
        Level.Note,
        "Two voices give one side's strength with figures that cannot both hold.",
        """
        Fires where a figure for a side's people or vehicles is followed by another voice's figure for the same force, or where the row of an
        infobox gives one and a sentence on all who took part gives another. Reinforcements and parts of a force are left out.
        """,
        """
        On 3 May 2014, the rebels besieged Belgora.[1] The garrison consisted of 1,000 soldiers.[1] According to the rebels their forces numbered 2,500.[2]
        """);

    public override void Judge(Evidence evidence, FindingSink sink)
    {
        foreach (var forces in evidence.Statements.Where(CountsForce).GroupBy(s => s.Document))
        {
            var document = evidence.Documents[forces.Key];
            var told = forces.Select(s => new Force(s, document)).Where(f => f.Sentence >= 0).ToArray();
            var paired = new HashSet<Force>();
            for (var later = 1; later < told.Length; later++)
            {
                if (Array.FindLast(told[..later], earlier => !paired.Contains(earlier) && AreOfOne(earlier, told[later], document) && Oppose(earlier.Statement, told[later].Statement)) is not { } other)
                    continue;
                paired.Add(told[later]);
                Add(sink, other.Statement, told[later].Statement);
            }
        }
    }

    private static bool CountsForce(Statement statement) =>
        statement is { IsApart: false, Claim: { Kind: ClaimKind.Strength, Quantity: not null, Stance: not Stance.Denied, PartOf: null } };

    private static void Add(FindingSink sink, Statement one, Statement other) =>
        sink.Add(
            $"Strength told differently: {Words(one)}; {Words(other)}.",
            [FindingSink.At(one.Claim), FindingSink.At(other.Claim)],
            [one.Claim, other.Claim],
            [one.Claim.Group ?? "", other.Claim.Group ?? "", "strength"],
            [$"{one.Voice.Folded}={one.Claim.Quantity}", $"{other.Voice.Folded}={other.Claim.Quantity}"]);

    private static string Words(Statement statement) => $"{Figures.Words(statement.Claim.Quantity!.Value)} {Counted(statement.Claim.Group ?? "")} {Accounts.According(statement)}";

    /// <summary>"1,000 soldiers", "2,000 (their forces)".</summary>
    private static string Counted(string group) => OpensWithSameForce(group) ? $"({group})" : group;

    private static bool OpensWithSameForce(string words) => SameForce.Any(force => words.StartsWith(force, StringComparison.OrdinalIgnoreCase));

    /// <summary>Two voices, at least one of them named or unsure, and figures apart.</summary>
    private static bool Oppose(Statement one, Statement other) =>
        !(one.IsOwnVoice && other.IsOwnVoice) && !one.Voice.IsSameAs(other.Voice) && AreFarApart(one.Claim.Quantity!.Value, other.Claim.Quantity!.Value);

    /// <summary>Nobody counts a force to the man.</summary>
    private static bool AreFarApart(Quantity one, Quantity other) =>
        Figures.Conflict(one, other) && (one.High * LeastRatio <= other.Low || other.High * LeastRatio <= one.Low || one.High is null || other.High is null);

    private static bool AreOfOne(Force earlier, Force later, DocumentView document)
    {
        if (earlier.Kind != later.Kind || later.IsPart || earlier.IsPart)
            return false;
        if (earlier.IsRow != later.IsRow)
            return (earlier.IsRow ? later : earlier).TellsAll && AreOneSide(earlier.Statement, later.Statement);
        if (later.IsRow || later.Sentence - earlier.Sentence > MostSentencesBack || !document.SameParagraph(earlier.Sentence, later.Sentence))
            return false;
        return later.PointsBack || (SharesNoun(earlier, later) && AreOneSide(earlier.Statement, later.Statement));
    }

    private static bool AreOneSide(Statement one, Statement other) =>
        one.Claim.Party is { } party && party == other.Claim.Party || one.Subject.SharesSideNameWith(other.Subject);

    /// <summary>"1,000 soldiers … 2,500 soldiers of the garrison".</summary>
    private static bool SharesNoun(Force earlier, Force later) => Nouns(earlier).Overlaps(Nouns(later));

    private static HashSet<string> Nouns(Force force) => [.. (force.Statement.Claim.Group ?? "").Split(' ').Where(w => w.Length > 3)];

    /// <summary>A force as one sentence tells it.</summary>
    private sealed record Force(Statement Statement, DocumentView Document)
    {
        public int Sentence { get; } = Document.SentenceAt(Statement.Claim.Span.Start);

        /// <summary>What is counted: a kind of thing, units or people.</summary>
        public string Kind { get; } = EquipmentItem.KnownKind(Statement.Claim.Group ?? "") ?? (ListedWords.AnyIn(Statement.Claim.Group ?? "", Units) ? "units" : "people");

        public bool IsRow => Document.KindOf(Sentence) == ParagraphKind.InfoboxRow;

        private ReadOnlySpan<char> Words => Document.TextOf(Document.Sentences[Sentence].Span);

        /// <summary>All who fought there, not who came or went.</summary>
        public bool TellsAll => ListedWords.AnyIn(Words, Whole);

        public bool IsPart => ListedWords.AnyIn(Statement.Claim.Quote, Part);

        /// <summary>"Their forces numbered 2,000": those of the sentence before.</summary>
        public bool PointsBack => OpensWithSameForce(Statement.Claim.Group ?? "") || OpensWithSameForce(Statement.Claim.Quote);
    }
}
