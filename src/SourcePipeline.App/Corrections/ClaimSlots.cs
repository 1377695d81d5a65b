using System.Collections.Frozen;
using System.Globalization;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Reporting;

namespace SourcePipeline.App.Corrections;

/// <summary>A claim's slots by the names that the records give them, for what people write into spreadsheets. An empty value empties the slot.</summary>
internal static class ClaimSlots
{
    private delegate Claim Setter(Claim claim, string? value);

    private static readonly FrozenDictionary<string, Setter> Setters = new Dictionary<string, Setter>
    {
        ["kind"] = (c, v) => c with { Kind = OneOf<ClaimKind>(v, Terms.Of) },
        ["outcome"] = (c, v) => c with { Outcome = v is null ? null : OneOf<Outcome>(v, Terms.Of) },
        ["victims"] = (c, v) => c with { Victims = v },
        ["actor"] = (c, v) => c with { Actor = v },
        ["action"] = SetAction,
        ["item"] = (c, v) => c with { Item = v },
        ["group"] = (c, v) => c with { Group = v },
        ["unit"] = (c, v) => c with { Unit = v },
        ["party"] = (c, v) => c with { Party = v },
        ["low"] = (c, v) => c with { Quantity = (c.Quantity ?? default) with { Low = Number(v) } },
        ["high"] = (c, v) => c with { Quantity = (c.Quantity ?? default) with { High = Number(v) } },
        ["approximate"] = (c, v) => c with { Quantity = (c.Quantity ?? default) with { Approximate = Flag(v) } },
        ["vague"] = (c, v) => c with { Quantity = (c.Quantity ?? default) with { Vague = Flag(v) } },
        ["claimant"] = (c, v) => c with { Claimant = v, Stance = v is not null && c.Stance == Stance.Asserted ? Stance.Attributed : c.Stance },
        ["claimantRole"] = (c, v) => c with { ClaimantRole = v is null ? null : OneOf<ClaimantRole>(v, Terms.Of) },
        ["claimantParty"] = (c, v) => c with { ClaimantParty = v },
        ["stance"] = (c, v) => c with { Stance = OneOf<Stance>(v, Terms.Of) },
        ["date"] = (c, v) => c with { Date = v is null ? null : Date(v) },
        ["place"] = (c, v) => c with { Place = v },
        ["event"] = (c, v) => c with { Event = v },
        ["citations"] = (c, v) => c with { Citations = [.. (v ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)] },
        ["citationNeeded"] = (c, v) => c with { CitationNeeded = Flag(v) },
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Setters.Keys.Order(StringComparer.Ordinal);

    public static bool Knows(string slot) => Setters.ContainsKey(slot);

    /// <exception cref="FormatException">The value is not one of the slot's; the message says what is allowed.</exception>
    public static Claim Set(Claim claim, string slot, string value)
    {
        try
        {
            return Setters[slot](claim, value.Length > 0 ? value : null);
        }
        catch (FormatException e)
        {
            throw new FormatException($"{slot}: \"{value}\" is not allowed; it takes {e.Message}", e);
        }
    }

    /// <exception cref="FormatException">The lower bound is above the upper one.</exception>
    public static void RefuseCrossedBounds(Claim claim)
    {
        if (claim.Quantity is { Low: { } low, High: { } high } && low > high)
            throw new FormatException($"low {low} is above high {high}");
    }

    private static Claim SetAction(Claim claim, string? value) => claim.Kind == ClaimKind.Equipment
        ? claim with { EquipmentAction = value is null ? null : OneOf<EquipmentAction>(value, Terms.Of) }
        : claim with { Action = value is null ? null : OneOf<ControlAction>(value, Terms.Of) };

    private static T OneOf<T>(string? value, Func<T, string> word)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        var at = Array.FindIndex(all, t => string.Equals(word(t), value, StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? all[at] : throw new FormatException(string.Join(", ", all.Select(word)));
    }

    private static decimal? Number(string? value) => value is null ? null
        : decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
        : throw new FormatException("a number that is not negative, or nothing for an open bound");

    private static bool Flag(string? value) => value?.ToLowerInvariant() switch
    {
        null or "false" or "no" or "0" => false,
        "true" or "yes" or "1" => true,
        _ => throw new FormatException("true or false"),
    };

    private static DateValue Date(string value) => DateValue.TryParse(value, out var date) ? date : throw new FormatException("a date such as 2013, 2013-01, 2013-01-11, 2013-01-10/2013-01-18");
}
