using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"The third helicopter" of four that are told by then, or of two.</summary>
internal sealed class OrdinalAgainstTold : FindingRule
{
    public override RuleDescription Description { get; } = new(
        "ordinal-against-told",
        Family.Inconsistent,
        Level.Warning,
        "A place in a series that is not the one that the article's own telling gives.",
        """
        Fires where something is called the second, third … of its kind ("the third helicopter lost in the siege", "the sixth Velian soldier to be
        killed", "attacked Belgora a second time", "the fifth bombing") and the article itself has told more of them by that day; where it says
        elsewhere that there were fewer in all; and, for losses and attacks in an article on one battle or siege, where at least two are told but
        too few. What is told without a day, with a vague figure or for a span that the article does not cover ("of the year", "since May") is
        left in peace.
        """,
        """
        The siege of Belgora lasted from 1 May 2014 to 9 June 2014.[1]
        On 3 May 2014, the rebels shot down a helicopter.[1]
        On 5 May 2014, the rebels shot down a helicopter.[1]
        On 7 May 2014, the rebels shot down a helicopter.[1]
        On 9 May 2014, the rebels shot down the third helicopter of the siege.[1]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        Statement[] statements = [.. evidence.StatementsOf(document.Id).Where(s => !s.Denies)];
        foreach (var statement in statements)
        {
            if (!Ordinals.MayBeIn(document.TextOf(statement.Claim.Sentence)))
                continue;
            var series = statement.Claim.Kind switch
            {
                ClaimKind.Equipment => LossSeries.Of(document, statement, statements),
                ClaimKind.Casualty => DeathSeries.Of(document, statement, statements),
                ClaimKind.Control => AttackSeries.Of(document, statement, statements),
                _ => null,
            };
            if (series is { } told)
                Add(evidence, sink, document, document.SentenceAt(statement.Claim.Span.Start), told);
        }
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (Ordinals.MayBeIn(document.TextOf(document.Sentences[i].Span)) && EventSeries.Of(document, i, statements) is { } told)
                Add(evidence, sink, document, i, told);
        }
    }

    private static void Add(Evidence evidence, FindingSink sink, DocumentView document, int at, ToldSeries told)
    {
        var sentences = told.Others.Select(o => document.SentenceAt(o.Claim.Span.Start)).Concat(told.Sentences).Distinct().ToArray();
        sink.Add(
            $"“{told.Words}”, and {told.Count} (line {string.Join(", ", sentences.Select(s => document.Sentences[s].Line).Distinct())}): “{document.Short(at, 160)}”.",
            [FindingSink.At(document.Id, document.Sentences[at]), .. sentences.Select(s => FindingSink.At(document.Id, document.Sentences[s]))],
            told.Others.Select(s => s.Claim),
            ["ordinal", told.Words, document.Gist(at)],
            [told.Words, told.Count],
            Templates.Inline("Clarify", $"{told.Words}, and {told.Count}", evidence.Month));
    }
}

/// <summary>A place in a series that does not fit what is told.</summary>
/// <param name="Words">"the third helicopter".</param>
/// <param name="Count">"3 are told before it".</param>
/// <param name="Others">What it was counted by.</param>
internal readonly record struct ToldSeries(string Words, string Count, Statement[] Others)
{
    /// <summary>Indexes of sentences that it was counted by beside them.</summary>
    public int[] Sentences { get; init; } = [];
}
