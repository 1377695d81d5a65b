using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Tells an outcome by the classes <c>outcome-killed</c>, <c>outcome-wounded</c> … of its words.</summary>
internal sealed class OutcomeReader(RuleSet rules)
{
    /// <summary>The class of each outcome's words, by the outcome's number.</summary>
    private readonly int[] classes = Array.ConvertAll(typeof(Outcome).GetEnumNames(), o => rules.Class($"outcome-{o.ToLowerInvariant()}"));

    /// <summary>The outcome of the items; two different ones in one figure ("killed or wounded") are casualties, but who is missing beside the dead is counted with them.</summary>
    public Outcome? Read(ReadOnlySpan<Item> items)
    {
        Outcome? found = null;
        var several = false;
        foreach (ref readonly var item in items)
        {
            if (Of(item) is not { } outcome)
                continue;
            if (found is Outcome.Killed or Outcome.Missing && outcome is Outcome.Killed or Outcome.Missing)
            {
                found = found == outcome ? outcome : Outcome.Killed;
                continue;
            }

            several |= found is { } before && before != outcome;
            found = outcome;
        }

        return several ? Outcome.Casualties : found;
    }

    private Outcome? Of(in Item item)
    {
        // Later outcomes of the enumeration are the narrower ones: a "casualty" is both a death's noun and an undivided one.
        for (var i = classes.Length - 1; i >= 0; i--)
        {
            if (item.Is(classes[i]))
                return (Outcome)i;
        }

        return null;
    }
}
