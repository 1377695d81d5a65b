namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// One pass of the phrase level: from left to right, the longest match of any rule becomes one item (the earlier rule where two are
/// equally long). The new item is of the rule's phrase, and keeps the classes of its head: the capture <c>head</c>, else its last item.
/// </summary>
internal sealed class PhrasePass
{
    private readonly RuleTable table;
    private readonly Output[] outputs;
    private readonly RuleAutomaton automaton;
    private readonly ItemShapes shapes;

    public PhrasePass(RuleSet rules, string pass)
    {
        table = rules.Table($"phrase/{pass}");
        outputs = new Output[table.Rules.Length];
        for (var r = 0; r < outputs.Length; r++)
            outputs[r] = Output.Of(table.Rules[r], rules.Names);
        automaton = new RuleAutomaton(table, rules);
        shapes = rules.Shapes;
    }

    /// <summary>Writes the items of <paramref name="source"/> with its phrases into <paramref name="target"/>; false, and nothing is to be read there, where it makes none.</summary>
    /// <param name="sentence">Union of the classes of the sentence's items, for triggers; the phrases made here are added to it.</param>
    /// <param name="made">Told of every phrase made: its rule and its index in <paramref name="target"/>; may be null.</param>
    public bool Run(Matcher matcher, ItemBuffer source, ItemBuffer target, ref ClassSet sentence, Action<Rule, int>? made = null)
    {
        target.Clear();
        var items = source.Span;
        if (!automaton.BeginSentence(sentence))
            return false;
        var i = 0;
        // Items up to here are copied; those behind are, all at once, when a phrase is made.
        var copied = 0;
        while (i < items.Length)
        {
            var best = Longest(matcher, items, i, out var end);
            if (best < 0)
            {
                i++;
                continue;
            }

            target.Add(items[copied..i]);
            if (outputs[best].Head >= 0 || made is not null)
                matcher.GoBackTo(table.Rules[best].Pattern, items, i);
            Make(outputs[best], matcher, items, i, end, ref target.Add());
            outputs[best].AddTo(ref sentence);
            automaton.BeginSentence(sentence);
            made?.Invoke(table.Rules[best], target.Count - 1);
            i = copied = end;
        }

        if (copied == 0)
            return false;
        target.Add(items[copied..]);
        return true;
    }

    /// <summary>The rule with the longest match at <paramref name="start"/>, the earlier of two; -1 for none.</summary>
    private int Longest(Matcher matcher, ReadOnlySpan<Item> items, int start, out int end)
    {
        var best = -1;
        end = start;
        if (!automaton.Find(items, start))
            return best;
        for (var r = automaton.Next(0); r >= 0; r = automaton.Next(r + 1))
        {
            var rule = table.Rules[r];
            if (matcher.TryMatch(rule.Pattern, items, start) && matcher.End is var behind && behind > end && !rule.IsGuarded(matcher, items, start, behind))
                (best, end) = (r, behind);
        }

        return best;
    }

    private void Make(in Output output, Matcher matcher, ReadOnlySpan<Item> items, int start, int end, ref Item made)
    {
        var head = output.Head >= 0 && matcher.StartOf(output.Head) >= 0 ? matcher.EndOf(output.Head) - 1 : end - 1;
        made = items[head];
        made.First = items[start].First;
        made.End = items[end - 1].End;
        made.Phrase = output.Phrase;
        made.Lexeme = 0;
        output.AddTo(ref made.Classes);
        if (items[start].Classes.Has(ClassNames.SentenceStart))
            made.Classes.Add(ClassNames.SentenceStart);
        for (var i = start; i < end; i++)
        {
            if (made.Quantity < 0)
                made.Quantity = items[i].Quantity;
            if (made.Date < 0)
                made.Date = items[i].Date;
        }

        made.Shape = shapes.Of(made.Classes);
    }

    /// <summary>What a phrase rule makes: <c>phrase: people</c>, or <c>phrase: { is: people, also: group }</c>.</summary>
    private readonly record struct Output(int Phrase, int Head, int[] Also)
    {
        public void AddTo(ref ClassSet classes)
        {
            classes.Add(Phrase);
            foreach (var also in Also)
                classes.Add(also);
        }

        public static Output Of(Rule rule, ClassNames names)
        {
            var phrase = rule.Get("") ?? rule.Get("is") ?? throw rule.Error("phrase", "expected the phrase's name, or { is: name, also: class }.");
            var also = Array.ConvertAll(rule.Get("also")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [], names.NumberOf);
            return new Output(names.NumberOf(phrase), rule.Pattern.SlotOf("head"), also);
        }
    }
}
