using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SourcePipeline.Comparison;

namespace SourcePipeline.App.Accuracy;

/// <summary>
/// When two phrases name the same thing, by the words they share. Generous on purpose: a label says "Malian soldiers" where the article and the
/// program may say "soldiers of the army".
/// </summary>
internal static partial class Likeness
{
    private static readonly FrozenSet<string> Empty =
        ("the a an of in at near to by and or its their his her s other region city town village from on for with who were was some all").Split(' ').ToFrozenSet();

    /// <summary>Words for people that tell nothing about who they are.</summary>
    private static readonly FrozenSet<string> Neutral =
        "people person men man member group body bodies corpse victim force personnel both side enemy dead".Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, string> ClassOf = Classes().ToFrozenDictionary();

    /// <summary>Both say nothing, or they share a word that says something.</summary>
    public static bool Alike(string? a, string? b)
    {
        HashSet<string> x = Stems(a), y = Stems(b);
        return (x.Count == 0 && y.Count == 0) || x.Overlaps(y);
    }

    /// <summary>Where both name a class of people it is one, where both carry a proper name they share one.</summary>
    public static bool SamePeople(string? a, string? b)
    {
        HashSet<string> x = [.. Stems(a).Except(Neutral)], y = [.. Stems(b).Except(Neutral)];
        if (x.Count == 0 || y.Count == 0)
            return x.Count == y.Count;
        HashSet<string> classesX = ClassesIn(x), classesY = ClassesIn(y), namesX = Names(a), namesY = Names(b);
        var sameClass = classesX.Overlaps(classesY);
        if ((classesX.Count > 0 && classesY.Count > 0 && !sameClass) || (namesX.Count > 0 && namesY.Count > 0 && !namesX.Overlaps(namesY)))
            return false;
        return x.Overlaps(y) || sameClass;
    }

    /// <summary>Text without reference marks, case, punctuation and spacing, so that quotations compare.</summary>
    public static string Squashed(string? text) => NoWord().Replace(Mark().Replace(text ?? "", " "), " ").ToLowerInvariant().Trim();

    private static IEnumerable<KeyValuePair<string, string>> Classes()
    {
        (string Class, string Words)[] classes =
        [
            ("military", "soldier troop army military serviceman servicemen officer gendarme police policeman policemen paratrooper commando pilot marine conscript peacekeeper guard cadet"),
            ("armed", "fighter rebel militant insurgent jihadist terrorist islamist militia militiaman militiamen gunman gunmen attacker assailant combatant separatist bomber mercenary mercenaries guerrilla"),
            ("civilian", "civilian resident villager woman women child children protester protestor journalist worker inhabitant refugee preacher"),
            ("hostage", "hostage"),
        ];
        return classes.SelectMany(c => c.Words.Split(' ').Select(w => KeyValuePair.Create(w, c.Class)));
    }

    private static HashSet<string> ClassesIn(IEnumerable<string> stems) => [.. stems.Where(ClassOf.ContainsKey).Select(s => ClassOf[s])];

    private static HashSet<string> Names(string? text) =>
        [.. Tokens(text).Where(t => char.IsUpper(t[0])).Select(Stem).Where(s => !ClassOf.ContainsKey(s) && !Neutral.Contains(s))];

    private static HashSet<string> Stems(string? text) => [.. Tokens(text).Select(Stem)];

    private static string Stem(string token)
    {
        var word = token.ToLowerInvariant();
        if (word.Length <= 3 || !word.EndsWith('s') || ClassOf.ContainsKey(word) || Neutral.Contains(word))
            return word;
        return word[..^1];
    }

    private static IEnumerable<string> Tokens(string? text)
    {
        var ascii = string.Concat(Dash().Replace(text ?? "", " ").Select(Base));
        return Word().Matches(ascii).Select(m => m.Value).Where(w => !Empty.Contains(w.ToLowerInvariant()));
    }

    /// <summary>The letter without its accents, in its own case.</summary>
    private static string Base(char c) => c < 128 ? c.ToString() : char.IsUpper(c) ? Fold.Name([c]).ToUpperInvariant() : Fold.Name([c]);

    [GeneratedRegex(@"[‐-―−/-]", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\[[^\]]{1,30}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\W+", RegexOptions.CultureInvariant)]
    private static partial Regex NoWord();
}
