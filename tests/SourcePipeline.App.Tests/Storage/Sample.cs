using System.Collections.Immutable;
using SourcePipeline.App.Storage;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.App.Tests.Storage;

/// <summary>Documents, findings and runs with every slot in use, made by hand: the store must not depend on what the extraction can do.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Day = new(2026, 11, 22);

    public static RunStart Start(params ImmutableArray<string> inputs) => new(Noon, Day, inputs);

    public static ExtractedDocument Document(string id = "qalat.txt", string figure = "12")
    {
        var text = $"Rebels killed {figure} soldiers in Qalat.[1]";
        var quote = $"killed {figure} soldiers";
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        TextSpan sentence = new(0, text.Length);
        Claim claim = new()
        {
            Id = "c" + figure,
            Document = id,
            Section = 0,
            Line = 1,
            Span = new(at, at + quote.Length),
            Quote = quote,
            Sentence = sentence,
            Rule = "sample",
            Kind = ClaimKind.Casualty,
            Outcome = Outcome.Killed,
            Victims = "soldiers",
            Actor = "Rebels",
            Party = "the army",
            Quantity = new(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture), null, Approximate: true),
            Claimant = "a résumé of the ministry",
            ClaimantRole = ClaimantRole.Official,
            ClaimantParty = "the ministry",
            Stance = Stance.Attributed,
            Date = new DateValue("2014-03", 735293, 735323),
            Place = "Qalat",
            Citations = ["1", "b"],
            CitationNeeded = true,
            PartOf = "c0",
        };
        CitationMark mark = new(new(text.Length - 3, text.Length), "1");
        Notice notice = new(sentence, 1, NoticeKind.CitationNeeded, "2018-08", "[citation needed]", 0, IsBanner: false);
        Document document = new(
            id, "Qalat", id, "rev 7", text, [new(sentence, 1, 0, ParagraphKind.Prose)], [new("Qalat", 1, 1, new YearSpan(2014, null))], [mark], [notice],
            [new Reference("1", "Title", "https://example.org/")]);
        DateMention date = new(new(0, 6), 1, new DateValue("2014", null, null), "2014");
        return new(document, [claim], [new(sentence, 0, 1, 0)], [date], [], [new(sentence, 0, 1, 0)]);
    }

    public static RunResult Result(params ImmutableArray<ExtractedDocument> documents)
    {
        ImmutableArray<Claim> claims = [.. documents.SelectMany(d => d.Claims)];
        Incident incident = new("i1", "Qalat, March 2014", new DateValue("2014-03", 735293, 735323), "Qalat", ["the army"], [.. claims.Select(c => new Account(c, "killed: soldiers"))]);
        ImmutableArray<Finding> findings = [.. claims.Select(c => Finding(c, c.Id))];
        return new(new(Day, documents, [incident], [new(claims[0].Id, "1", null, Citations.VerdictKind.Silent, "reason", "passage")], findings, []), [new("c9", "not a claim", "me", "because", false)]);
    }

    public static Finding Finding(Claim claim, string content, string identity = "identity") => new(
        "contested-figures", Family.Contested, Level.Note, "Two figures.", new Fingerprint(identity, content),
        [new(claim.Document, 0, claim.Line, claim.Span, claim.Sentence)], [claim.Id], "{{Update inline}}", "i1", "2014-03", FindingStatus.Changed);
}
