using System.Collections.Frozen;
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

    /// <summary>So far around a count its own words go.</summary>
    private const int Around = 110;

    /// <summary>So near to a count stands what makes it one of a part or a rest.</summary>
    private const int Beside = 10;

    /// <summary>A toll as high is seldom that of two events.</summary>
    private const int OwnToll = 10;

    private const string Words = "Findings/Rules/Inconsistencies/twice.words.txt";

    private static readonly ImmutableArray<string> Apart = ListedWords.Of(Words, "apart");
    private static readonly ImmutableArray<string> Part = ListedWords.Of(Words, "part");
    private static readonly ImmutableArray<string> BehindNoun = ListedWords.Of(Words, "behind-noun");
    private static readonly ImmutableArray<string> Forces = ListedWords.Of(Words, "force");
    private static readonly FrozenSet<string> Measures = ListedWords.Of(Words, "measure").Concat(ListedWords.Of("Findings/Rules/Inconsistencies/measures.words.txt", "unit")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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
            Count[] body = [.. kind.Where(c => !c.IsLead)];
            // The rows of an infobox that was flattened into the lead are told again by its sentences.
            Count[] sentences = [.. kind.Where(c => !c.IsLead || !c.IsRow)];
            // Two passages of the body tell one thing only of one date: no others are laid beside each other.
            var ofDate = body.Where(c => c.Claim.Date is not null).ToLookup(c => c.Claim.Date!.Value.Edtf, StringComparer.Ordinal);
            foreach (var one in kind)
            {
                var others = !one.IsLead ? one.Claim.Date is { } date ? ofDate[date.Edtf] : [] : one.IsRow ? sentences : body;
                // Where the body has the lead's number too, it is of what the lead tells.
                if (one.IsLead && others.Any(b => b.Claim.Outcome == one.Claim.Outcome && !Figures.Conflict(one.Figure, b.Figure)))
                    continue;
                var best = default(Count);
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

    private static void Add(DocumentView document, Evidence evidence, FindingSink sink, Count one, Count other) => sink.Add(
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

    private static bool IsRetold(DocumentView document, RetoldWords words, Count one, Count other, double shared)
    {
        if (one.IsLead)
            return shared >= ((one.Kind is not null && one.Kind == other.Kind) || (one.Own.Count > 1 && one.Own.SetEquals(other.Own)) ? RetoldOfKind : Retold);
        if (other.Paragraph - one.Paragraph <= Near)
            return false;
        return (DayRange.IsNarrow(one.Claim.Date) && shared >= RetoldOfKind && HasSameToll(document, one.Sentence, other.Sentence))
            || (shared >= RetoldInBody && shared >= RetoldShare * Math.Min(words.Shared(one.Around, one.Around, one.Own), words.Shared(other.Around, other.Around, other.Own)));
    }

    private static bool MayBeOne(DocumentView document, Count one, Count other)
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

    private static bool IsOfForce(Count count) => count.Claim.Kind == ClaimKind.Strength || ListedWords.Has(Forces, count.Head);

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

    private static List<Count> Counts(DocumentView document)
    {
        var counts = new List<Count>();
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
                && document.KindOf(at) is ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.InfoboxRow && Count.Of(document, claim, figure, noun, at, lead) is { } count)
            {
                counts.Add(count);
            }
        }
        return counts;
    }

    /// <summary>A count with what it counts.</summary>
    /// <param name="Head">The noun, in the singular.</param>
    /// <param name="Kind">"of border talks", where it stands behind the noun.</param>
    /// <param name="Own">The words of what is counted.</param>
    /// <param name="Around">The words around it.</param>
    private sealed record Count(Claim Claim, Quantity Figure, string Head, string? Kind, HashSet<int> Own, HashSet<int> Around, int Sentence, int Paragraph, bool IsLead)
    {
        /// <summary>A row of an infobox, or a line that is no sentence.</summary>
        public bool IsRow { get; init; }

        public static Count? Of(DocumentView document, Claim claim, Quantity figure, string noun, int sentence, int lead)
        {
            var words = noun.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var head = Array.FindIndex(words, w => ListedWords.HasAsWritten(BehindNoun, w));
            head = (head < 0 ? words.Length : head) - 1;
            var span = document.Sentences[sentence].Span;
            // "Officers and men": another count than that of the officers.
            if (head < 0 || words.Any(w => w is "and" or "or") || IsOfSeveral(document, claim, sentence))
                return null;
            if (words.Any(Measures.Contains) || words.Any(w => ListedWords.Has(Apart, w)) || IsApart(document, claim, noun, span))
                return null;
            var own = new HashSet<int>();
            RetoldWords.Read(noun, own);
            var around = new HashSet<int>();
            var from = Math.Max(span.Start, claim.Span.Start - CountToldTwice.Around);
            RetoldWords.Read(document.TextOf(new(from, Math.Min(span.End, claim.Span.End + CountToldTwice.Around))), around);
            if (own.Count == 0)
                return null;
            var kind = KindOf(document.TextOf(new(claim.Span.End, Math.Max(claim.Span.End, span.End))));
            return new(claim, figure, words[head].ToLowerInvariant().TrimEnd('s'), kind, own, around, sentence, document.Sentences[sentence].Paragraph, claim.Section <= lead)
            {
                IsRow = !ArticleLead.IsSentence(document.TextOf(span)),
            };
        }

        /// <summary>"Of border talks": one or two small words, which name a kind and nobody.</summary>
        private static string? KindOf(ReadOnlySpan<char> behind)
        {
            if (!behind.StartsWith(" of "))
                return null;
            var end = 4;
            for (var words = 0; words < 2; words++)
            {
                var from = end;
                while (end < behind.Length && char.IsLower(behind[end]))
                    end++;
                if (end - from < 4 || end == behind.Length || behind[end] != ' ')
                    break;
                end++;
            }
            return end > 8 ? behind[4..end].Trim().ToString() : null;
        }

        /// <summary>The sentence has another figure for the same outcome: which of them the other passage tells is open.</summary>
        private static bool IsOfSeveral(DocumentView document, Claim claim, int sentence) =>
            claim.Outcome is not null && document.ClaimsOf(sentence).Any(c => c.Outcome == claim.Outcome && c != claim && c.Quantity != claim.Quantity);

        /// <summary>"Civilians and fighters", "women and children": behind what is counted, a second kind in the plural.</summary>
        private static bool IsOfTwoKinds(ReadOnlySpan<char> behind)
        {
            const string And = " and ";
            if (!behind.StartsWith(And) || behind.Length == And.Length || !char.IsLower(behind[And.Length]))
                return false;
            var other = behind[And.Length..];
            return other.IndexOf(' ') is > 0 and var end && other[end - 1] is 's' or 'n';
        }

        private static bool IsApart(DocumentView document, Claim claim, string noun, TextSpan sentence)
        {
            var from = Math.Max(sentence.Start, claim.Span.Start - Beside);
            var named = claim.Quote.IndexOf(noun, StringComparison.Ordinal) is >= 0 and var at ? claim.Span.Start + at + noun.Length : claim.Span.End;
            var near = document.TextOf(new(from, Math.Min(sentence.End, named + Beside)));
            var behind = document.TextOf(new(named, sentence.End));
            if (IsOfTwoKinds(behind))
                return true;
            // "The third of five sons".
            if (claim.Quote.Split(' ').Any(w => Ordinals.Number(w) > 0))
                return true;
            if (ListedWords.AnyIn(near, Part, StringComparison.Ordinal))
                return true;
            foreach (var range in near.SplitAny(' ', ',', '.'))
            {
                if (ListedWords.Has(Apart, near[range]))
                    return true;
            }
            return false;
        }
    }
}
