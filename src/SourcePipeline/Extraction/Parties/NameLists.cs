namespace SourcePipeline.Extraction.Parties;

/// <summary>
/// Names in one list ("X, Y and Z") are of one kind: where the document tells of one that it is a place, those beside it of which it tells
/// nothing are places too.
/// </summary>
internal sealed class NameLists
{
    private readonly List<NameEvidence> members = [];
    private readonly List<int> ends = [];
    private int first;
    private bool isClosed;

    public void Clear()
    {
        members.Clear();
        ends.Clear();
        (first, isClosed) = (0, false);
    }

    /// <summary>The next name of the text.</summary>
    /// <param name="gap">What stands between it and the name before.</param>
    public void Add(NameEvidence name, NameGap gap)
    {
        if (gap == NameGap.Other || (isClosed && gap == NameGap.Comma))
            End();
        isClosed |= gap == NameGap.And;
        members.Add(name);
    }

    /// <summary>Ends the list at hand; one without its "and" is none.</summary>
    public void End()
    {
        if (isClosed && members.Count - first > 1)
            ends.Add(members.Count);
        else
            members.RemoveRange(first, members.Count - first);
        (first, isClosed) = (members.Count, false);
    }

    /// <summary>Gives what is known of a list's places to its other names, once the whole document is read.</summary>
    public void Share()
    {
        var start = 0;
        foreach (var end in ends)
        {
            if (OnlyPlaces(start, end))
            {
                for (var i = start; i < end; i++)
                {
                    if (members[i].Kind == NameKind.Unknown)
                        members[i].Place++;
                }
            }

            start = end;
        }
    }

    private bool OnlyPlaces(int start, int end)
    {
        var any = false;
        for (var i = start; i < end; i++)
        {
            if (members[i].Kind is NameKind.Party or NameKind.Person)
                return false;
            any |= members[i].Kind == NameKind.Place;
        }

        return any;
    }
}
