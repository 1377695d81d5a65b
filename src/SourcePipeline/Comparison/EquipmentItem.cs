namespace SourcePipeline.Comparison;

/// <summary>Whether two equipment claims are of one thing: the same head noun or the same model, and outcomes that can be one.</summary>
internal static class EquipmentItem
{
    /// <summary>"BTR", "Type".</summary>
    private const int LongestMark = 4;

    public static bool SameThing(Statement a, Statement b)
    {
        if (a.Claim.Item is not { } one || b.Claim.Item is not { } two || a.IsApart || b.IsApart || a.IsOfOtherRow(b))
            return false;
        // Both sides lose tanks.
        if (a.IsWhole && !a.Subject.Names.IsEmpty && !b.Subject.Names.IsEmpty && !a.Subject.SharesNameWith(b.Subject))
            return false;
        var model = Model(one);
        var other = Model(two);
        // "1 Mi-24 helicopter" of one account of a side's losses is one of the "2 helicopters" of the other.
        if (a.IsWhole && b.IsWhole && (model is null) != (other is null) && KnownKind(one) is { } kind)
            return kind == KnownKind(two);
        return model is not null && other is not null ? SameModel(model, other) : model is null && other is null && Kind(one) == Kind(two);
    }

    /// <summary>A word with letters and digits is a model: "Mi-8MT", "T-62", "Su-25"; and so is a short name with the number behind it, "T 62".</summary>
    public static string? Model(string item)
    {
        var words = item.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var number = words[i].Any(char.IsAsciiDigit);
            if (number && words[i].Any(char.IsLetter))
                return Letters(words[i]);
            if (number && i > 0 && words[i - 1] is { Length: <= LongestMark } mark && mark.All(char.IsLetter) && char.IsUpper(mark[0]) && !GroupLexicon.IsFunctionWord(mark))
                return Letters(mark + words[i]);
        }
        return null;
    }

    /// <summary>"Mi-8" and "Mi-8MT" are one model with and without its variant; "Il-2" and "Il-28" are two.</summary>
    public static bool SameModel(string a, string b)
    {
        var (model, variant) = a.Length <= b.Length ? (a, b) : (b, a);
        return variant.StartsWith(model, StringComparison.Ordinal) && (variant.Length == model.Length || !char.IsAsciiDigit(variant[model.Length]));
    }

    private static string Letters(string word) => new string([.. word.Where(char.IsLetterOrDigit)]).ToUpperInvariant();

    /// <summary>The last word, with the nouns that mean a vehicle, an aircraft, a position counted as one kind each.</summary>
    private static string Kind(string item)
    {
        var words = Fold.Name(item).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return KnownKind(words) ?? (words.Length > 0 ? words[^1].TrimEnd('s') : "");
    }

    /// <summary>The kind that the words name ("transport helicopter"); null for a model alone and for things of no kind.</summary>
    public static string? KnownKind(string item) => KnownKind(Fold.Name(item).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string? KnownKind(string[] words)
    {
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (EquipmentKinds.Of(words[i]) is { } kind)
                return kind;
        }
        return null;
    }
}
