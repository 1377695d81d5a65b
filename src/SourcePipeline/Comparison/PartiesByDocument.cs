namespace SourcePipeline.Comparison;

/// <summary>Names of those who act, lose or speak as a party in a document.</summary>
internal sealed class PartiesByDocument
{
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<string, HashSet<string>> names = new(StringComparer.Ordinal);

    public IReadOnlySet<string> this[string document] => names.GetValueOrDefault(document, None);

    public void Learn(string document, ComparedVoice voice, Group subject)
    {
        if (voice.IsBelligerent)
            Of(document).UnionWith(voice.Claimant.Names);
        if (subject.IsArmed && subject.Kind != GroupKind.State)
            Of(document).UnionWith(subject.Names);
    }

    private HashSet<string> Of(string document)
    {
        if (!this.names.TryGetValue(document, out var names))
            this.names[document] = names = new(StringComparer.Ordinal);
        return names;
    }
}
