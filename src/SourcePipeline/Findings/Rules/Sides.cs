using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>Who in a document speaks for a side of its conflict, and who is whose enemy.</summary>
internal sealed class Sides
{
    private const string Words = "Findings/Rules/sides.words.txt";

    private static readonly ImmutableArray<string> Offices = All("office");
    private static readonly ImmutableArray<string> NoSide = All("no-side");
    private static readonly ImmutableArray<string> Media = All("medium");
    private static readonly ImmutableArray<string> Partisan = All("partisan");

    /// <summary>"Velian news sources" are media.</summary>
    private static readonly ImmutableArray<string> Reporting = All("reporting");

    private static readonly ImmutableArray<string> Pronouns = All("pronoun");
    private static readonly ImmutableArray<string> GoingOn = All("going-on");

    /// <summary>Characters of an article that tell who is at war in it.</summary>
    private const int Opening = 1200;

    /// <summary>Words up to an office's last ("the deputy governor").</summary>
    private const int LongestOffice = 3;

    private readonly GroupReader reader = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Names of those who act, lose or count in claims, whoever speaks.</summary>
    private readonly HashSet<string> acting = new(StringComparer.Ordinal);

    /// <summary>Last words of those who speak in claims as officials or for a side: "Roe" of "the governor, Jane Roe".</summary>
    private readonly HashSet<string> speakers = new(StringComparer.Ordinal);

    /// <summary>Those of them who hold an office.</summary>
    private readonly HashSet<string> officials = new(StringComparer.Ordinal);

    /// <summary>The same of those who write, watch or saw it.</summary>
    private readonly HashSet<string> onlookers = new(StringComparer.Ordinal);

    public Sides(DocumentView document, Evidence evidence)
        : this(document.Id, document.Extracted.Claims, evidence)
    {
        // Whom the article opens with is in its war, whether or not a claim has them act.
        if (!document.Sentences.IsEmpty)
            acting.UnionWith(reader.Read(document.Document.Text[..Math.Min(document.Document.Text.Length, Opening)]).Names);
    }

    /// <param name="document">Its id.</param>
    /// <param name="claims">Those of its claims that tell who speaks in it.</param>
    public Sides(string document, IEnumerable<Claim> claims, Evidence evidence)
    {
        names.UnionWith(evidence.PartiesOf(document));
        foreach (var statement in evidence.StatementsOf(document))
        {
            acting.UnionWith(statement.Subject.Names);
            if (statement.Subject.IsArmed)
                names.UnionWith(statement.Subject.Names);
        }
        foreach (var claim in claims)
        {
            switch (claim)
            {
                case { Claimant: { } claimant, ClaimantRole: ClaimantRole.Belligerent or ClaimantRole.Official }:
                    speakers.Add(Last(claimant));
                    if (claim.ClaimantRole == ClaimantRole.Official || Is(claimant, Offices))
                        officials.Add(Last(claimant));
                    break;
                case { Claimant: { } other, ClaimantRole: not null }:
                    onlookers.Add(Last(other));
                    break;
            }
        }
        // A man may speak for his side and write of it; a body that counts is none of either, whoever calls it near to one ("the opposition group SOHR").
        onlookers.ExceptWith(speakers.Where(s => !s.All(char.IsUpper)));
    }

    /// <summary>A state, a force or a holder of an office, whether or not the words at hand name it.</summary>
    public bool IsOfficial(Group speaker, string words) =>
        speaker.Kind is GroupKind.State or GroupKind.Fighters || Is(words, Offices) || GoesOn(words) || officials.Contains(Last(words.Trim(' ', ',')));

    /// <summary>"The Governor of Belgora": the office is one of the first words.</summary>
    public static bool IsOffice(string words) => Is(string.Join(' ', words.Split(' ').Take(LongestOffice)), Offices);

    /// <summary>"He also", "it": whoever has just spoken goes on.</summary>
    public static bool GoesOn(string before)
    {
        var words = DocumentView.Shorten(before, before.Length + 1).Trim(' ', ',').ToLowerInvariant();
        foreach (var going in GoingOn)
        {
            if (words.EndsWith(going, StringComparison.Ordinal) && words.Length > going.Length && words[^(going.Length + 1)] == ' ')
                words = words[..^(going.Length + 1)];
        }
        return Pronouns.Contains(words);
    }

