using System.Collections.Immutable;
using SourcePipeline.Findings;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Currency;

/// <summary>An encyclopedia does not say "we": whoever does is quoted, whether or not marks tell it, and a block that is set off is one quotation.</summary>
internal static class Speech
{
    private static readonly ImmutableArray<string> FirstPerson = ListedWords.Of("Currency/speech.words.txt", "first-person");
    private static readonly ImmutableArray<string> Myself = ListedWords.Of("Currency/speech.words.txt", "myself");

    public static bool IsSpeech(DocumentView document, int sentence) => Speaks(document.TextOf(document.Sentences[sentence].Span))
        || (document.KindOf(sentence) == ParagraphKind.ListItem && Speaks(document.TextOf(document.Document.Paragraphs[document.Sentences[sentence].Paragraph].Span)));

    /// <summary>Whether a first person speaks outside quotation marks; what stands inside is known for a quotation anyhow.</summary>
    private static bool Speaks(ReadOnlySpan<char> text)
    {
        var quoted = false;
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in text.SplitAny(' ', ',', '.', ';', ':', '(', ')'))
        {
            var word = text[range];
            var marks = word.Count('"') + word.Count('“') + word.Count('”');
            if (!quoted && marks == 0 && (IsOneOf(FirstPerson, word) || (before is "I" && IsOneOf(Myself, word))))
                return true;
            quoted ^= marks % 2 == 1;
            before = word;
        }
        return false;
    }

    private static bool IsOneOf(ImmutableArray<string> words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.SequenceEqual(one))
                return true;
        }
        return false;
    }
}
