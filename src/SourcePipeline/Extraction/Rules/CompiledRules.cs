using System.Diagnostics.CodeAnalysis;

namespace SourcePipeline.Extraction.Rules;

/// <summary>
/// A built rule set as bytes, so that a start need not parse the rule files again. They hold for the very build of the library that wrote
/// them: they begin with its module version id.
/// </summary>
public static class CompiledRules
{
    private static Guid Build => typeof(CompiledRules).Module.ModuleVersionId;

    public static byte[] Write(RuleSet rules)
    {
        var writer = new RuleSetWriter();
        writer.Add(Build);
        writer.Add(rules);
        return writer.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; false where another build of the library wrote it.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out RuleSet? rules)
    {
        var reader = new RuleSetReader(bytes);
        rules = reader.ReadGuid() == Build ? reader.ReadRuleSet() : null;
        return rules is not null;
    }
}
