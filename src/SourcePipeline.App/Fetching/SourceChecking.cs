using System.Collections.Immutable;
using SourcePipeline.App.Inputs;
using SourcePipeline.Citations;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Fetching;

/// <summary>What came of the sources: verdicts on claims, and what is known of addresses.</summary>
internal sealed record CheckedSources(ImmutableArray<Verdict> Verdicts, ImmutableArray<LinkReport> Links);

/// <summary>Reads the sources that claims cite, saved ones first, and has each claim judged against them.</summary>
/// <param name="progress">Told of every address that is done; null for nobody.</param>
/// <param name="say">Told of pages and documents that the program fails at; their claims could not be checked.</param>
internal sealed class SourceChecking(SavedPages saved, ReferenceReader references, CascadeLanes lanes, IProgress<Uri>? progress, Action<string> say)
{
    /// <summary>Of so many references the sources are read at once: their hosts are many, and few documents are in memory.</summary>
    private const int AtOnce = 2000;

    /// <summary>Why a claim could not be checked where the program failed at a page.</summary>
    private const string Failed = "program-failed";

    private readonly ImmutableArray<Verdict>.Builder verdicts = ImmutableArray.CreateBuilder<Verdict>();
    private readonly ImmutableArray<LinkReport>.Builder links = ImmutableArray.CreateBuilder<LinkReport>();
    private readonly List<ExtractedDocument> waiting = [];
    private int gathered;

    /// <summary>Takes a document whose sources are to be checked. It is held until enough references have come together, and no longer.</summary>
    public async Task AddAsync(ExtractedDocument document, CancellationToken cancellation)
    {
        waiting.Add(document);
        gathered += document.Document.References.Length;
        if (gathered >= AtOnce)
            await CheckWaitingAsync(cancellation);
    }

    /// <summary>The verdicts of all documents, in their order. Trouble with sources ends in verdicts, never in exceptions.</summary>
    public async Task<CheckedSources> EndAsync(CancellationToken cancellation)
    {
        await CheckWaitingAsync(cancellation);
        saved.TellUnused();
        return new(verdicts.ToImmutable(), links.ToImmutable());
    }

    private async Task CheckWaitingAsync(CancellationToken cancellation)
    {
        Dictionary<(string, string), SourcePage> pages = [];
        List<Cited> unsaved = [];
        IEnumerable<(Cited Cited, (string File, string Text)? Page)> cited = waiting.SelectMany(CitedIn).Select(c => (c, saved.Read(c.Document, c.Reference)));
        foreach (var (of, page) in lanes.InOrder(cited, (cascade, c) => (c.Cited, c.Page is { } had ? Read(c.Cited.Reference, had, cascade) : null)))
        {
            if (page is null)
                unsaved.Add(of);
            else
                pages[(of.Document.Id, of.Reference.Number)] = page;
        }

        var readings = await references.ReadAsync([.. unsaved.Select(u => u.Reference)], progress, cancellation);
        foreach (var (of, page) in lanes.InOrder(unsaved.Zip(readings), (cascade, r) => (r.First, Read(r.First.Reference, r.Second, cascade))))
            pages[(of.Document.Id, of.Reference.Number)] = page;

        verdicts.AddRange(waiting.SelectMany(d => Judge(d, pages)));
        links.AddRange(unsaved.Zip(readings).Select(r => new LinkReport(r.First.Document.Id, r.First.Reference.Number, r.Second.State, r.Second.Dead,
            r.Second.Changed is { } changed ? DateOnly.FromDateTime(changed.UtcDateTime) : null)));
        waiting.Clear();
        gathered = 0;
    }

    private SourcePage Read(Reference reference, (string File, string Text) saved, Cascade cascade) => Read(reference, reference.Url ?? saved.File, saved.Text, cascade);

    private SourcePage Read(Reference reference, ReferenceReading reading, Cascade cascade) =>
        reading.Html is { } html ? Read(reference, reading.Url ?? reference.Url ?? "", html, cascade) : SourcePage.NotRead(reference.Url, PageReading.Unread(reading));

    private SourcePage Read(Reference reference, string url, string text, Cascade cascade)
    {
        try
        {
            return PageReading.Read(reference, url, text, cascade);
        }
        catch (Exception e) when (Defect.Is(e))
        {
            say(Defect.OfPage(url, e));
            return SourcePage.NotRead(url, Failed);
        }
    }

    /// <summary>The references that some claim cites, each once.</summary>
    private static IEnumerable<Cited> CitedIn(ExtractedDocument document)
    {
        HashSet<string> marks = [.. document.Claims.SelectMany(c => c.Citations)];
        return document.Document.References.Where(r => marks.Contains(r.Number)).DistinctBy(r => r.Number).Select(r => new Cited(document.Document, r));
    }

    private ImmutableArray<Verdict> Judge(ExtractedDocument document, Dictionary<(string, string), SourcePage> pages)
    {
        var references = document.Document.References;
        if (references.IsEmpty)
            return [];
        Verification verification = new(document.Document, lanes.Rules);
        var read = references.Where(r => pages.ContainsKey((document.Document.Id, r.Number))).DistinctBy(r => r.Number).ToDictionary(r => r.Number, r => pages[(document.Document.Id, r.Number)]);
        try
        {
            return verification.Judge(document.Claims, read);
        }
        catch (Exception e) when (Defect.Is(e))
        {
            say(Defect.OfPage($"the sources of {document.Document.Id}", e));
            return verification.Judge(document.Claims, read.ToDictionary(p => p.Key, p => SourcePage.NotRead(p.Value.Url, Failed)));
        }
    }

    /// <summary>A reference and the document that cites it.</summary>
    private readonly record struct Cited(Document Document, Reference Reference);
}
