using System.Collections.Frozen;

namespace SourcePipeline.Comparison;

/// <summary>Kinds of equipment that accounts use one word or another for (<c>equipment.lexicon.yaml</c>).</summary>
internal static class EquipmentKinds
{
    private static readonly FrozenDictionary<string, string> Kinds = WordLists.Embedded("Comparison/equipment.lexicon.yaml")
        .SelectMany(list => list.Words.SelectMany(word => new[] { (Word: word, Kind: list.Class), (Word: word + "s", Kind: list.Class) }))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Kind, StringComparer.Ordinal);

    public static string? Of(string folded) => Kinds.GetValueOrDefault(folded);
}
