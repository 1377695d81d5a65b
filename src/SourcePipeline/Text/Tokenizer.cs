using System.Numerics;
using System.Runtime.Intrinsics;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Text;

/// <summary>
/// Cuts a paragraph into tokens, each with its vocabulary entry. Citation marks and tags are tokens of their own, so that no later
/// level has to read around them; words glued by the flattening of a page ("Air ForceC-17", "UNESCOWorld") come apart without
/// moving an offset. Linear in the length of the paragraph, whatever it holds.
/// </summary>
/// <param name="numberWord">Class of the words that are numbers ("twenty"): hyphens after them part words.</param>
/// <param name="tailWord">Class of the words by which an unknown hyphenated word is known ("co-belligerents").</param>
/// <param name="prefix">Class of the prefixes that part from a number or a month ("mid-2014").</param>
/// <param name="acronym">Class of the words that are an acronym where they alone are written in capitals ("IS"); -1 for none.</param>
public sealed class Tokenizer(Vocabulary vocabulary, int numberWord, int tailWord, int prefix, int acronym = -1)
{
    /// <summary>The vocabulary entries of the ASCII signs.</summary>
    private readonly int[] signs = SignsOf(vocabulary);

    public void Tokenize(string text, TextSpan paragraph, TokenBuffer tokens)
    {
        tokens.Clear();
        var end = paragraph.End;
        var i = paragraph.Start;
        var glued = false;
        while (i < end)
        {
            var c = text[i];
            int next;
            if (c == ' ' || IsSpace(c))
            {
                glued = false;
                i++;
                continue;
            }

            var flags = glued ? TokenFlags.Glued : TokenFlags.None;
            if (IsLetter(c))
                next = ReadWord(text, i, end, flags, tokens);
            else if (char.IsAsciiDigit(c))
                next = ReadNumber(text, i, end, flags, tokens);
            else if (c == '[' && BracketReader.TryRead(text, i, end, out var kind, out next))
                tokens.Add(new Token(i, next, 0, kind, flags));
            else
                next = ReadSign(text, i, end, flags, tokens);
            glued = true;
            i = next;
        }
    }

    internal static bool IsLetter(char c) =>
        c < 128 ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' : char.IsLetter(c) || char.IsSurrogate(c) || IsCombining(c);

