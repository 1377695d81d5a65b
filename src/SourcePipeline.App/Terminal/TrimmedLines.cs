using System.Text;

namespace SourcePipeline.App.Terminal;

/// <summary>Lines without the spaces that pad a table's last column: in a pipe or a file nobody sees them, and every comparison does.</summary>
internal sealed class TrimmedLines(TextWriter inner) : TextWriter
{
    private int spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var words = buffer.IndexOfAny('\r', '\n') is >= 0 and var end ? buffer[..end] : buffer;
            var told = words.TrimEnd(' ');
            if (!told.IsEmpty)
            {
                Pad();
                inner.Write(told);
            }
            spaces += words.Length - told.Length;
            buffer = buffer[words.Length..];
            if (!buffer.IsEmpty)
            {
                spaces = 0;
                inner.Write(buffer[0]);
                buffer = buffer[1..];
            }
        }
    }

    public override void Flush() => inner.Flush();

    private void Pad()
    {
        for (; spaces > 0; spaces--)
            inner.Write(' ');
    }
}