    /// <summary>The words end on a foreign state of which no claim tells that it acts or loses anybody, and which the article does not open with.</summary>
    public bool LooksOn(string before)
    {
        var group = reader.Read(before);
        if (group.Kind != GroupKind.State)
            return false;
        var nations = group.Names.Where(n => n[0] == GroupLexicon.NationMark && GroupLexicon.Country(n[1..]) is not null).ToArray();
        return nations.Length > 0 && !nations.Any(acting.Contains);
    }

    /// <summary>The side or the office that the words before "said that" name; null where whoever speaks is of no side.</summary>
    /// <param name="byOffice">A bare name is not enough: "according to Roe" cites whoever has written on it.</param>
    public Group? Speaker(string before, bool byOffice = false)
    {
        var words = DocumentView.Shorten(before, before.Length + 1).Trim(' ', ',');
        var comma = words.LastIndexOf(", ", StringComparison.Ordinal);
        var who = comma < 0 ? words : words[(comma + 2)..];
        // "The mayor of Belgora, Jane Roe": the office stands before the name.
        if (comma > 0 && !Is(who, Offices))
        {
            var opening = words.LastIndexOf(", ", comma - 1, StringComparison.Ordinal);
            var title = words[(opening < 0 ? 0 : opening + 2)..comma];
            who = Is(title, Offices) ? title : who;
        }
        if (Is(who, NoSide) || Is(words[Math.Max(0, comma - 40)..], NoSide))
            return null;
        var group = reader.Read(who);
        if (Is(who, Media) && !IsMouthpiece(who) && !IsSourceOf(group, who))
            return null;
        var isOfNoSide = group.Kind is GroupKind.Civilians or GroupKind.Hostages or GroupKind.Peacekeepers or GroupKind.Mixed || group.Names.Any(GroupLexicon.Observes);
        if (isOfNoSide || onlookers.Contains(Last(who)))
            return null;
        if (group.Kind is GroupKind.State or GroupKind.Fighters)
        {
            // A foreign state looks on.
            var nations = group.Names.Where(n => n[0] == GroupLexicon.NationMark && GroupLexicon.Country(n[1..]) is not null).ToArray();
            return nations.Length == 0 || nations.Any(names.Contains) ? group : null;
        }
        return Is(who, Offices) || (!byOffice && speakers.Contains(Last(who))) ? group : null;
    }

    /// <summary>Whether the words name a force that the speaker's side fights.</summary>
    public bool IsEnemy(Group speaker, string words)
    {
        var group = reader.Read(words);
        if (group.Enemy)
            return true;
        if (group.Kind is not (GroupKind.State or GroupKind.Fighters or GroupKind.Mercenaries) && !(group.Kind == GroupKind.Named && group.Names.Any(names.Contains)))
            return false;
        // An official's side is told by nothing but whom he speaks of.
        return speaker.IsArmed ? speaker.Opposes(group) && !speaker.IsSameSideAs(group)
            : group.Kind != GroupKind.State ? !speaker.SharesNameWith(group) : !group.Names.IsEmpty && !speaker.SharesNameWith(group);
    }

    /// <summary>Whether the words name those who fight without being a state's army.</summary>
    public bool IsFighters(string words)
    {
        var group = reader.Read(words);
        return group.Kind == GroupKind.Fighters || (group.Kind == GroupKind.Named && group.Names.Any(n => names.Contains(n) && n[0] != GroupLexicon.NationMark));
    }

    /// <summary>One name may stand before several lines.</summary>
    private static ImmutableArray<string> All(string list) => [.. ListedWords.Read(Words).Where(l => l.List == list).SelectMany(l => l.Words)];

    /// <summary>"State television", "pro-government sources": a medium or an unnamed source of a side tells what that side tells.</summary>
    private static bool IsMouthpiece(string words) => Is(words, Media) && words.Split(' ').Any(word => Partisan.Contains(word.ToLowerInvariant()));

    /// <summary>"Velian sources": no medium, but unnamed men of a state.</summary>
    private static bool IsSourceOf(Group group, string words) =>
        group is { Kind: GroupKind.State, Names.IsEmpty: false } && Last(words) is "sources" or "source" && !Is(words, Reporting);

    private static string Last(string words) => words[(words.LastIndexOf(' ') + 1)..];

    private static bool Is(string words, ImmutableArray<string> list)
    {
        foreach (var range in words.AsSpan().SplitAny(' ', ',', '-', '\'', '’'))
        {
            if (list.Contains(words[range].ToLowerInvariant()))
                return true;
        }
        return false;
    }
}
