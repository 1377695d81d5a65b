namespace SourcePipeline.App.Inputs;

/// <summary>What an input is written in: by its name's ending, else by how it begins.</summary>
internal enum InputFormat { PlainText, Html }

internal static class InputFormats
{
    /// <summary>How far in a page the first tag that tells may stand, after comments and the like.</summary>
    private const int Beginning = 1024;

    public static InputFormat Of(string path, ReadOnlySpan<byte> bytes)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is ".html" or ".htm" or ".xhtml")
            return InputFormat.Html;
        return ending.Length <= 1 && LooksLikeHtml(bytes[..Math.Min(bytes.Length, Beginning)]) ? InputFormat.Html : InputFormat.PlainText;
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> beginning)
    {
        var text = System.Text.Encoding.Latin1.GetString(beginning).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\n', '\r', '\t');
        return text.StartsWith('<') && (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase));
    }
}
