using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>The role of a voice, from its words: the lexicon classes <c>role-…</c>.</summary>
internal sealed class Roles(RuleSet rules, SentenceScan scan)
{
    /// <summary>In the order in which they win: "a resident of the army base" is a witness, "a military spokesman" a belligerent.</summary>
    private readonly (int Class, ClaimantRole Role)[] roles =
    [
        (rules.Class("role-witness"), ClaimantRole.Witness),
        (rules.Class("role-media"), ClaimantRole.Media),
        (rules.Class("role-belligerent"), ClaimantRole.Belligerent),
        (rules.Class("role-expert"), ClaimantRole.Expert),
        (rules.Class("role-official"), ClaimantRole.Official),
        (rules.Class("role-organisation"), ClaimantRole.Organisation),
    ];

    private readonly Outlets outlets = new(rules);

    /// <summary>Whether some word of the items <paramref name="first"/> to <paramref name="end"/> tells a role.</summary>
    public ClaimantRole? Of(int first, int end)
    {
        if (outlets.IsName(scan.CharsOf(scan.Items[first].First, scan.Items[end - 1].End)))
            return ClaimantRole.Media;
        var classes = default(ClassSet);
        for (var t = scan.Items[first].First; t < scan.Items[end - 1].End; t++)
        {
            if (scan.Tokens[t].Lexeme != 0)
                classes.UnionWith(rules.Vocabulary.ClassesOf(scan.Tokens[t].Lexeme));
        }

        // Names of several words ("state television") are items of their own only outside names.
        for (var i = first; i < end; i++)
            classes.UnionWith(scan.Items[i].Classes);
        foreach (var (number, role) in roles)
        {
            if (classes.Has(number))
                return role;
        }

        return null;
    }

    /// <summary>The role of a voice whose words come from an earlier sentence.</summary>
    public ClaimantRole? Of(string words)
    {
        if (outlets.IsName(words))
            return ClaimantRole.Media;
        var classes = default(ClassSet);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (rules.Vocabulary.Find(word) is > 0 and var lexeme)
                classes.UnionWith(rules.Vocabulary.ClassesOf(lexeme));
        }

        foreach (var (number, role) in roles)
        {
            if (classes.Has(number))
                return role;
        }

        return null;
    }
}
