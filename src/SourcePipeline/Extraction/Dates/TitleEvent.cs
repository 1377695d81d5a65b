using System.Collections.Immutable;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Dates;

/// <summary>The event that a document is about, by its title ("Siege of Troy"), and which words of a sentence mean it: "the siege", "the two-year conflict", not "the second siege".</summary>
internal sealed class TitleEvent(RuleSet rules, SentenceScan scan)
{
    private const string Words = "Extraction/Dates/dates.words.txt";

    /// <summary>A name before brackets has no more tokens.</summary>
    private const int NameTokens = 6;

    private static readonly ImmutableArray<string> Wars = ListedWords.Of(Words, "war");
    private static readonly ImmutableArray<string> Lengths = ListedWords.Of(Words, "length");
    private static readonly ImmutableArray<string> AnyFighting = ListedWords.Of(Words, "any-fighting");
    private static readonly ImmutableArray<string> AnyOffensive = ListedWords.Of(Words, "any-offensive");

    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int[] offensives = [.. AnyOffensive.Select(rules.Vocabulary.Add)];
    private readonly int[] wars = [.. Wars.Select(rules.Vocabulary.Add)];

    /// <summary>The word for it in the title ("siege"), a vocabulary entry; 0 where the title has none.</summary>
    private int named;

    public void Begin(Document? document) => named = document is null ? 0 : In(document.Title);

    /// <summary>The title has no word for an event.</summary>
    public bool IsNone => named == 0;

    public bool IsWar => IsWarWord(named);

    /// <summary>"The fighting", as any battle or war may be called.</summary>
    public static bool IsAnyFighting(ReadOnlySpan<char> word) => ListedWords.HasAsWritten(AnyFighting, word);

    /// <summary>Whether it may be called so, though the title has another word: "the fighting", and an offensive "the operation".</summary>
    public bool IsCalled(ReadOnlySpan<char> word) =>
        IsAnyFighting(word) || (named != 0 && Array.IndexOf(offensives, named) >= 0 && ListedWords.HasAsWritten(AnyOffensive, word));

    private int In(string title)
    {
        if (vocabulary.FirstOf(eventNoun, title) is > 0 and var noun)
            return noun;
        foreach (var range in title.AsSpan().SplitAny(' ', '_'))
        {
            if (vocabulary.Find(title.AsSpan()[range]) is > 0 and var entry && IsWarWord(entry))
                return entry;
        }

        return 0;
    }

    private bool IsWarWord(int lexeme) => lexeme != 0 && Array.IndexOf(wars, lexeme) >= 0;

    /// <summary>Whether a vocabulary entry is the word for it; a war is a conflict too.</summary>
    public bool Names(int lexeme) => lexeme != 0 && (lexeme == named || (IsWarWord(lexeme) && IsWarWord(named)));

    /// <summary>Whether the sentence at hand has a word for it.</summary>
    public bool IsTold()
    {
        for (var i = scan.First; i < scan.End; i++)
        {
            if (Names(scan.Tokens[i].Lexeme))
                return true;
        }

        return false;
    }

    /// <summary>"The siege", "this siege", "the two-year conflict"; what stands before "the".</summary>
    public bool IsTheOne(int noun, out int before)
    {
        for (before = noun - 1; before >= scan.First && before >= noun - 3 && scan.Tokens[before].Kind != TokenKind.Punctuation; before--)
        {
            if (scan.CharsOf(before) is not ("the" or "this" or "The" or "This"))
                continue;
            // "The second battle", "the Ruthenian offensive": another one.
            for (var i = before + 1; i < noun; i++)
            {
                if (scan.Tokens[i].Has(TokenFlags.Capital) || !TellsLength(i))
                    return false;
            }

            before--;
            return true;
        }

        return false;
    }

    /// <summary>"The hill campaign (1915–1916)", "the Siege of Y (1915–1916)": whether the name before a bracket is that of another event than the one at hand.</summary>
    public bool IsBehindAnother(int bracket)
    {
        for (var i = bracket - 1; i >= scan.First && i >= bracket - NameTokens && scan.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (scan.Tokens[i].Lexeme is not 0 and var word && (Names(word) || IsWarWord(word) || vocabulary.ClassesOf(word).Has(eventNoun)))
                return !Names(word);
        }

        return false;
    }

    /// <summary>"Two-year", "12-day", "whole".</summary>
    private bool TellsLength(int token) =>
        scan.Tokens[token].Kind == TokenKind.Number || scan.CharsOf(token).Contains('-') || ListedWords.HasAsWritten(Lengths, scan.CharsOf(token));

    /// <summary>Whether a token is the word for it, and no other of its kind stands behind it ("the siege of X"), perhaps behind "the".</summary>
    public bool IsAt(int at)
    {
        if (at < scan.End && scan.CharsOf(at) is "the" or "this")
            at++;
        return at < scan.End && Names(scan.Tokens[at].Lexeme) && !(at + 1 < scan.End && scan.CharsOf(at + 1) is "of");
    }
}
