using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Makes the items of the first level: a token each, with its classes; lexicon entries of several words become one item. One serves one thread.
/// </summary>
internal sealed class ItemBuilder(RuleSet rules)
{
    /// <summary><see cref="TokenFlags"/> has so many.</summary>
    private const int FlagBits = 5;

    /// <summary>Behind "over", a number of so many digits is more than that many; fewer may be taken over.</summary>
    private const int ShortestRound = 3;

    private const int FirstWords = 128;

    /// <summary>Shapes of words are looked for here first, by a few bits of what makes them; most words of a text are found.</summary>
    private const int RecentBits = 12;

    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly MultiWords multiWords = rules.MultiWords;
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int atLeast = rules.Class("at-least-word");
    private readonly int atMost = rules.Class("at-most-word");

    /// <summary>For each kind of words the shape of one in small letters and of one with a capital, 0 where none was met yet.</summary>
    private readonly int[] plain = new int[rules.Vocabulary.KindSets.Length << 1];
    private readonly Recent[] recent = new Recent[1 << RecentBits];
    private ShapedWord[] words = new ShapedWord[FirstWords];
    private int count;

    /// <summary>The classes that a token has by its form, whatever word it is, as bits.</summary>
    private static readonly ulong[] ByKindAndFlags = AllForms();

    /// <summary>The words that were read last.</summary>
    public ReadOnlySpan<ShapedWord> Words => words.AsSpan(0, count);

    /// <summary>Reads the tokens <paramref name="first"/> to <paramref name="end"/>, into <see cref="Words"/>.</summary>
    public void Read(string text, TokenBuffer tokens, int first, int end)
    {
        var sentence = tokens.Span[..end];
        if (words.Length < end - first)
            words = new ShapedWord[Math.Max(words.Length * 2, end - first)];
        count = 0;
        for (var i = first; i < sentence.Length;)
        {
            ref readonly var token = ref sentence[i];
            var begins = i + 1 < sentence.Length && multiWords.MayBeginWith(token.Lexeme, sentence[i + 1].Lexeme);
            if (!begins && i > first && token.Kind == TokenKind.Word && token.Flags <= TokenFlags.Capital && vocabulary.KindOf(token.Lexeme) != 0)
            {
                words[count++] = new ShapedWord(i, i + 1, token.Lexeme, ShapeOfPlain(token, text));
                i++;
                continue;
            }

            var forms = FormsOf(token, text);
            if (i == first)
                forms |= Bit(ClassNames.SentenceStart);
            var (length, lexeme) = (1, token.Lexeme);
            if (begins && Several(text, sentence[(i + 1)..], multiWords.BeginningWith(lexeme)) is { } several)
            {
                (length, lexeme) = (1 + several.Following.Length, several.Entry);
                forms = FormsOfSeveral(forms);
            }

            words[count++] = new ShapedWord(i, i + length, lexeme, ShapeOf(lexeme, forms, text.AsSpan(token.Start, token.End - token.Start)));
            i += length;
        }
    }

    /// <summary>The shape of a word that nothing but its capital tells from others of its kind: most words of a text.</summary>
    private int ShapeOfPlain(in Token token, string text)
    {
        ref var known = ref plain[(vocabulary.KindOf(token.Lexeme) << 1) | (int)token.Flags];
        if (known == 0)
            known = ShapeOf(token.Lexeme, FormsOf(token, text), text.AsSpan(token.Start, token.End - token.Start));
        return known;
    }

    /// <summary>Makes the items of <see cref="Words"/>.</summary>
    /// <returns>The classes that some of them have, or a word of those that are several.</returns>
    public ClassSet Make(TokenBuffer tokens, ItemBuffer items)
    {
        ClassSet classes = default;
        items.Clear();
        foreach (ref readonly var word in Words)
        {
            ref var item = ref items.Add();
            item = rules.Shapes.Example(word.Shape);
            item.First = word.First;
            item.End = word.End;
            item.Head = word.End - 1;
            item.Lexeme = word.Lexeme;
            classes.UnionWith(item.Classes);
            for (var i = word.First; i < word.End && word.End - word.First > 1; i++)
                classes.UnionWith(vocabulary.ClassesOf(tokens[i].Lexeme));
        }

        return classes;
    }

