using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>Makes the items of the first level: a token each, with its classes; lexicon entries of several words become one item.</summary>
internal sealed class ItemBuilder(RuleSet rules)
{
    /// <summary><see cref="TokenFlags"/> has so many.</summary>
    private const int FlagBits = 5;

    /// <summary>Behind "over", a number of so many digits is more than that many; fewer may be taken over.</summary>
    private const int ShortestRound = 3;

    /// <summary>Kinds of words numbered as they are met: what is worked out for each stays close together, and little is made for the many that a text has not.</summary>
    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly ushort[] met = new ushort[rules.Vocabulary.KindCount];
    private ushort metCount;

    /// <summary>The classes that a token has by its form, whatever word it is, as bits.</summary>
    private static readonly ulong[] ByKindAndFlags = AllForms();

    /// <summary>Items of the tokens <paramref name="first"/> to <paramref name="end"/>, into <paramref name="items"/>.</summary>
    public void Build(string text, TokenBuffer tokens, int first, int end, ItemBuffer items)
    {
        var sentence = tokens.Span[..end];
        items.Clear();
        for (var i = first; i < sentence.Length;)
        {
            ref readonly var token = ref sentence[i];
            ref var item = ref items.Add();
            item.First = i;
            item.Head = i;
            item.End = i + 1;
            item.Lexeme = token.Lexeme;
            item.Phrase = -1;
            item.Quantity = -1;
            item.Date = -1;
            var kind = vocabulary.KindOf(token.Lexeme);
            item.Kind = NumberOf(kind);
            item.Classes = vocabulary.ClassesOfKind(kind);
            item.Classes.AddForms(FormsOf(token, text) | (i == first ? 1UL << ClassNames.SentenceStart : 0));
            if (i + 1 < sentence.Length && rules.MultiWords.MayBeginWith(token.Lexeme, sentence[i + 1].Lexeme))
                Widen(text, ref item, sentence[(i + 1)..], rules.MultiWords.BeginningWith(token.Lexeme));
            i = item.End;
        }
    }

    private int NumberOf(int kind)
    {
        ref var number = ref met[kind];
        if (number == 0 && kind != 0)
            number = ++metCount;
        return number;
    }

    private static ulong[] AllForms()
    {
        var forms = new ulong[(int)(TokenKind.Tag + 1) << FlagBits];
        for (var i = 0; i < forms.Length; i++)
        {
            var kind = (TokenKind)(i >> FlagBits);
            var flags = (TokenFlags)(i & ((1 << FlagBits) - 1));
            forms[i] = Bit(kind switch
            {
                TokenKind.Word => ClassNames.Word,
                TokenKind.Number => ClassNames.Number,
                TokenKind.Ordinal => ClassNames.Ordinal,
                TokenKind.Decade => ClassNames.Decade,
                TokenKind.Mark => ClassNames.Mark,
                TokenKind.Tag => ClassNames.Tag,
                _ => ClassNames.Punctuation,
            });
            if ((flags & TokenFlags.Glued) != 0)
                forms[i] |= Bit(ClassNames.Glued);
            if (kind == TokenKind.Word)
                forms[i] |= FormsOfWord(flags);
        }

        return forms;
    }

    private static ulong FormsOfWord(TokenFlags flags)
    {
        var forms = Bit((flags & TokenFlags.Capital) != 0 ? ClassNames.Capital : ClassNames.Lower);
        if ((flags & TokenFlags.AllCaps) != 0)
            forms |= Bit(ClassNames.AllCaps);
        if ((flags & TokenFlags.HasDigit) != 0)
            forms |= Bit(ClassNames.HasDigit);
        if ((flags & TokenFlags.Initials) != 0)
            forms |= Bit(ClassNames.Initials);
        return forms;
    }

    private static ulong Bit(int number) => 1UL << number;

    /// <summary>The classes that a token has by its form, as bits.</summary>
    internal static ulong FormsOf(in Token token, string text)
    {
        var forms = ByKindAndFlags[((int)token.Kind << FlagBits) | (int)token.Flags];
        if (token.Kind == TokenKind.Number)
            forms |= FormsOfNumber(text.AsSpan(token.Start, token.End - token.Start));
        else if (token.Kind == TokenKind.Word && token.Lexeme == 0)
            forms |= FormsOfUnknown(text.AsSpan(token.Start, token.End - token.Start));
        return forms;
    }

    private static ulong FormsOfUnknown(ReadOnlySpan<char> word)
    {
        var forms = Bit(ClassNames.Unknown);
        if (word.Length < 5 || !char.IsLower(word[0]))
            return forms;
        return (word[^1], word[^2]) switch
        {
            ('d', 'e') => forms | Bit(ClassNames.EdWord),
            ('g', 'n') when word[^3] == 'i' => forms | Bit(ClassNames.IngWord),
            ('y', 'l') => forms | Bit(ClassNames.LyWord),
            _ => forms,
        };
    }

    private static ulong FormsOfNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 4)
            return 0;
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return 0;
            value = (value * 10) + (digit - '0');
        }

        if (digits.Length <= 2)
            return Bit(ClassNames.ShortNumber) | (value is >= 1 and <= 31 ? Bit(ClassNames.DayNumber) : 0);
        return value is >= 1000 and < 2200 ? Bit(ClassNames.YearNumber) : 0;
    }

    /// <summary>"Took over 500 prisoners": "over" belongs to the number behind the words.</summary>
    private static bool IsMoreThan(string text, ReadOnlySpan<Token> rest, int length) =>
        rest.Length > length && rest[length].Kind == TokenKind.Number && rest[length].End - rest[length].Start >= ShortestRound && text.AsSpan(rest[length - 1].Start, rest[length - 1].End - rest[length - 1].Start) is "over";

    private void Widen(string text, ref Item item, ReadOnlySpan<Token> rest, MultiWord[] entries)
    {
        foreach (ref readonly var several in entries.AsSpan())
        {
            if (!several.IsFollowedBy(rest) || IsMoreThan(text, rest, several.Following.Length))
                continue;
            item.End = item.First + 1 + several.Following.Length;
            item.Head = item.End - 1;
            item.Lexeme = several.Entry;
            var kind = vocabulary.KindOf(several.Entry);
            item.Kind = NumberOf(kind);
            var form = item.Classes.Has(ClassNames.Capital);
            var starts = item.Classes.Has(ClassNames.SentenceStart);
            item.Classes = vocabulary.ClassesOfKind(kind);
            if (starts)
                item.Classes.Add(ClassNames.SentenceStart);
            item.Classes.Add(ClassNames.Word);
            item.Classes.Add(form ? ClassNames.Capital : ClassNames.Lower);
            return;
        }
    }
}
