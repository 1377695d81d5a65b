using System.Buffers;
using SourcePipeline.Reading.References;
using SourcePipeline.Text;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Reads the citation templates of Wikipedia's Citation Style 1 (cite news, cite web, cite book …, citation).</summary>
internal static class CitationTemplate
{
    /// <summary>What ends a bare address in wikitext.</summary>
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" ]\n|<}");

    /// <summary>Whether the template cites a work.</summary>
    public static bool Is(string name) => name.StartsWith("cite ", StringComparison.Ordinal) || name is "citation" or "cite" or "cite web" or "vcite web" or "vcite news";

    /// <summary>Reads the content of a <c>&lt;ref&gt;</c>: its first citation template, the work that a shortened one leads to, else its links and words.</summary>
    /// <param name="workOf">Finds a work of the bibliography by its key.</param>
    public static Reference ReadEntry(WikitextWriter writer, string number, TextSpan content, Func<string, TextSpan?> workOf)
    {
        var source = writer.Source;
        var words = writer.Plain(content);
        for (var at = content.Start; at + 1 < content.End; at++)
        {
            var offset = source.Span(at, content.End).IndexOf("{{");
            if (offset < 0)
                break;

            at += offset;
            var end = source.EndOf(at);
            if (end < 0 || end > content.End)
                continue;

            var call = TemplateCall.Parse(source, at, end);
            if (Is(call.Name))
                return Read(writer, number, call) with { Text = words };

            if (ShortFootnote.Is(call.Name) && workOf(ShortFootnote.KeyOf(writer, call)) is { } work)
                return Read(writer, number, TemplateCall.Parse(source, work.Start, work.End)) with { Text = words };

            at = end - 1;
        }

        return FromLinks(source, content, EntryText.Read(number, words));
    }

    public static Reference Read(WikitextWriter writer, string number, TemplateCall call)
    {
        var archive = Text("archive-url", "archiveurl");
        var status = Text("url-status", "deadurl", "dead-url")?.ToLowerInvariant();
        return new(number)
        {
            Title = Text("title", "trans-title", "script-title") ?? Text("chapter", "contribution"),
            Url = Text("url", "chapter-url", "chapterurl", "contribution-url"),
            ArchiveUrl = archive,
            UrlStatus = status switch { null => archive is null ? null : "dead", "yes" or "true" or "y" => "dead", "no" or "false" or "n" => "live", _ => status },
            Published = ReferenceDate.Normalise(Text("date", "publication-date") ?? Joined(" ", Text("month"), Text("year"))),
            Accessed = ReferenceDate.Normalise(Text("access-date", "accessdate")),
            ArchiveDate = ReferenceDate.Normalise(Text("archive-date", "archivedate")) ?? (archive is null ? null : WebArchive.DateOf(archive)),
            Publisher = Text("work", "newspaper", "journal", "magazine", "website", "periodical", "encyclopedia") ?? Text("publisher", "institution", "via"),
            Agency = Text("agency"),
            Author = Text("author", "author1", "authors") ?? Joined(", ", Text("last", "last1", "surname", "surname1"), Text("first", "first1", "given", "given1")) ?? Text("vauthors"),
            Quote = Text("quote", "quotation"),
            Language = Text("language", "lang"),
            Isbn = Text("isbn"),
            Issn = Text("issn"),
            Doi = Text("doi"),
        };

        string? Text(params ReadOnlySpan<string> names) => call[names] is { } span && writer.Plain(span) is { Length: > 0 } words ? words : null;

        static string? Joined(string separator, string? first, string? second) => first is null ? second : second is null ? first : first + separator + second;
    }

    /// <summary>The work as the citation templates print it, near enough: author (date). "title". work. publisher.</summary>
    public static string Print(Reference work)
    {
        var author = work.Author is null ? "" : work.Published is null ? $"{work.Author}. " : $"{work.Author} ({work.Published}). ";
        var date = work.Author is null && work.Published is not null ? $" {work.Published}." : "";
        var title = work.Title is null ? "" : $"\"{work.Title}\".";
        var publisher = work.Publisher is null ? "" : $" {work.Publisher}.";
        var agency = work.Agency is null ? "" : $" {work.Agency}.";
        var accessed = work.Accessed is null ? "" : $" Retrieved {work.Accessed}.";
        return author + title + publisher + agency + date + accessed;
    }

    /// <summary>Adds the first address and the archive's copy from bare links: <c>[https://a.example Title]</c>.</summary>
    private static Reference FromLinks(WikitextSource source, TextSpan content, Reference printed)
    {
        var links = new CitationLinks();
        for (var at = content.Start; at < content.End;)
        {
            var offset = source.Span(at, content.End).IndexOf("http", StringComparison.OrdinalIgnoreCase);
            if (offset < 0)
                break;

            var start = at + offset;
            var length = source.Span(start, content.End).IndexOfAny(AddressEnds);
            var end = length < 0 ? content.End : start + length;
            var label = "";
            if (end < content.End && source.Text[end] == ' ' && start > content.Start && source.Text[start - 1] == '[')
            {
                var close = source.Span(end, content.End).IndexOf(']');
                label = close < 0 ? "" : source.Span(end + 1, end + close).Trim().ToString();
            }

            links.Take(source.Span(start, end).TrimEnd(".,;").ToString(), label);
            at = Math.Max(end, start + 4);
        }

        return printed with { Url = links.Url ?? printed.Url, ArchiveUrl = links.ArchiveUrl, UrlStatus = links.UrlStatus, Title = links.Title ?? printed.Title };
    }
}
