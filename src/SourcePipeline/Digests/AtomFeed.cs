using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SourcePipeline.Digests;

/// <summary><c>feed.xml</c>: the last digests as an Atom feed (RFC 4287), an entry for each, with the same words as <c>digest.md</c>.</summary>
public static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    /// <param name="id">Permanent <c>urn:</c> of the feed.</param>
    /// <param name="digests">The newest first; at least one.</param>
    /// <param name="self">The feed's own address, where it is known.</param>
    public static byte[] Write(string id, IReadOnlyList<Digest> digests, string? self = null)
    {
        XDocument feed = new(
            new XElement(Atom + "feed",
                new XElement(Atom + "id", id),
                new XElement(Atom + "title", "What changed in the articles"),
                new XElement(Atom + "updated", Moment(digests[0].Made)),
                new XElement(Atom + "author", new XElement(Atom + "name", "SourcePipeline")),
                new XElement(Atom + "generator", "SourcePipeline"),
                self is null ? null : new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", self)),
                digests.Select(Entry)));
        using MemoryStream output = new();
        using (var xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            feed.Save(xml);
        }
        return [.. output.ToArray(), (byte)'\n'];
    }

    private static XElement Entry(Digest digest) => new(Atom + "entry",
        new XElement(Atom + "id", digest.Id),
        new XElement(Atom + "title", digest.Headline),
        new XElement(Atom + "updated", Moment(digest.Made)),
        digest.Report is { } report ? new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", report)) : null,
        new XElement(Atom + "content", new XAttribute("type", "xhtml"),
            new XElement(Html + "div",
                new XElement(Html + "p", string.Create(CultureInfo.InvariantCulture, $"Run {digest.Run}, as of {digest.AsOf:d MMMM yyyy}.")),
                digest.OfFirstSight is { } first ? new XElement(Html + "p", first) : null,
                digest.OfInputs.SelectMany(i => i.Sentences).Select(s => new XElement(Html + "p", s)),
                List("New", digest.New),
                List("Changed", digest.Changed),
                List("Gone", digest.Gone))));

    private static IEnumerable<XElement> List(string title, ImmutableArray<DigestEntry> entries)
    {
        if (entries.IsEmpty)
            yield break;
        yield return new(Html + "h3", title);
        yield return new(Html + "ul",
            entries.Take(DigestMarkdown.Most).Select(e => new XElement(Html + "li",
                new XElement(Html + "strong", e.Family), string.Create(CultureInfo.InvariantCulture, $" ({e.Level}) {e.Place()}: {e.Message}"),
                e.Was is { } was ? new object[] { new XElement(Html + "br"), $"Before: {was}" } : null,
                e.Reason() is { } reason ? new object[] { new XElement(Html + "br"), reason } : null)),
            entries.Length > DigestMarkdown.Most ? new XElement(Html + "li", string.Create(CultureInfo.InvariantCulture, $"and {entries.Length - DigestMarkdown.Most} more, in the report")) : null);
    }

    /// <summary>RFC 3339.</summary>
    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
