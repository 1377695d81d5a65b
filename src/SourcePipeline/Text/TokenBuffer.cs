namespace SourcePipeline.Text;

/// <summary>A growing list of tokens that is used again for every paragraph.</summary>
public sealed class TokenBuffer
{
    private Token[] items = new Token[256];

    public int Count { get; private set; }

    public ref readonly Token this[int index] => ref items[index];

    public ReadOnlySpan<Token> Span => items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(in Token token)
    {
        if (Count == items.Length)
            Array.Resize(ref items, Count * 2);
        items[Count++] = token;
    }
}
