namespace SourcePipeline.Extraction.Parties;

/// <summary>
/// Names in one list ("X, Y and Z") are of one kind: where the document tells of one that it is a place or a ship, those beside it of which it
/// tells nothing are too.
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
            var kind = OnlyKind(start, end);
            for (var i = start; i < end && kind != NameKind.Unknown; i++)
            {
                if (members[i].Kind != NameKind.Unknown)
                    continue;
                if (kind == NameKind.Place)
                    members[i].Place++;
                else
                    members[i].Vessel++;
            }

            start = end;
        }
    }

    /// <summary>The one kind, place or vessel, that the list's names are known to be; unknown where there is none or another.</summary>
    private NameKind OnlyKind(int start, int end)
    {
        var kind = NameKind.Unknown;
        for (var i = start; i < end; i++)
        {
            if (members[i].Kind == NameKind.Unknown)
                continue;
            if (members[i].Kind is NameKind.Party or NameKind.Person || (kind != NameKind.Unknown && kind != members[i].Kind))
                return NameKind.Unknown;
            kind = members[i].Kind;
        }

        return kind;
    }
}
