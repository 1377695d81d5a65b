using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction;

/// <summary>
/// The working state of the sentence at hand on its way up the cascade: a cascade has one, over which its levels are built, and which is used
/// again for every sentence. Levels read <see cref="Items"/> and put phrases in the place of the items that they cover; every index in an item
/// is one into <see cref="Tokens"/>.
/// </summary>
internal sealed class SentenceScan(RuleSet rules)
{
    public RuleSet Rules { get; } = rules;

    /// <summary>The document's text.</summary>
    public string Text { get; set; } = "";

    /// <summary>Tokens of the whole paragraph.</summary>
    public TokenBuffer Tokens { get; } = new();

    /// <summary>The sentence's first token.</summary>
    public int First { get; set; }

    /// <summary>Index behind the sentence's last token.</summary>
    public int End { get; set; }

    public int Line { get; set; }

    /// <summary>Index into the document's paragraphs.</summary>
    public int Paragraph { get; set; }

    public int Section { get; set; }

    /// <summary>1-based number of the sentence in its paragraph.</summary>
    public int Number { get; set; }

    public ItemBuffer Items { get; } = new();

    /// <summary>Union of the classes of the sentence's words and phrases.</summary>
    public ClassSet Classes;

    /// <summary>Date expressions of this sentence, in order; <see cref="Item.Date"/> points here.</summary>
    public List<DatePhrase> Dates { get; } = [];

    /// <summary>Whether any of them is one that an event may have, and not only a length or a vague time.</summary>
    public bool HasDate
    {
        get
        {
            foreach (var date in Dates)
            {
                if (date.Value is not null)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether a date that an event may have stands behind <paramref name="token"/>.</summary>
    public bool HasDateFrom(int token)
    {
        foreach (var date in Dates)
        {
            if (date.Value is not null && date.First >= token)
                return true;
        }

        return false;
    }

    /// <summary>Quantities of this sentence, in order; <see cref="Item.Quantity"/> points here.</summary>
    public List<QuantityPhrase> Quantities { get; } = [];

    /// <summary>Which date an event of this sentence has; set by the date level.</summary>
    public EventDates? EventDates { get; set; }

    public Matcher Matcher { get; } = new();

    public TextSpan Span => SpanOf(First, End);

    /// <summary>Characters from the first to the last of the tokens <paramref name="first"/> to <paramref name="end"/> (exclusive).</summary>
    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);

    public TextSpan SpanOf(in Item item) => SpanOf(item.First, item.End);

    public string TextOf(int first, int end) => SpanOf(first, end).In(Text);

    /// <summary>Whether the word at a token has a class, whatever phrase covers it.</summary>
    public bool WordIs(int token, int classNumber) => Rules.Vocabulary.ClassesOf(Tokens[token].Lexeme).Has(classNumber);

    /// <summary>Whether any of the words from <paramref name="first"/> to <paramref name="end"/> (exclusive) has a class.</summary>
    public bool HasWord(int first, int end, int classNumber)
    {
        for (var t = first; t < end; t++)
        {
            if (WordIs(t, classNumber))
                return true;
        }

        return false;
    }

    public ReadOnlySpan<char> CharsOf(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>The same characters as <see cref="TextOf"/>, without a copy of them.</summary>
    public ReadOnlySpan<char> CharsOf(int first, int end) => Text.AsSpan(Tokens[first].Start, Tokens[end - 1].End - Tokens[first].Start);

    public ReadOnlySpan<char> CharsOf(in Item item) => CharsOf(item.First, item.End);

    public bool IsCapital(int token) => char.IsUpper(Text[Tokens[token].Start]);

    /// <summary>Runs a pass that reads the items and writes new ones.</summary>
    public void Apply(PhrasePass pass, Action<Rule, int>? made = null)
    {
        if (pass.Run(Matcher, Items, Spare, ref Classes, made))
            SwapItems();
    }

    /// <summary>The buffer to write new items to before <see cref="SwapItems"/> puts it in place.</summary>
    public ItemBuffer Spare { get; } = new();

    public void SwapItems() => Items.SwapWith(Spare);
}

/// <summary>A date expression of the sentence at hand.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Index behind the last token.</param>
/// <param name="Role">How it stands to the event: at it, until it, since it …, as the date rules tell; "" for a plain date.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="IsSpan">Whether it joins two dates of the list into one span ("8 and 10 February"); the two are reported, the span is what the event has.</param>
/// <param name="TellsYear">Whether the year stands in the text, and is not taken from the narrative's clock.</param>
internal readonly record struct DatePhrase(int First, int End, DateValue? Value, string Timex, string Role, DateRule Rule, bool IsSpan = false, bool TellsYear = false);

/// <summary>A quantity of the sentence at hand.</summary>
/// <param name="First">First token, bounds and approximation words included.</param>
/// <param name="End">Index behind the last token of the number.</param>
internal readonly record struct QuantityPhrase(int First, int End, Quantity Value, string Rule);