    /// <summary>Items of the tokens <paramref name="first"/> to <paramref name="end"/>, into <paramref name="items"/>.</summary>
    /// <inheritdoc cref="Make"/>
    public ClassSet Build(string text, TokenBuffer tokens, int first, int end, ItemBuffer items)
    {
        Read(text, tokens, first, end);
        return Make(tokens, items);
    }

    private int ShapeOf(int lexeme, ulong forms, ReadOnlySpan<char> text)
    {
        var kind = vocabulary.KindOf(lexeme);
        ref var known = ref recent[((forms * 0x9E3779B97F4A7C15) ^ ((ulong)kind * 0xD6E8FEB86659FD93)) >> (64 - RecentBits)];
        if (known.Shape == 0 || known.Kind != kind || known.Forms != forms)
        {
            var classes = vocabulary.ClassesOfKind(kind);
            // A word that rules only name has a kind of its own, and is in no lexicon all the same.
            if (kind != 0 && classes.IsEmpty && (forms & Bit(ClassNames.Word)) != 0)
                classes.AddForms(FormsOfUnknown(text));
            classes.AddForms(forms);
            known = new Recent(forms, kind, rules.Shapes.Of(classes, rules.NamedWords.Has(lexeme) ? lexeme : 0));
        }

        return known.Shape;
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
    private ulong FormsOf(in Token token, string text)
    {
        var forms = ByKindAndFlags[((int)token.Kind << FlagBits) | (int)token.Flags];
        if (token.Kind == TokenKind.Number)
            forms |= FormsOfNumber(text.AsSpan(token.Start, token.End - token.Start));
        else if (token.Kind == TokenKind.Word && vocabulary.KindOf(token.Lexeme) == 0)
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

    /// <summary>"Estimated at least 30", "resulted in in excess of 30": the last word begins the bound of a number; in "rounded up to 30" it is the verb's.</summary>
    private bool EndsInBound(ReadOnlySpan<Token> rest, int length)
    {
        if (rest.Length <= length || !multiWords.MayBeginWith(rest[length - 1].Lexeme, rest[length].Lexeme) || !vocabulary.ClassesOf(rest[length - 1].Lexeme).Has(placePreposition))
            return false;
        foreach (ref readonly var bound in multiWords.BeginningWith(rest[length - 1].Lexeme).AsSpan())
        {
            if (bound.IsFollowedBy(rest[length..]) && vocabulary.ClassesOf(bound.Entry) is var classes && (classes.Has(atLeast) || classes.Has(atMost)))
                return true;
        }

        return false;
    }

    /// <summary>The longest lexicon entry whose words go on with <paramref name="rest"/>; null for none.</summary>
    private MultiWord? Several(string text, ReadOnlySpan<Token> rest, MultiWord[] entries)
    {
        foreach (ref readonly var several in entries.AsSpan())
        {
            if (several.IsFollowedBy(rest) && !IsMoreThan(text, rest, several.Following.Length) && !EndsInBound(rest, several.Following.Length))
                return several;
        }

        return null;
    }

    /// <summary>Several words have of their first one's forms only where it stands and its capital.</summary>
    private static ulong FormsOfSeveral(ulong forms) =>
        (forms & (Bit(ClassNames.SentenceStart) | Bit(ClassNames.Capital))) | Bit(ClassNames.Word) | ((forms & Bit(ClassNames.Capital)) == 0 ? Bit(ClassNames.Lower) : 0);

    /// <summary>The shape of words of one kind with these forms.</summary>
    private readonly record struct Recent(ulong Forms, int Kind, int Shape);
}
