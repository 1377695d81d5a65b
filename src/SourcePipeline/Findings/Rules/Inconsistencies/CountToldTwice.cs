using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"Four sessions of talks" in the lead, "six sessions of talks" in the body.</summary>
internal sealed class CountToldTwice : FindingRule
{
    /// <summary>What differs by more counts something else.</summary>
    private const decimal MostTimes = 3;

    /// <summary>What differs by less was rounded.</summary>
    private const decimal LeastTimes = 1.05m;

    /// <summary>How much two passages share that tell one thing; <see cref="RetoldWords.Shared"/>.</summary>
    private const double Retold = 6;

    /// <summary>A noun with words of its own ("sessions of border talks") tells much of it itself.</summary>
    private const double RetoldOfKind = 2.5;

    /// <summary>Two passages of the body tell one thing where they share this much, and as great a part of what the shorter has.</summary>
    private const double RetoldInBody = 5;
    private const double RetoldShare = 0.5;

    /// <summary>Paragraphs as near as these tell one fight after another, each with its losses.</summary>
    private const int Near = 2;

    /// <summary>A toll as high is seldom that of two events.</summary>
    private const int OwnToll = 10;

    private const string Words = "Findings/Rules/Inconsistencies/twice.words.txt";

    private static readonly ImmutableArray<string> Forces = ListedWords.Of(Words, "force");

    public override RuleDescription Description { get; } = new(
        "count-told-twice",
        Family.Inconsistent,
        Level.Warning,
        "The lead or infobox and the body give two numbers for one thing.",
        """
        Fires where the article in its own voice counts one kind of people, things or events in its lead or infobox and again further down, in passages that
        share their rarer words, and the two numbers cannot both hold. Counts of other days, of a rest or a part ("the other three", "two of the"), and
        numbers that the other passage tells as well do not fire.
        """,
        """
        The war of Belgora began in 1990.[1] The Front took part in four sessions of border talks with the Sarnian government.[1]
        Talks
        A truce was signed in 2002.[1] It was soon broken.[1]
        The Front and the Sarnian government held six sessions of border talks in Belgora.[2]
        """);

    public override void Judge(DocumentView document, Evidence evidence, FindingSink sink)
    {
        if (document.Document.Sections.Length < 2)
            return;
        var counts = Counts(document);
        RetoldWords? words = null;
        foreach (var kind in counts.GroupBy(c => c.Head, StringComparer.Ordinal))
        {
            RetoldCount[] body = [.. kind.Where(c => !c.IsLead)];
            // The rows of an infobox that was flattened into the lead are told again by its sentences.
            RetoldCount[] sentences = [.. kind.Where(c => !c.IsLead || !c.IsRow)];
            // Two passages of the body tell one thing only of one date: no others are laid beside each other.
            var ofDate = body.Where(c => c.Claim.Date is not null).ToLookup(c => c.Claim.Date!.Value.Edtf, StringComparer.Ordinal);
            foreach (var one in kind)
            {
                var others = !one.IsLead ? one.Claim.Date is { } date ? ofDate[date.Edtf] : [] : one.IsRow ? sentences : body;
                // Where the body has the lead's number too, it is of what the lead tells.
                if (one.IsLead && others.Any(b => b.Claim.Outcome == one.Claim.Outcome && !Figures.Conflict(one.Figure, b.Figure)))
                    continue;
                var best = default(RetoldCount);
                var score = 0.0;
                foreach (var other in others)
                {
                    if (other.Sentence <= one.Sentence || document.SameParagraph(one.Sentence, other.Sentence) || !MayBeOne(document, one, other))
                        continue;
                    words ??= new(document);
                    var shared = words.Shared(one.Around, other.Around, one.Own);
                    if (shared > score && IsRetold(document, words, one, other, shared))
                        (best, score) = (other, shared);
                }
                if (best is not null)
                    Add(document, evidence, sink, one, best);
            }
        }
    }

    private static void Add(DocumentView document, Evidence evidence, FindingSink sink, RetoldCount one, RetoldCount other) => sink.Add(
        $"{Figures.Words(one.Figure)} on line {one.Claim.Line} (“{document.Around(one.Sentence, one.Claim.Span, 120)}”), and {Figures.Words(other.Figure)} on line {other.Claim.Line} (“{document.Around(other.Sentence, other.Claim.Span, 120)}”).",
        [FindingSink.At(one.Claim), FindingSink.At(other.Claim)],
        [one.Claim, other.Claim],
        ["told twice", document.Id, one.Head],
        [$"{one.Figure}", $"{other.Figure}"],
        Templates.Inline("Contradictory inline", $"{Figures.Words(one.Figure)} or {Figures.Words(other.Figure)}", evidence.Month));

