namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// Reads one <c>class</c> entry into the vocabulary: <c>words</c> as they stand, <c>verbs</c> and <c>nouns</c> with all their forms (which also
/// carry the form classes <c>base present gerund past participle singular plural</c>), <c>phrases</c> of several words, <c>of</c> for the classes that it joins.
/// </summary>
internal sealed class LexiconReader(RuleEntry entry, ClassNames names, Vocabulary vocabulary, MultiWords multiWords)
{
    private static readonly string[] Fields = ["class", "about", "words", "verbs", "nouns", "phrases", "also"];
    private readonly List<int> entries = [];
    private readonly List<int> classes = [];
    private ClassSet set;

    public LexiconClass Read()
    {
        entry.Expect(Fields);
        classes.Add(names.NumberOf(entry.Text("class")!, entry, "class"));
        // The words belong to these wider classes too.
        foreach (var wider in entry.List("also"))
            classes.Add(names.NumberOf(wider, entry, "also"));
        foreach (var number in classes)
            set.Add(number);
        foreach (var word in Words("words"))
            Add(word, null);
        foreach (var noun in Words("nouns"))
        {
            var (singular, plural) = Inflection.Noun(noun);
            Add(singular, "singular");
            Add(plural, "plural");
        }

        foreach (var verb in Words("verbs"))
        {
            var forms = Inflection.Verb(verb);
            Add(forms.Base, "base");
            Add(forms.Present, "present");
            Add(forms.Gerund, "gerund");
            Add(forms.Past, "past");
            Add(forms.Participle, "participle");
        }

        foreach (var phrase in entry.List("phrases"))
            Add(phrase, null);
        return new LexiconClass(entry.Text("class")!, [.. entries], entry.File, entry.Line);
    }

    /// <summary>A list in brackets, or a block with words between spaces.</summary>
    private IEnumerable<string> Words(string field) => entry.Find(field) switch
    {
        null => [],
        { Text: { } block } => block.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
        _ => entry.List(field),
    };

    private void Add(string word, string? form)
    {
        word = word.Trim();
        if (word.Contains(' ', StringComparison.Ordinal))
        {
            var lexemes = word.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(vocabulary.Add).ToArray();
            foreach (var number in classes)
                multiWords.Add(lexemes, number, vocabulary, word);
            if (form is not null)
                multiWords.Add(lexemes, names.NumberOf(form), vocabulary, word);
            entries.Add(vocabulary.Add(word));
            return;
        }

        var lexeme = vocabulary.Add(word);
        entries.Add(lexeme);
        vocabulary.AddClasses(lexeme, set);
        if (form is not null)
            vocabulary.AddClass(lexeme, names.NumberOf(form));
    }
}
