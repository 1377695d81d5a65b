using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>Makes the items of the first level: a token each, with its classes; lexicon entries of several words become one item.</summary>
internal sealed class ItemBuilder(RuleSet rules)
{
    /// <summary>Items of the tokens <paramref name="first"/> to <paramref name="end"/>, into <paramref name="items"/>.</summary>
    public void Build(string text, TokenBuffer tokens, int first, int end, ItemBuffer items)
    {
        items.Clear();
        for (var i = first; i < end;)
        {
            ref readonly var token = ref tokens[i];
            ref var item = ref items.Add();
            item.First = i;
            item.Head = i;
            item.End = i + 1;
            item.Lexeme = token.Lexeme;
            item.Kind = rules.Vocabulary.KindOf(token.Lexeme);
            item.Phrase = -1;
            item.Quantity = -1;
            item.Date = -1;
            item.Classes = rules.Vocabulary.ClassesOf(token.Lexeme);
            AddForm(ref item.Classes, token, text);
            if (i == first)
                item.Classes.Add(ClassNames.SentenceStart);
            if (token.Lexeme != 0 && item.Classes.Has(ClassNames.OpensSeveral) && rules.MultiWords.TryGet(token.Lexeme, out var entries))
                Widen(ref item, tokens, end, entries);
            i = item.End;
        }
    }

    private static void AddForm(ref ClassSet classes, in Token token, string text)
    {
        classes.Add(token.Kind switch
        {
            TokenKind.Word => ClassNames.Word,
            TokenKind.Number => ClassNames.Number,
            TokenKind.Ordinal => ClassNames.Ordinal,
            TokenKind.Decade => ClassNames.Decade,
            TokenKind.Mark => ClassNames.Mark,
            TokenKind.Tag => ClassNames.Tag,
            _ => ClassNames.Punctuation,
        });
        if (token.Has(TokenFlags.Glued))
            classes.Add(ClassNames.Glued);
        if (token.Kind == TokenKind.Number)
        {
            AddNumberForm(ref classes, text.AsSpan(token.Start, token.End - token.Start));
            return;
        }

        if (token.Kind != TokenKind.Word)
            return;
        classes.Add(token.Has(TokenFlags.Capital) ? ClassNames.Capital : ClassNames.Lower);
        if (token.Has(TokenFlags.AllCaps))
            classes.Add(ClassNames.AllCaps);
        if (token.Has(TokenFlags.HasDigit))
            classes.Add(ClassNames.HasDigit);
        if (token.Has(TokenFlags.Initials))
            classes.Add(ClassNames.Initials);
        if (token.Lexeme == 0)
            AddUnknownForm(ref classes, text.AsSpan(token.Start, token.End - token.Start));
    }

    private static void AddUnknownForm(ref ClassSet classes, ReadOnlySpan<char> word)
    {
        classes.Add(ClassNames.Unknown);
        if (word.Length < 5 || !char.IsLower(word[0]))
            return;
        if (word.EndsWith("ed", StringComparison.Ordinal))
            classes.Add(ClassNames.EdWord);
        else if (word.EndsWith("ing", StringComparison.Ordinal))
            classes.Add(ClassNames.IngWord);
        else if (word.EndsWith("ly", StringComparison.Ordinal))
            classes.Add(ClassNames.LyWord);
    }

    private static void AddNumberForm(ref ClassSet classes, ReadOnlySpan<char> digits)
    {
        if (digits.Length > 4 || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
            return;
        var value = int.Parse(digits);
        if (digits.Length <= 2)
        {
            classes.Add(ClassNames.ShortNumber);
            if (value is >= 1 and <= 31)
                classes.Add(ClassNames.DayNumber);
        }
        else if (value is >= 1000 and < 2200)
        {
            classes.Add(ClassNames.YearNumber);
        }
    }

    private void Widen(ref Item item, TokenBuffer tokens, int end, List<(int[] Following, ClassSet Classes, int Entry)> entries)
    {
        foreach (var (following, classes, entry) in entries)
        {
            var at = item.First + 1;
            var matched = 0;
            while (matched < following.Length && at < end && tokens[at].Lexeme == following[matched])
            {
                at++;
                matched++;
            }

            if (matched < following.Length)
                continue;
            item.End = at;
            item.Head = at - 1;
            item.Lexeme = entry;
            item.Kind = rules.Vocabulary.KindOf(entry);
            var form = item.Classes.Has(ClassNames.Capital);
            var starts = item.Classes.Has(ClassNames.SentenceStart);
            item.Classes = classes;
            // Patterns that name the words begin with them too.
            item.Classes.UnionWith(rules.Vocabulary.ClassesOf(entry));
            if (starts)
                item.Classes.Add(ClassNames.SentenceStart);
            item.Classes.Add(ClassNames.Word);
            item.Classes.Add(form ? ClassNames.Capital : ClassNames.Lower);
            return;
        }
    }
}
