using System.Text.Json;
using SourcePipeline.Citations;
using SourcePipeline.Citations.Checks;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Fetching;

/// <summary>What was found behind a reference.</summary>
/// <param name="Html">Markup of the page that was read, or null.</param>
/// <param name="Url">Where it was read: the reference's own address, or an archive's.</param>
/// <param name="State">Of the reference's own address.</param>
/// <param name="Dead">The address has failed often and long enough to be called dead.</param>
/// <param name="Why">Why nothing was read, in words; null where something was.</param>
/// <param name="Changed">When the page's text was first found changed against an earlier visit.</param>
internal sealed record ReferenceReading(Reference Reference, string? Html, string? Url, LinkState State, bool Dead, string? Why, DateTimeOffset? Changed);

/// <summary>
/// Reads what references lead to: the page itself where it can be read, else the archive copy nearest to the day on which the reference says
/// that it was read. A copy that is an error page, a wall or a way home is refused and the next one tried.
/// </summary>
/// <param name="say">Told of answers that cannot be read.</param>
/// <param name="availability">Base address of the Wayback Machine's availability interface; null: only copies that references name.</param>
internal sealed class ReferenceReader(ISourceFetcher fetcher, Uri? availability, Action<string> say)
{
    /// <param name="progress">Told of every address that is done.</param>
    public async Task<IReadOnlyList<ReferenceReading>> ReadAsync(IReadOnlyList<Reference> references, IProgress<Uri>? progress, CancellationToken cancellation)
    {
        var live = await FetchAsync(references.Select(r => Address(r.Url)), progress, cancellation);
        List<Reference> lost = [.. references.Where(r => Readable(r, live) is null)];
        var answers = availability is null ? []
            : await FetchAsync(lost.Where(r => Address(r.Url) is not null).Select(r => Query(r)), progress, cancellation);
        // By identity: two articles may have the same entry under the same number.
        Dictionary<Reference, List<ArchiveCopy>> copies = new(ReferenceEqualityComparer.Instance);
        foreach (var reference in lost)
            copies[reference] = Copies(reference, answers);

        // The nearest copies of all references first, side by side; then the next ones of those whose nearest was none.
        Dictionary<Uri, FetchResult> archived = [];
        for (var seeking = lost; seeking.Count > 0;)
        {
            var round = await FetchAsync(seeking.Where(r => copies[r].Count > 0).Select(r => Address(copies[r][0].Url)), progress, cancellation);
            foreach (var (url, result) in round)
                archived[url] = result;

            seeking = [.. seeking.Where(r => copies[r].Count > 1 && Refusal(r, copies[r][0], archived) is not null)];
            foreach (var reference in seeking)
                copies[reference].RemoveAt(0);
        }

        return [.. references.Select(r => Reading(r, live, copies.GetValueOrDefault(r)?.FirstOrDefault(), archived))];
    }

    private static ReferenceReading Reading(Reference reference, Dictionary<Uri, FetchResult> live, ArchiveCopy? copy, Dictionary<Uri, FetchResult> archived)
    {
        var address = Address(reference.Url);
        var own = address is null ? null : live.GetValueOrDefault(address);
        var state = own is null ? LinkState.NotAttempted : LinkStates.Of(own.Last);
        var dead = own is not null && LinkStates.IsDead(own.Visits);
        if (Readable(reference, live) is { } read)
            return new(reference, read.Page, reference.Url, state, dead, null, read.TextChanged);

        if (copy is not null && Address(copy.Url) is { } at && Refusal(reference, copy, archived) is null && archived.GetValueOrDefault(at)?.Page is { } page)
            return new(reference, page, copy.Url, state, dead, null, null);

        var why = own is null ? "the reference gives no address" : own.Last.Why ?? state.ToString();
        var refused = copy is null ? null : Refusal(reference, copy, archived);
        return new(reference, own?.Page, own?.Page is null ? null : reference.Url, state, dead, refused is null ? why : $"{why}; {refused}", own?.TextChanged);
    }

    /// <summary>The page at the reference's own address, where it is one; an address that the reference itself calls dead or usurped is not believed.</summary>
    private static FetchResult? Readable(Reference reference, Dictionary<Uri, FetchResult> live) =>
        Address(reference.Url) is { } address && live.GetValueOrDefault(address) is { Page: not null } result
        && reference.UrlStatus is not ("dead" or "usurped" or "unfit")
        && result.Visits.LastOrDefault(v => v.Result is VisitResult.Page && v.Condition is PageCondition.Readable) is { } visit && !LinkStates.LedHome(visit)
            ? result : null;

    private static string? Refusal(Reference reference, ArchiveCopy copy, Dictionary<Uri, FetchResult> archived) =>
        Address(copy.Url) is { } at && archived.TryGetValue(at, out var result)
            ? ArchiveCopies.Refusal(reference.Url ?? copy.Url, result.Last)
            : "the archive copy's address is none";

    private List<ArchiveCopy> Copies(Reference reference, Dictionary<Uri, FetchResult> answers)
    {
        List<ArchiveCopy> copies = [];
        if (ArchiveCopies.Named(reference.ArchiveUrl) is { } named)
            copies.Add(named);

        if (availability is not null && Address(reference.Url) is not null && answers.GetValueOrDefault(Query(reference)!)?.Page is { } answer)
        {
            try
            {
                if (ArchiveCopies.ParseAnswer(answer) is { } found && copies.TrueForAll(c => c.Url != found.Url))
                    copies.Add(found);
            }
            catch (JsonException e)
            {
                say($"the archive's answer about {reference.Url} cannot be read: {e.Message}");
            }
        }

        List<ArchiveCopy> ordered = [];
        for (var day = AccessDay(reference); copies.Count > 0; copies.Remove(ordered[^1]))
            ordered.Add(ArchiveCopies.Nearest(copies, day)!);

        return ordered;
    }

    private Uri? Query(Reference reference) =>
        availability is not null && reference.Url is { } url ? ArchiveCopies.Query(availability, url, AccessDay(reference)) : null;

    private static DateOnly? AccessDay(Reference reference) =>
        (ReferenceDays.Read(reference.Accessed) ?? ReferenceDays.Read(reference.ArchiveDate) ?? ReferenceDays.Read(reference.Published))?.Last;

    private async Task<Dictionary<Uri, FetchResult>> FetchAsync(IEnumerable<Uri?> urls, IProgress<Uri>? progress, CancellationToken cancellation)
    {
        Dictionary<Uri, FetchResult> results = [];
        Uri[] wanted = [.. urls.OfType<Uri>().Distinct()];
        await foreach (var result in fetcher.FetchAsync(wanted, cancellation))
        {
            results[result.Url] = result;
            progress?.Report(result.Url);
        }

        return results;
    }

    private static Uri? Address(string? url) => Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