    private static bool IsCombining(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>White space, control characters and characters without a width.</summary>
    private static bool IsSpace(char c) => c < 128
        ? c <= ' ' || c == 127
        : char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD'
            || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static int[] SignsOf(Vocabulary vocabulary)
    {
        var signs = new int[128];
        for (var sign = 0; sign < signs.Length; sign++)
            signs[sign] = vocabulary.Find([(char)sign]);
        return signs;
    }

    private int ReadSign(string text, int i, int end, TokenFlags flags, TokenBuffer tokens)
    {
        var next = i + 1;
        if (text[i] == '.')
        {
            while (next < end && text[next] == '.')
                next++;
        }
        else if (text[i] == '-' && next < end && text[next] == '-')
        {
            next++;
        }
        else if ((flags & TokenFlags.Glued) != 0 && text[i] is '\'' or '’' && next < end && IsPossessive(text, i, end))
        {
            next++;
        }

        var lexeme = next == i + 1 && text[i] < signs.Length ? signs[text[i]] : vocabulary.Find(text.AsSpan(i, next - i));
        tokens.Add(new Token(i, next, lexeme, TokenKind.Punctuation, flags));
        return next;
    }

    private static int ReadNumber(string text, int i, int end, TokenFlags flags, TokenBuffer tokens)
    {
        var next = i;
        while (next < end && char.IsAsciiDigit(text[next]))
            next++;
        // Groups of three after a comma or a thin or no-break space: "1,200", "12 000" with U+202F.
        while (next - i <= 12 && next + 3 < end && text[next] is ',' or '\u202F' or '\u2009' && IsGroup(text, next + 1, end))
            next += 4;
        if (next + 1 < end && text[next] == '.' && char.IsAsciiDigit(text[next + 1]))
        {
            next++;
            while (next < end && char.IsAsciiDigit(text[next]))
                next++;
        }

        var kind = TokenKind.Number;
        if (next < end && IsLetter(text[next]))
        {
            var suffix = next;
            while (suffix < end && suffix - next < 3 && IsLetter(text[suffix]))
                suffix++;
            var word = text.AsSpan(next, suffix - next);
            if (word is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH")
                (kind, next) = (TokenKind.Ordinal, suffix);
            else if (word is "s")
                (kind, next) = (TokenKind.Decade, suffix);
        }
        else if (next + 1 < end && text[next] is '\'' or '’' && text[next + 1] == 's' && next - i == 4 && text[next - 1] == '0' && (next + 2 == end || !IsLetter(text[next + 2])))
        {
            (kind, next) = (TokenKind.Decade, next + 2);
        }

        tokens.Add(new Token(i, next, 0, kind, flags));
        return next;
    }

    private static bool IsGroup(string text, int at, int end) =>
        at + 3 <= end && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == end || !char.IsAsciiDigit(text[at + 3]));

    private int ReadWord(string text, int i, int end, TokenFlags flags, TokenBuffer tokens)
    {
        if (i + 1 < end && text[i + 1] == '.' && char.IsUpper(text[i]))
        {
            var initials = ReadInitials(text, i, end);
            if (initials > i)
            {
                tokens.Add(new Token(i, initials, vocabulary.Find(text.AsSpan(i, initials - i)), TokenKind.Word, flags | TokenFlags.Initials | TokenFlags.Capital));
                return initials;
            }
        }

        if (char.IsAscii(text[i]) && TryReadPlain(text, i, end, out var next, out var hash))
        {
            tokens.Add(new Token(i, next, vocabulary.Find(hash), TokenKind.Word, text[i] <= 'Z' ? flags | TokenFlags.Capital : flags));
            return next;
        }

        return ReadMixedWord(text, i, end, flags, tokens);
    }

    /// <summary>
    /// Most words are small letters behind the first, and nothing more is to be told of them; they are read eight characters at a time. False where
    /// the word that begins with an ASCII letter at <paramref name="i"/> may be another.
    /// </summary>
    private static bool TryReadPlain(string text, int i, int end, out int next, out ulong hash)
    {
        hash = WordHash.Seed;
        var block = Vector128.CreateScalar((ushort)0x20);
        for (next = i; next + WordHash.BlockLength <= text.Length; next += WordHash.BlockLength)
        {
            block |= WordHash.Block(text.AsSpan(next));
            var fromA = block - Vector128.Create((ushort)'a');
            var letters = Vector128.Equals(Vector128.Min(fromA, Vector128.Create((ushort)('z' - 'a'))), fromA).AsByte().ExtractMostSignificantBits();
            if (letters == ushort.MaxValue)
            {
                hash = WordHash.Join(hash, block);
                block = default;
                continue;
            }

            var count = BitOperations.TrailingZeroCount(~letters) / sizeof(char);
            hash = WordHash.Join(hash, block, count);
            next += count;
            return next < end ? EndsWord(text[next]) : next == end;
        }

        return false;
    }

    private int ReadMixedWord(string text, int i, int end, TokenFlags flags, TokenBuffer tokens)
    {
        var next = i;
        var upper = 0;
        var letters = 0;
        var hyphen = -1;
        var glue = -1;
        while (next < end)
        {
            var c = text[next];
            if (IsLetter(c))
            {
                letters++;
                if (c < 128 ? c <= 'Z' : char.IsUpper(c))
                {
                    if (glue < 0 && next - i >= 3 && hyphen < 0 && IsLowerLetter(text[next - 1]))
                        glue = next;
                    upper++;
                }
            }
            else if (char.IsAsciiDigit(c))
            {
                flags |= TokenFlags.HasDigit;
            }
            else if (c is '\'' or '’' && next + 1 < end && IsLetter(text[next + 1]))
            {
                if (IsPossessive(text, next, end))
                    break;
            }
            else if (c is '-' or '‑' or '‐' && next + 1 < end && (IsLetter(text[next + 1]) || char.IsAsciiDigit(text[next + 1])))
            {
                if (hyphen < 0 && PartsAtHyphen(text.AsSpan(i, next - i)))
                    break;
                hyphen = next;
            }
            else
            {
                break;
            }

            next++;
        }

        if (char.IsUpper(text[i]) || (hyphen > 0 && char.IsUpper(text[hyphen + 1]) && IsNameArticle(text.AsSpan(i, hyphen - i))))
            flags |= TokenFlags.Capital;
        if (letters >= 2 && (upper == letters || (upper == letters - 1 && upper >= 2 && text[next - 1] == 's')))
            flags |= TokenFlags.AllCaps;
        var lexeme = vocabulary.Find(text.AsSpan(i, next - i));
        // "IS claimed": among words in small letters no verb.
        if ((flags & TokenFlags.AllCaps) != 0 && lexeme != 0 && acronym >= 0 && vocabulary.ClassesOf(lexeme).Has(acronym) && !(tokens.Count > 0 && tokens[tokens.Count - 1].Has(TokenFlags.AllCaps)))
            lexeme = 0;
        if (lexeme == 0)
        {
            if (glue > 0 && vocabulary.Find(text.AsSpan(i, glue - i)) != 0)
                return Split(text, i, glue, flags, tokens);
            if (upper > 3 && upper < letters && hyphen < 0 && AcronymGlue(text, i, next) is var at and > 0 && vocabulary.Find(text.AsSpan(at, next - at)) != 0)
                return Split(text, i, at, flags, tokens);
            if (hyphen > 0)
                lexeme = FindByTail(text, hyphen + 1, next);
        }

        tokens.Add(new Token(i, next, lexeme, TokenKind.Word, flags));
        return next;
    }

    /// <summary>The Arabic article in a name: "al-Masri", "ash-Sharif" are written small and are names all the same.</summary>
    private static bool IsNameArticle(ReadOnlySpan<char> prefix) => prefix is "al" or "el" or "ul" or "ad" or "ed" or "ud" or "adh" or "as" or "es" or "an" or "en" or "ar" or "er" or "at" or "et" or "az" or "ez" or "ash" or "esh";

    /// <summary>Adds the first part of two glued words; the reader goes on behind it.</summary>
    private int Split(string text, int start, int at, TokenFlags flags, TokenBuffer tokens)
    {
        var word = text.AsSpan(start, at - start);
        var caps = word.Length > 1 && word.IndexOfAnyInRange('a', 'z') < 0 ? TokenFlags.AllCaps : TokenFlags.None;
        tokens.Add(new Token(start, at, vocabulary.Find(word), TokenKind.Word, (flags & ~TokenFlags.HasDigit) | caps));
        return at;
    }

    private int FindByTail(string text, int start, int end)
    {
        var lexeme = vocabulary.Find(text.AsSpan(start, end - start));
        return lexeme != 0 && vocabulary.ClassesOf(lexeme).Has(tailWord) ? lexeme : 0;
    }

    /// <summary>"twenty-five", "five-day", "mid-2014" are several tokens; "co-founder" is one.</summary>
    private bool PartsAtHyphen(ReadOnlySpan<char> before)
    {
        var lexeme = vocabulary.Find(before);
        return lexeme != 0 && (vocabulary.ClassesOf(lexeme).Has(numberWord) || vocabulary.ClassesOf(lexeme).Has(prefix));
    }

    /// <summary>Characters that no word goes on behind, for certain: a bit each, those below 64 and those from there on.</summary>
    private const ulong LowEnders = (1UL << ' ') | (1UL << ',') | (1UL << '.') | (1UL << ';') | (1UL << ':') | (1UL << ')') | (1UL << '(') | (1UL << '"') | (1UL << '/')
        | (1UL << '\n') | (1UL << '\r') | (1UL << '!') | (1UL << '?');

    private const ulong HighEnders = (1UL << ('[' - 64)) | (1UL << (']' - 64));

    private static bool EndsWord(char c) => c < 128 && ((c < 64 ? LowEnders : HighEnders) >> (c & 63) & 1) != 0;

    private static bool IsLowerLetter(char c) => c < 128 ? (uint)(c - 'a') <= 'z' - 'a' : char.IsLower(c);

    private static bool IsPossessive(string text, int apostrophe, int end) =>
        text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= end || !IsLetter(text[apostrophe + 2]));

    /// <summary>Where the second word begins in "UNESCOWorld": the capital before the first small letter; 0 where there is none.</summary>
    private static int AcronymGlue(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (IsLowerLetter(text[i]))
                return i - 1 - start >= 3 ? i - 1 : 0;
        }

        return 0;
    }

    /// <summary>The end of "U.S." or "U.N.M.", or <paramref name="i"/> where it is a single letter ("J." is told by the sentence splitter).</summary>
    private static int ReadInitials(string text, int i, int end)
    {
        var next = i;
        var pairs = 0;
        while (next + 1 < end && char.IsUpper(text[next]) && text[next + 1] == '.')
        {
            next += 2;
            pairs++;
        }

        if (pairs == 0 || (next < end && IsLetter(text[next])))
            return i;
        return pairs >= 2 ? next : i;
    }
}
