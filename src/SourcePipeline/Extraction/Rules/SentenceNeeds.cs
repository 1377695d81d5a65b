using System.Numerics;
using System.Runtime.Intrinsics;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Rules;

/// <summary>What the sentence at hand has of all that the rules of a set need, a bit each (<see cref="RuleNeeds"/>). One serves one thread.</summary>
internal sealed class SentenceNeeds
{
    /// <summary>Sixty-four bits each, that are joined at once.</summary>
    private const int Step = 2;

    private const int FirstRows = 256;

    /// <summary>Forms that a token has by its letters and its place: it is taken to have them all, since few needs ask for one.</summary>
    private const ulong FormsOfAny = ((1UL << (ClassNames.LyWord + 1)) - 1) & ~FormsOfNumbers;

    private const ulong FormsOfNumbers = (1UL << ClassNames.Number) | (1UL << ClassNames.Ordinal) | (1UL << ClassNames.Decade)
        | (1UL << ClassNames.DayNumber) | (1UL << ClassNames.YearNumber) | (1UL << ClassNames.ShortNumber);

    private readonly RuleSet rules;
    private readonly Vocabulary vocabulary;
    private readonly MultiWords multiWords;
    private readonly RuleNeeds needs;
    private readonly ulong formsThatTell;
    private readonly ulong[] bits;

    /// <summary>For each kind of word where its row of bits begins in <see cref="rows"/>; 0 where the kind was not met yet.</summary>
    private readonly int[] rowOfKind;
    private ulong[] rows;
    private int rowsEnd;

    public SentenceNeeds(RuleSet rules)
    {
        this.rules = rules;
        vocabulary = rules.Vocabulary;
        multiWords = rules.MultiWords;
        needs = rules.Needs;
        bits = new ulong[WordsFor(needs.Count)];
        rowOfKind = new int[vocabulary.KindCount];
        rows = new ulong[bits.Length * FirstRows];
        rowsEnd = bits.Length;
        for (var form = 0; form <= ClassNames.LyWord; form++)
        {
            if (!needs.MetByClass(form).IsEmpty)
                formsThatTell |= 1UL << form;
        }
    }

    public ReadOnlySpan<ulong> Bits => bits;

    /// <summary>Another number whenever the bits may have changed.</summary>
    public int Version { get; private set; }

    public bool Has(int need) => (bits[need >> 6] >> (need & 63) & 1) != 0;

    /// <summary>Another sentence: what its words meet, alone and together.</summary>
    /// <param name="onlyFigures">Whether only what dates and quantities need is asked for.</param>
    public void Take(string text, ReadOnlySpan<Token> tokens, bool onlyFigures = false)
    {
        Version++;
        bits.AsSpan().Clear();
        var forms = FormsOfAny;
        var words = onlyFigures ? WordsFor(needs.OfFigures) : bits.Length;
        var before = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var lexeme = tokens[i].Lexeme;
            if (lexeme != 0)
            {
                Join(RowOf(lexeme), words);
                if (multiWords.MayBeginWith(before, lexeme))
                    JoinEntries(before, tokens[i..], words);
            }
            else if (tokens[i].Kind is TokenKind.Number or TokenKind.Ordinal or TokenKind.Decade)
            {
                forms |= ItemBuilder.FormsOf(tokens[i], text);
            }

            before = lexeme;
        }

        for (forms &= formsThatTell; forms != 0; forms &= forms - 1)
            Add(BitOperations.TrailingZeroCount(forms));
    }

    /// <summary>An item of the sentence has one more class; true where that meets a need which was not met before.</summary>
    public bool Add(int classNumber)
    {
        var isNew = false;
        foreach (var need in needs.MetByClass(classNumber))
        {
            isNew |= !Has(need);
            bits[need >> 6] |= 1UL << (need & 63);
        }

        if (isNew)
            Version++;
        return isNew;
    }

    /// <summary>What lexicon entries of several words meet, the first of which stands before <paramref name="rest"/>.</summary>
    private void JoinEntries(int first, ReadOnlySpan<Token> rest, int words)
    {
        foreach (var entry in multiWords.BeginningWith(first))
        {
            if (entry.IsFollowedBy(rest))
                Join(RowOf(entry.Entry), words);
        }
    }

    private void Join(int row, int words)
    {
        for (var w = 0; w < words; w += Step)
            (Vector128.LoadUnsafe(ref bits[w]) | Vector128.LoadUnsafe(ref rows[row + w])).StoreUnsafe(ref bits[w]);
    }

    private static int WordsFor(int count) => ((count + 63) / 64 + Step - 1) / Step * Step;

    private int RowOf(int lexeme)
    {
        var kind = vocabulary.KindOf(lexeme);
        return rowOfKind[kind] is > 0 and var row ? row : rowOfKind[kind] = Learn(lexeme);
    }

    /// <summary>Words of one kind meet the same needs: they are worked out when the kind is met first.</summary>
    private int Learn(int lexeme)
    {
        if (rowsEnd + bits.Length > rows.Length)
            Array.Resize(ref rows, rows.Length * 2);
        var row = rows.AsSpan(rowsEnd, bits.Length);
        ref readonly var classes = ref vocabulary.ClassesOf(lexeme);
        for (var w = 0; w < ClassSet.Words; w++)
        {
            for (var left = classes.Word(w); left != 0; left &= left - 1)
                Fill(row, needs.MetByClass((w << 6) + BitOperations.TrailingZeroCount(left)));
        }

        Fill(row, needs.MetByWord(rules.NamedWords.RowOf(lexeme)));
        rowsEnd += bits.Length;
        return rowsEnd - bits.Length;
    }

    private static void Fill(Span<ulong> row, ReadOnlySpan<int> met)
    {
        foreach (var need in met)
            row[need >> 6] |= 1UL << (need & 63);
    }
}
