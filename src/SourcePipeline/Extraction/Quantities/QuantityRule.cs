using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Quantities;

/// <summary>A quantity rule as the level runs it: <c>quantity: { is: at-least, as: share, approximate: always }</c> and the slots of its captures.</summary>
internal sealed record QuantityRule(QuantityForm Form, int Phrase, bool AlwaysApproximate, int Number, int Low, int High, int About, int Extent, int Whole, int Part, int Percent, int Least, int Most)
{
    /// <exception cref="RuleFileException">The output is not one that the level knows.</exception>
    public static QuantityRule Of(Rule rule, ClassNames names)
    {
        var form = Rule.ValueOf<QuantityForm>(rule.Get("is") ?? rule.Get("")) ?? throw rule.Error("quantity", $"expected {{ is: one of {Rule.NamesOf<QuantityForm>()} }}.");
        var kind = rule.Get("as") ?? "quantity";
        if (kind is not ("quantity" or "share" or "money"))
            throw rule.Error("quantity", $"'as' is quantity, share or money, not '{kind}'.");
        var pattern = rule.Pattern;
        return new QuantityRule(
            form,
            names.NumberOf(kind),
            rule.Get("approximate") == "always",
            pattern.SlotOf("n"),
            pattern.SlotOf("low"),
            pattern.SlotOf("high"),
            pattern.SlotOf("about"),
            pattern.SlotOf("extent"),
            pattern.SlotOf("whole"),
            pattern.SlotOf("part"),
            pattern.SlotOf("percent"),
            pattern.SlotOf("least"),
            pattern.SlotOf("most"));
    }
}
