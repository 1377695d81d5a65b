using System.Text.RegularExpressions;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Findings;
using SourcePipeline.Reading;

namespace SourcePipeline.Citations.Checks;

/// <summary>The checks that need no look at the sources themselves. Each gives its problems in the order of the references or of the text.</summary>
public static partial class ReferenceChecks
{
    /// <summary>The document brings no reference at all: said once, with what to do.</summary>
    public static IEnumerable<CitationProblem> NoReferences(CitedDocument document)
    {
        // A table of claims cites nothing and is no article.
        if (document.Document.References.IsEmpty && document.Document.Paragraphs.Any(p => p.Kind != Reading.ParagraphKind.TableRow) && document.Opening is [_, ..] opening)
        {
            var marks = document.Document.Citations.IsEmpty ? "" : $"; its {document.Document.Citations.DistinctBy(c => c.Mark).Count()} marks lead nowhere, and no source can be checked";
            yield return new($"The document brings no references{marks}. For plain text they stand in a file NAME.references.csv beside it.", opening, [], [document.Document.Id], []);
        }
    }

    /// <summary>A mark leads to no entry. Letters lead to notes and count only where the list has letters too.</summary>
    public static IEnumerable<CitationProblem> MarksWithoutReference(CitedDocument document)
    {
        if (document.Document.References.IsEmpty)
            yield break;

        var hasNotes = document.Document.References.Any(r => !IsNumber(r.Number));
        foreach (var mark in document.FirstMarks)
        {
            if (document.ReferenceOf(mark.Mark) is null && (hasNotes || IsNumber(mark.Mark)))
                yield return new($"The mark [{mark.Mark}] leads to no entry in the list of references.", document.LocationOf(mark), [], [mark.Mark], [], "Citation needed");
        }
    }

    /// <summary>An entry to which nothing leads.</summary>
    public static IEnumerable<CitationProblem> ReferencesWithoutMark(CitedDocument document) =>
        document.Document.References.Where(r => !document.HasMark(r.Number))
            .Select(r => Of(document, r, $"Nothing in the text leads to {CitedDocument.Name(r)}.", []));

    /// <summary>One address under several numbers.</summary>
    public static IEnumerable<CitationProblem> RepeatedAddresses(CitedDocument document) =>
        document.Document.References.Where(r => r.Url is { Length: > 0 }).GroupBy(r => SameAddress(r.Url!), StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => new CitationProblem(
                $"{string.Join(", ", g.Select(r => $"[{r.Number}]"))} lead to one address, {DocumentView.Shorten(g.First().Url!, 80)}: one source, whatever their number.",
                [.. g.SelectMany(r => document.LocationOf(r.Number))], [], [g.Key], [.. g.Select(r => r.Number)]));

    /// <summary>An address and nothing else, which is lost with it.</summary>
    public static IEnumerable<CitationProblem> BareAddresses(CitedDocument document) =>
        document.Document.References.Where(r => r.Url is { Length: > 0 } && IsBare(r))
            .Select(r => Of(document, r, $"[{r.Number}] is a bare address, {r.Url}: title, publisher and date are missing.", [r.Url!], "Bare URL inline"));

    /// <summary>Days that cannot be: read in the future, published in the future, read before it was published.</summary>
    public static IEnumerable<CitationProblem> ImpossibleDays(CitedDocument document, DateOnly asOf)
    {
        foreach (var reference in document.Document.References)
        {
            var published = ReferenceDays.Read(reference.Published);
            var accessed = ReferenceDays.Read(reference.Accessed);
            var wrong = accessed is { } a && a.First > asOf ? $"was read on {reference.Accessed}, after {asOf:yyyy-MM-dd}"
                : published is { } p && p.First > asOf ? $"was published on {reference.Published}, after {asOf:yyyy-MM-dd}"
                : accessed is { } read && published is { } out_ && read.Last < out_.First ? $"was read on {reference.Accessed}, before it was published on {reference.Published}"
                : null;
            if (wrong is not null)
                yield return Of(document, reference, $"{CitedDocument.Name(reference)} {wrong}.", [reference.Published ?? "", reference.Accessed ?? ""]);
        }
    }

    /// <summary>Identifiers whose check digit or form is wrong.</summary>
    public static IEnumerable<CitationProblem> WrongIdentifiers(CitedDocument document)
    {
        foreach (var reference in document.Document.References)
        {
            foreach (var (kind, id, wrong) in IdentifiersOf(reference))
            {
                if (wrong is not null)
                    yield return Of(document, reference, $"{CitedDocument.Name(reference)}: {kind} {id}: {wrong}.", [kind, id]);
            }
        }
    }

