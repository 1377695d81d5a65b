using SourcePipeline.Text;
using System.Collections.Frozen;
using System.Buffers;
using System.Collections.Immutable;

namespace SourcePipeline.Comparison;

/// <summary>Reads the words for a group ("at least two Sarnian army soldiers") into a <see cref="Group"/>; keeps what it has read.</summary>
internal sealed class GroupReader
{
    private static readonly FrozenSet<string> Organisations = Listed("organisation");
    private static readonly FrozenSet<string> StateBodies = Listed("state-body");
    private static readonly FrozenSet<string> OwnBodies = Listed("own-body");
    private static readonly FrozenSet<string> Honorifics = Listed("honorific");
    private static readonly FrozenSet<string> Particles = Listed("particle");

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",();:\"");
    private const int FewestInitials = 3;
    private const int MostInitials = 7;
    private const int LongestName = 80;

    private readonly Dictionary<(string, bool), Group> read = [];
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);

    /// <summary>Learns that an acronym stands for a name ("FSA", "free syrian army").</summary>
    public void Learn(string acronym, string name) => aliases.TryAdd(Fold.Name(acronym), Fold.Name(name));

    /// <summary>Learns acronyms from a string that holds a name of several words: its initials, and what stands behind it in brackets.</summary>
    public void LearnFrom(string? words)
    {
        if (words is null)
            return;
        var tokens = Tokens(words);
        foreach (var (start, end) in Runs(tokens, words))
        {
            if (end - start < 2 || (!IsOrganisation(tokens, start, end) && !tokens[start..end].Any(t => t.Lower is "and" or "of" or "for" or "the")))
                continue;
            var name = Join(tokens, start, end);
            var initials = string.Concat(tokens[start..end].Where(t => t.Capital).Select(t => t.Lower[0]));
            aliases.TryAdd(initials, name);
            if (end < tokens.Length && tokens[end].Acronym && tokens[end].Start > 0 && words[tokens[end].Start - 1] == '(')
                aliases.TryAdd(tokens[end].Lower, name);
        }
    }

    /// <summary>Learns from a text: "the Sarnian Observatory for Human Rights (SOHR)".</summary>
    public void LearnAcronyms(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close - open - 1 is >= FewestInitials and <= MostInitials && !text.AsSpan(open + 1, close - open - 1).ContainsAnyExceptInRange('A', 'Z'))
                LearnFrom(text[Math.Max(0, open - LongestName)..(close + 1)]);
        }
    }

    /// <summary>The group that the words describe; null or empty words are nobody in particular.</summary>
    /// <param name="single">The count is one, so that a name at the end is a person's.</param>
    public Group Read(string? words, bool single = false)
    {
        if (string.IsNullOrWhiteSpace(words))
            return Group.Nobody;
        var key = (words, single);
        if (!read.TryGetValue(key, out var group))
            read[key] = group = Parse(words, single);
        return group;
    }

    private Group Parse(string words, bool single)
    {
        var tokens = Tokens(words);
        if (single && Person(tokens, words) is { } person)
            return person;
        var kinds = new List<GroupKind>();
        var names = new List<string>();
        var inRun = new bool[tokens.Length];
        foreach (var (start, end) in Runs(tokens, words))
        {
            if (end - start < 2 || !IsOrganisation(tokens, start, end))
                continue;
            Array.Fill(inRun, true, start, end - start);
            AddName(names, Join(tokens, start, end), acronym: true);
        }
        for (var i = 0; i < tokens.Length; i++)
        {
            if (inRun[i])
                continue;
            var token = tokens[i];
            if (i + 1 < tokens.Length && GroupLexicon.TryKind(token.Lower + " " + tokens[i + 1].Lower, out var pair))
            {
                kinds.Add(pair);
                i++;
            }
            else if (GroupLexicon.TryKind(token.Lower, out var kind))
            {
                kinds.Add(kind);
            }
            else if (token.Capital && !GroupLexicon.IsGeneric(token.Lower))
            {
                AddName(names, token.Lower, token.Acronym);
            }
        }
        if (tokens.Any(t => t.Lower == "both") && tokens.Any(t => t.Lower is "sides" or "parties"))
            return new(GroupKind.Mixed, [.. names.Distinct()], true);
        // "Madrid denied it": a seat that stands alone is its government.
        if (kinds.Count == 0 && names.Count == 1 && GroupLexicon.Seated(names[0]) is { } government)
            names[0] = government;
        var told = kinds.Where(k => k is not (GroupKind.Unspecified or GroupKind.Speakers)).Distinct().ToArray();
        var joint = names.Count > 1 && tokens.Any(t => t.Lower is "and" or "or");
        var result = told.Length switch
        {
            // "the French": the nation's own side.
            0 when names.Count > 0 => names.TrueForAll(n => n[0] == GroupLexicon.NationMark) ? GroupKind.State : GroupKind.Named,
            0 => kinds.Contains(GroupKind.Speakers) ? GroupKind.Speakers : kinds.Count > 0 ? GroupKind.Unspecified : GroupKind.Other,
            1 => told[0],
            _ => tokens.Any(t => t.Lower == "and") && told.Contains(GroupKind.Civilians) ? GroupKind.Mixed : Strongest(told),
        };
        var enemy = tokens.Any(t => t.Lower is "enemy" or "enemies");
        return new(result, [.. names.Distinct()], joint, enemy, result == GroupKind.Civilians ? Part(tokens) : null);
    }

    /// <summary>"Women and children" are a part of the civilians by themselves; "civilians and journalists" are not.</summary>
    private static string? Part(Token[] tokens)
    {
        var told = tokens.Where(t => GroupLexicon.TryKind(t.Lower, out var kind) && kind == GroupKind.Civilians).Select(t => t.Lower).ToArray();
        return told.Length > 0 && Array.TrueForAll(told, GroupLexicon.IsNarrower) ? string.Join(' ', told.Select(t => t.TrimEnd('s')).Order(StringComparer.Ordinal)) : null;
    }

    /// <summary>"rebel army defectors", "opposition residents": what they do in the fighting counts, the head noun decides among the rest.</summary>
    private static GroupKind Strongest(GroupKind[] told) =>
        told.Contains(GroupKind.Peacekeepers) ? GroupKind.Peacekeepers
        : told.Contains(GroupKind.Hostages) ? GroupKind.Hostages
        : told.Contains(GroupKind.Mercenaries) && !told.Contains(GroupKind.State) ? GroupKind.Mercenaries
        : told.Contains(GroupKind.Fighters) && told.Contains(GroupKind.State) ? told[0]
        : told[^1];

    private void AddName(List<string> names, string folded, bool acronym)
    {
        names.Add(aliases.TryGetValue(folded, out var whole) ? whole : acronym ? GroupLexicon.Country(folded) ?? folded : GroupLexicon.Nation(folded));
    }

    private static Group? Person(Token[] tokens, string words)
    {
        var runs = Runs(tokens, words).Where(r => r.End - r.Start >= 1).ToArray();
        foreach (var (start, end) in runs.Reverse())
        {
            var first = start;
            while (first < end && (GroupLexicon.TryKind(tokens[first].Lower, out _) || Honorifics.Contains(tokens[first].Lower)))
                first++;
            var atEnd = end == tokens.Length || words[tokens[end - 1].End..tokens[end].Start].Contains(',');
            if (first == end || !atEnd || tokens[start..end].Any(t => t.Acronym) || (end - first < 2 && tokens.Length > end - start))
                continue;
            return new(GroupKind.Person, [.. tokens[first..end].Where(t => t.Capital).Select(t => t.Lower)]);
        }
        return null;
    }

    private static bool IsOrganisation(Token[] tokens, int start, int end) =>
        Organisations.Contains(tokens[start].Lower)
        && (!StateBodies.Contains(tokens[end - 1].Lower) || end - start >= 3 || OwnBodies.Contains(tokens[start].Lower));

    private static FrozenSet<string> Listed(string list) => ListedWords.Of("Comparison/names.words.txt", list).ToFrozenSet(StringComparer.Ordinal);

    private static string Join(Token[] tokens, int start, int end) => string.Join(' ', tokens[start..end].Select(t => t.Lower));

    /// <summary>Maximal sequences of capitalised words; small words are kept inside one.</summary>
    private static IEnumerable<(int Start, int End)> Runs(Token[] tokens, string words)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].Capital)
                continue;
            var end = i + 1;
            for (var j = i + 1; j < tokens.Length && words.AsSpan(tokens[j - 1].End, tokens[j].Start - tokens[j - 1].End).IndexOfAny(Breaks) < 0; j++)
            {
                if (tokens[j].Capital || IsArticled(words.AsSpan(tokens[j].Start, tokens[j].End - tokens[j].Start)))
                    end = j + 1;
                else if (!Particles.Contains(tokens[j].Lower))
                    break;
            }
            yield return (i, end);
            i = end;
        }
    }

    /// <summary>"al-Rashid": the article of a name is written small.</summary>
    private static bool IsArticled(ReadOnlySpan<char> word) => word.IndexOf('-') is > 0 and <= 3 and var hyphen && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]);

    /// <summary>"KLF-led forces" are the KLF's.</summary>
    private static string WithoutLed(string word) => word.EndsWith("-led", StringComparison.Ordinal) ? word[..^4] : word;

    private static Token[] Tokens(string words)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < words.Length;)
        {
            if (!char.IsLetterOrDigit(words[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < words.Length && (char.IsLetterOrDigit(words[i]) || (words[i] is '-' or '\'' or '’' && i + 1 < words.Length && char.IsLetter(words[i + 1]))))
                i++;
            var text = WithoutLed(words[start..i]);
            var capitals = text.Count(char.IsUpper);
            tokens.Add(new(start, i, Fold.Name(text) is var folded && GroupLexicon.TryKind(text.ToLowerInvariant(), out _) ? text.ToLowerInvariant() : folded,
                char.IsUpper(text[0]) && !GroupLexicon.IsFunctionWord(text), capitals >= 2 && capitals * 2 > text.Length));
        }
        return [.. tokens];
    }

    private readonly record struct Token(int Start, int End, string Lower, bool Capital, bool Acronym);
}
