namespace SourcePipeline.Citations.Passages;

/// <summary>A word or a number in digits of a passage.</summary>
/// <param name="Folded">Lower case, without accents; of a number the digits.</param>
/// <param name="Number">Its value, where it is a number in digits.</param>
/// <param name="Break">What stands between the word before and this one that parts clauses: ',' ';' ':' '(' '"' or '\0'; a tab for the next cell of a table.</param>
internal readonly record struct PageWord(int Start, int End, string Folded, bool Capital, decimal? Number, char Break);
