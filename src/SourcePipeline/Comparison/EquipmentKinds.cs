using System.Collections.Frozen;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>Kinds of equipment that accounts use one word or another for (<c>equipment.words.txt</c>).</summary>
internal static class EquipmentKinds
{
    private static readonly FrozenDictionary<string, string> Kinds = ListedWords.Read("Comparison/equipment.words.txt")
        .SelectMany(list => list.Words.SelectMany(word => new[] { (Word: word, Kind: list.List), (Word: word + "s", Kind: list.List) }))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Kind, StringComparer.Ordinal);

    public static string? Of(string folded) => Kinds.GetValueOrDefault(folded);
}
