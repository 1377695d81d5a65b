using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Parties;

/// <summary>The tokens of a paragraph that is read for its names; asked of an index beyond it, all answers are no.</summary>
internal sealed class NameTokens(RuleSet rules, Tokenizer tokenizer)
{
    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int function = rules.Class("function");
    private readonly TokenBuffer tokens = new();
    private string text = "";

    public int Count => tokens.Count;

    public ref readonly Token this[int i] => ref tokens[i];

    public void Read(string document, TextSpan paragraph)
    {
        text = document;
        tokenizer.Tokenize(document, paragraph, tokens);
    }

    public ClassSet ClassesOf(int i) => tokens[i].Lexeme != 0 ? vocabulary.ClassesOf(tokens[i].Lexeme) : default;

    /// <summary>Whether the token's word is in a class.</summary>
    public bool Is(int i, int classNumber) => i >= 0 && i < tokens.Count && tokens[i].Lexeme != 0 && vocabulary.ClassesOf(tokens[i].Lexeme).Has(classNumber);

    public bool IsWord(int i, string word) =>
        i >= 0 && i < tokens.Count && text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"In", "The" and other words of grammar are not, with a capital or without.</summary>
    public bool IsProper(int i) => i < tokens.Count && tokens[i].Kind == TokenKind.Word && tokens[i].Has(TokenFlags.Capital) && !Is(i, function);

    /// <summary>The token's first character.</summary>
    public char SignAt(int i) => text[tokens[i].Start];

    /// <summary>The "K" of "K."</summary>
    public bool IsInitial(int i) => i + 1 < tokens.Count && tokens[i].End - tokens[i].Start == 1 && text[tokens[i + 1].Start] == '.';

    /// <summary>Whether "'s" stands there.</summary>
    public bool IsPossessive(int i) => i + 1 < tokens.Count && Chars(i, i + 1) is "'s" or "’s";

    public ReadOnlySpan<char> Chars(int first, int end) => text.AsSpan(tokens[first].Start, tokens[end - 1].End - tokens[first].Start);
}
