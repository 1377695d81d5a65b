using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Quantities;

/// <summary>Tells digits that are part of something longer ("12:30", "192.168.0.1", "3/5", "№7", "155mm") from a number.</summary>
internal static class DigitShape
{
    public static bool IsIdentifier(string text, in Token token)
    {
        if (token.Kind != TokenKind.Number)
            return false;
        if (token.Has(TokenFlags.Glued) && token.Start > 1 && (IsJoint(text[token.Start - 1]) || char.IsLetter(text[token.Start - 1]))
            && !char.IsWhiteSpace(text[token.Start - 2]))
        {
            return true;
        }
        // The rest of a chain ("978-3-16"): a range would have taken it.
        if (token.Has(TokenFlags.Glued) && token.Start > 1 && text[token.Start - 1] is '-' or '–' && char.IsAsciiDigit(text[token.Start - 2]))
            return true;
        if (token.End >= text.Length)
            return false;
        if (char.IsLetter(text[token.End]))
            return true;
        return token.End + 1 < text.Length && IsJoint(text[token.End]) && char.IsAsciiLetterOrDigit(text[token.End + 1]);
    }

    private static bool IsJoint(char c) => c is ':' or '/' or '\\' or '#' or '№' or '.' or '_' or '=' or '&' or '@';
}
