namespace SourcePipeline.Extraction.Phrases;

/// <summary>A noun phrase as far as it has been read, item by item.</summary>
/// <param name="start">Its first item.</param>
internal struct NounPhraseDraft(int start)
{
    public readonly int Start = start;

    /// <summary>The item at hand, behind those that were taken.</summary>
    public int At = start;

    /// <summary>The item that says what it is, the last noun so far; -1 before the first.</summary>
    public int Head = -1;

    /// <summary>Behind an article, a number or the like: a noun has to come.</summary>
    public bool IsOpened { get; private set; }

    /// <summary>Behind a possessive ("Lindau's"): what it owns has to come.</summary>
    public bool IsOwned { get; private set; }

    public readonly bool HasHead => Head >= 0;

    /// <summary>Nothing but citation marks so far.</summary>
    public readonly bool IsEmpty => Head < 0 && !IsOpened;

    /// <summary>Its noun is the item before the one at hand.</summary>
    public readonly bool EndsInHead => Head >= 0 && Head == At - 1;

    /// <summary>Takes the item at hand for its noun.</summary>
    public bool TakeHead()
    {
        Head = At++;
        return true;
    }

    /// <summary>Takes items that tell nothing of what it is.</summary>
    public bool Pass(int items = 1)
    {
        At += items;
        return true;
    }

    /// <summary>Takes an article, a number or the like.</summary>
    public void TakeSpecifier()
    {
        IsOpened = true;
        IsOwned = false;
        At++;
    }

    /// <summary>Takes the "'s" behind an owner.</summary>
    public bool TakePossessive()
    {
        IsOwned = true;
        At++;
        return true;
    }
}
