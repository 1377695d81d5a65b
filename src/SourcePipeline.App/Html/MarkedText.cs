using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.App.Html;

/// <summary>A stretch of a paragraph with the same findings and claims over all of it.</summary>
/// <param name="Findings">Numbers of the findings that lie over it.</param>
/// <param name="Ending">Numbers of the findings whose passage ends here: their signs follow.</param>
/// <param name="ClaimsStarting">Anchors of the claims that begin here.</param>
internal readonly record struct Stretch(
    TextSpan Span,
    bool IsClaim,
    bool IsCitation,
    ImmutableArray<int> Findings,
    ImmutableArray<int> Ending,
    ImmutableArray<string> ClaimsStarting);

/// <summary>
/// Cuts a paragraph at the edges of its findings' passages, claims and citation marks. Passages may overlap as they like; the
/// stretches do not. Costs n log n in the number of edges.
/// </summary>
internal static class MarkedText
{
    private enum Edge { FindingEnds, ClaimEnds, CitationEnds, CitationStarts, ClaimStarts, FindingStarts }

    public static List<Stretch> Of(
        TextSpan paragraph,
        IEnumerable<(TextSpan Span, int Finding)> passages,
        IEnumerable<(Claim Claim, string Anchor)> claims,
        IEnumerable<CitationMark> marks)
    {
        var edges = new List<(int At, Edge Kind, int Finding, string? Claim)>();
        foreach (var (span, finding) in passages)
            Add(span, Edge.FindingStarts, Edge.FindingEnds, finding, null);
        foreach (var (claim, anchor) in claims)
            Add(claim.Span, Edge.ClaimStarts, Edge.ClaimEnds, -1, anchor);
        foreach (var mark in marks)
            Add(mark.Span, Edge.CitationStarts, Edge.CitationEnds, -1, null);
        edges.Sort(static (a, b) => (a.At, a.Kind, a.Finding).CompareTo((b.At, b.Kind, b.Finding)));

        var stretches = new List<Stretch>();
        var findings = new List<int>();
        var starting = new List<string>();
        int claimsOpen = 0, citationsOpen = 0, from = paragraph.Start;
        for (var i = 0; i <= edges.Count;)
        {
            var at = i < edges.Count ? edges[i].At : paragraph.End;
            var ending = new List<int>();
            for (var j = i; j < edges.Count && edges[j].At == at; j++)
            {
                if (edges[j].Kind == Edge.FindingEnds)
                    ending.Add(edges[j].Finding);
            }

            if (at > from)
            {
                stretches.Add(new(new(from, at), claimsOpen > 0, citationsOpen > 0, [.. findings.Distinct().Order()], [.. ending], [.. starting]));
                starting.Clear();
                from = at;
            }
            if (i == edges.Count)
                break;
            for (; i < edges.Count && edges[i].At == at; i++)
            {
                switch (edges[i].Kind)
                {
                    case Edge.FindingStarts: findings.Add(edges[i].Finding); break;
                    case Edge.FindingEnds: findings.Remove(edges[i].Finding); break;
                    case Edge.ClaimStarts: claimsOpen++; starting.Add(edges[i].Claim!); break;
                    case Edge.ClaimEnds: claimsOpen--; break;
                    case Edge.CitationStarts: citationsOpen++; break;
                    case Edge.CitationEnds: citationsOpen--; break;
                }
            }
        }
        return stretches;

        void Add(TextSpan span, Edge starts, Edge ends, int finding, string? claim)
        {
            int start = Math.Max(span.Start, paragraph.Start), end = Math.Min(span.End, paragraph.End);
            if (start >= end)
                return;
            edges.Add((start, starts, finding, claim));
            edges.Add((end, ends, finding, null));
        }
    }
}