    /// <summary>What happened after the source was published cannot stand in it. Told only where none of the claim's sources is young enough.</summary>
    public static IEnumerable<CitationProblem> SourcesOlderThanStatement(CitedDocument document)
    {
        foreach (var claim in document.Extracted.Claims)
        {
            if (claim.Date is not { FirstDay: int day } || claim.Citations.IsEmpty)
                continue;

            Reference?[] references = [.. claim.Citations.Select(document.ReferenceOf)];
            if (references.All(r => ReferenceDays.Read(r?.Published) is { } published && published.Last.DayNumber < day))
            {
                var named = string.Join(", ", references.Select(r => $"[{r!.Number}] of {DateInWords.Of(r.Published!)}"));
                yield return new(
                    $"“{claim.Quote}” ({DateInWords.Of(claim.Date!.Value)}) cites {named}, older than what it is cited for.",
                    [new(claim.Document, claim.Section, claim.Line, claim.Span, claim.Sentence)], [claim], [.. claim.Citations], [claim.Quote], "Failed verification");
            }
        }
    }

    /// <summary>Sources that the settings' table holds for weak in the year that they are of.</summary>
    public static IEnumerable<CitationProblem> WeakSources(CitedDocument document, IReadOnlyList<SourceRating> ratings) =>
        from reference in document.Document.References
        let rating = SourceRatings.Of(reference, ratings)
        where rating is { Reliability: not (Reliability.Reliable or Reliability.Marginal) }
        select Of(document, reference, $"{CitedDocument.Name(reference)} is held for {Words(rating.Reliability)} in the settings' table{(rating.Note is { } note ? $" ({note})" : "")}.", [rating.Reliability.ToString()], "Better source needed");

    private static CitationProblem Of(CitedDocument document, Reference reference, string message, string[] values, string? template = null) =>
        new(message, document.LocationOf(reference.Number), [], [reference.Url ?? reference.Title ?? reference.Number], [.. values], template);

    private static IEnumerable<(string Kind, string Id, string? Wrong)> IdentifiersOf(Reference reference)
    {
        if (reference.Isbn is { } isbn)
            yield return ("ISBN", isbn, Identifiers.Isbn(isbn));

        if (reference.Issn is { } issn)
            yield return ("ISSN", issn, Identifiers.Issn(issn));

        if (reference.Doi is { } doi)
            yield return ("DOI", doi, Identifiers.Doi(doi));

        foreach (Match named in NamedIdentifier().Matches(reference.Text ?? ""))
        {
            var id = named.Groups[2].Value.TrimEnd('.', ',', ';');
            switch (named.Groups[1].Value.ToUpperInvariant())
            {
                case "ISBN" when reference.Isbn is null:
                    yield return ("ISBN", id, Identifiers.Isbn(id));
                    break;
                case "ISSN" when reference.Issn is null:
                    yield return ("ISSN", id, Identifiers.Issn(id));
                    break;
                case "ARXIV":
                    yield return ("arXiv", id, Identifiers.Arxiv(id));
                    break;
                case "JSTOR":
                    yield return ("JSTOR", id, Identifiers.Jstor(id));
                    break;
                case "OCLC":
                    yield return ("OCLC", id, Identifiers.Oclc(id));
                    break;
                case "S2CID":
                    yield return ("S2CID", id, Identifiers.S2Cid(id));
                    break;
            }
        }
    }

    private static string Words(Reliability reliability) => reliability switch
    {
        Reliability.Unreliable => "generally unreliable",
        Reliability.Deprecated => "deprecated",
        Reliability.Blacklisted => "blacklisted",
        Reliability.Marginal => "marginal",
        _ => "reliable",
    };

    private static bool IsNumber(string mark) => mark.Length > 0 && mark.All(char.IsAsciiDigit);

    private static bool IsBare(Reference reference) =>
        reference.Publisher is null && reference.Agency is null && reference.Author is null
        && (reference.Title is null || reference.Title.StartsWith("http", StringComparison.OrdinalIgnoreCase) || reference.Title == reference.Url);

    /// <summary>Addresses differ in what does not matter: the scheme, "www.", a last slash, the fragment.</summary>
    private static string SameAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? $"{(uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost)}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{uri.PathAndQuery.TrimEnd('/')}"
            : url;

    [GeneratedRegex(@"\b(ISBN|ISSN|arXiv|JSTOR|OCLC|S2CID)\b[:\s\u00a0]*((?=[A-Za-z./-]*[0-9])[0-9A-Za-z][0-9A-Za-z./\-]*)", RegexOptions.IgnoreCase)]
    private static partial Regex NamedIdentifier();
}