    /// <summary>Beside both of them the same toll of one day is told.</summary>
    private static bool HasSameToll(DocumentView document, int one, int other)
    {
        for (var i = one - 1; i <= one + 1; i++)
        {
            for (var j = other - 1; j <= other + 1; j++)
            {
                if (document.SameParagraph(i, one) && document.SameParagraph(j, other) && document.ClaimsOf(i).Any(c => document.ClaimsOf(j).Any(d => IsSameToll(c, d))))
                    return true;
            }
        }
        return false;
    }

    private static bool IsSameToll(Claim one, Claim other) =>
        one is { Kind: ClaimKind.Casualty, Quantity: { Low: >= OwnToll and { } low, Vague: false } }
        && other.Outcome == one.Outcome && other.Quantity?.Low == low && other.Date?.Edtf == one.Date?.Edtf;

    private static bool IsRetold(DocumentView document, RetoldWords words, RetoldCount one, RetoldCount other, double shared)
    {
        if (one.IsLead)
            return shared >= ((one.Kind is not null && one.Kind == other.Kind) || (one.Own.Count > 1 && one.Own.SetEquals(other.Own)) ? RetoldOfKind : Retold);
        if (other.Paragraph - one.Paragraph <= Near)
            return false;
        return (DayRange.IsNarrow(one.Claim.Date) && shared >= RetoldOfKind && HasSameToll(document, one.Sentence, other.Sentence))
            || (shared >= RetoldInBody && shared >= RetoldShare * Math.Min(words.Shared(one.Around, one.Around, one.Own), words.Shared(other.Around, other.Around, other.Own)));
    }

    private static bool MayBeOne(DocumentView document, RetoldCount one, RetoldCount other)
    {
        // "Several" of the lead may be more than the two that the body tells of.
        var isVague = one.IsLead ? one.Figure.Vague || other.Figure.Vague : one.Figure.Vague && other.Figure.Vague;
        var isOtherFate = one.Claim.Outcome != other.Claim.Outcome && one.Claim.Kind == other.Claim.Kind;
        if (isVague || isOtherFate || !Figures.Conflict(one.Figure, other.Figure))
            return false;
        // "Eight brigades" and "nine brigades": of two armies, unless both are told to be of one.
        if ((IsOfForce(one) || IsOfForce(other)) && (one.Claim.Party is not { } party || party != other.Claim.Party))
            return false;
        var (less, more) = (Math.Min(Size(one.Figure), Size(other.Figure)), Math.Max(Size(one.Figure), Size(other.Figure)));
        if (more > MostTimes * less || more < LeastTimes * less || !(one.Own.IsSubsetOf(other.Own) || other.Own.IsSubsetOf(one.Own)))
            return false;
        if (one.Claim.Date is { } a && other.Claim.Date is { } b && (DayRange.IsNarrow(a) && DayRange.IsNarrow(b) || !one.IsLead) && !DayRange.Meet(a, b))
            return false;
        return !Tells(document, one.Sentence, other.Figure) && !Tells(document, other.Sentence, one.Figure);
    }

    private static bool IsOfForce(RetoldCount count) => count.Claim.Kind == ClaimKind.Strength || ListedWords.Has(Forces, count.Head);

    private static decimal Size(Quantity figure) => figure.Low ?? figure.High ?? 0;

    /// <summary>Whether the sentence has the figure as well, or its figures come to it.</summary>
    private static bool Tells(DocumentView document, int sentence, Quantity figure)
    {
        var span = document.Sentences[sentence].Span;
        decimal sum = 0;
        foreach (var mention in document.Extracted.Quantities)
        {
            if (mention.Span.Start >= span.End)
                break;
            if (mention.Span.Start < span.Start)
                continue;
            if (!Figures.Conflict(mention.Value, figure))
                return true;
            sum += mention.Value.Low ?? 0;
            if (!Figures.Conflict(Quantity.Exactly(sum), figure))
                return true;
        }
        return false;
    }

    private static List<RetoldCount> Counts(DocumentView document)
    {
        var counts = new List<RetoldCount>();
        var lead = document.Lead;
        var end = 0;
        foreach (var claim in document.Extracted.Claims)
        {
            if (claim.Kind is ClaimKind.Control or ClaimKind.Quotation || document.IsClosing(claim.Section))
                continue;
            if (claim is not { Claimant: null, Stance: Stance.Asserted or Stance.Hedged, PartOf: null, Quantity: { Low: >= 2 } figure })
                continue;
            // What a claim of another kind counts is no plain quantity besides.
            if (claim.Kind == ClaimKind.Quantity && claim.Span.Start < end)
                continue;
            end = claim.Kind == ClaimKind.Quantity ? end : Math.Max(end, claim.Span.End);
            if ((claim.Victims ?? claim.Item ?? claim.Group ?? claim.Unit) is { Length: > 2 } noun && document.SentenceAt(claim.Span.Start) is >= 0 and var at
                && document.KindOf(at) is ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.InfoboxRow && RetoldCount.Of(document, claim, figure, noun, at, lead) is { } count)
            {
                counts.Add(count);
            }
        }
        return counts;
    }
}
