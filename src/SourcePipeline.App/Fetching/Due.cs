using SourcePipeline.Citations;

namespace SourcePipeline.App.Fetching;

/// <summary>When an address is asked again: a live page after a week, a failing one after three days (both from the settings), one that was not tried at once.</summary>
internal static class Due
{
    public static bool IsDue(IReadOnlyList<LinkVisit> visits, FetchSettings settings, DateTimeOffset now)
    {
        for (var i = visits.Count - 1; i >= 0; i--)
        {
            var state = LinkStates.Of(visits[i]);
            if (state is not LinkState.NotAttempted)
                return now - visits[i].At >= (IsLive(state) ? settings.LivePageDue : settings.FailingPageDue);
        }

        return true;
    }

    private static bool IsLive(LinkState state) => state is LinkState.Alive or LinkState.Redirected or LinkState.NotAPage;
}
