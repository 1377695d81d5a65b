using SourcePipeline.App.Commands;
using SourcePipeline.Reading;

namespace SourcePipeline.App.Inputs;

/// <summary>Reads every input that can be read, one after another; what cannot is told and stops nothing.</summary>
internal sealed class InputReading(DocumentLoading loading, Action<string> say)
{
    /// <summary>Whether an input could not be read so far.</summary>
    public bool Failed { get; private set; }

    public IEnumerable<Document> Read(IEnumerable<string> named)
    {
        foreach (Input input in InputExpansion.Expand(named, Refuse))
        {
            if (Load(input) is { } document)
            {
                yield return document;
            }
        }
    }

    private Document? Load(Input input)
    {
        try
        {
            return loading.Load(input);
        }
        catch (RefusedException refused)
        {
            Refuse(refused);
            return null;
        }
    }

    private void Refuse(RefusedException refused)
    {
        Failed = true;
        say(refused.Message);
    }
}
