using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Parties;

/// <summary>Gathers what one mention of a name says of it: its own words, those before it and those behind it.</summary>
internal sealed class NameJudge(RuleSet rules, NameTokens tokens, CalledPlaces called)
{
    /// <summary>A bracket with an abbreviation is no longer, in tokens.</summary>
    private const int LongestBracket = 15;

    private readonly WordsBehindNames behind = new(rules, tokens, called);
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int regionWord = rules.Class("region-word");
    private readonly int direction = rules.Class("direction");
    private readonly int leaderTitle = rules.Class("leader-title");
    private readonly int group = rules.Class("group");
    private readonly int armed = rules.Class("armed");
    private readonly int military = rules.Class("military");
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int nameBefore = rules.Class("place-before-of");
    private readonly int toSomebody = rules.Class("to-somebody");
    private readonly int placeObject = rules.Class("place-object");
    private readonly int personBefore = rules.Class("person-before-of");
    private readonly int calledOther = rules.Class("called-other");
    private readonly int equipment = rules.Class("equipment");
    private readonly int shipPrefix = rules.Class("ship-prefix");
    private readonly int vesselWord = rules.Class("vessel-word");
    private readonly int facility = rules.Class("facility");

    /// <summary>"French" stands for no name; in a list it is one of a party.</summary>
    private readonly NameEvidence adjective = new("") { Party = 1 };

    /// <summary>The evidence on the name of the tokens <paramref name="first"/> to <paramref name="end"/>, with what this mention adds.</summary>
    public NameEvidence Judge(int first, int end, PartyRegistry registry)
    {
        var known = tokens.ClassesOf(end - 1);
        if (end == first + 1 && (known.Has(demonym) || known.Has(stateAdjective)))
            return adjective;
        var evidence = registry.EvidenceOf(tokens.Chars(first, end));
        evidence.IsInside |= first > 0 && tokens.SignAt(first - 1) is not ('.' or '!' or '?' or ':' or ';');
        var before = first - 1;
        if (before >= 0 && tokens.IsWord(before, "the"))
        {
            before--;
            if (tokens[first].Has(TokenFlags.AllCaps) && end == first + 1)
                evidence.Party++;
        }

        if (before >= 0)
            JudgeBefore(before, first, end, evidence, registry);
        JudgeWithin(first, end, known, evidence, registry);
        NoteShip(first, end, evidence, registry);
        behind.Judge(end, evidence);
        evidence.IsThing |= tokens.Is(end, equipment) || (before >= 0 && tokens.Is(before, equipment) && !tokens.Is(first, leaderTitle));
        if (end + 2 < tokens.Count && tokens.SignAt(end) == '(')
            Abbreviations(first, end, registry, evidence);
        return evidence;
    }

    /// <summary>The word at <paramref name="before"/> stands right before the name, or before its article.</summary>
    private void JudgeBefore(int before, int first, int end, NameEvidence evidence, PartyRegistry registry)
    {
        if (tokens.Is(before, placePreposition) && !(tokens.IsWord(before, "to") && tokens.Is(before - 1, toSomebody)))
        {
            var points = tokens.IsWord(before, "from") || tokens.IsWord(before, "to") ? 1 : 2;
            evidence.Place += points;
            if (!tokens.IsWord(before, "in") && !tokens.IsWord(before, "at") && !tokens.IsWord(before, "inside"))
                evidence.Beside += points;
        }
        else if (tokens.IsWord(before, "of") && before > 0 && (tokens.Is(before - 1, placeNoun) || tokens.Is(before - 1, nameBefore) || tokens.Is(before - 1, direction)))
        {
            evidence.Place += 3;
            // "A hill of X" may be one of many; "the hill of X" is what X is.
            if (called.By(before - 1) is var kind && (kind != PlaceKinds.Other || tokens.IsWord(before - 2, "the")))
                evidence.Called |= kind;
        }
        else if (tokens.IsWord(before, "of") && before > 0 && tokens.Is(before - 1, personBefore))
        {
            evidence.Person += 3;
        }
        else if (IsBesideDoer(before) && !tokens[first].Has(TokenFlags.AllCaps))
        {
            (evidence.Party, evidence.Person) = (evidence.Party + 1, evidence.Person + 1);
        }
        // "Assaulted Lindau", not "assaulted Roe's line"
        else if (tokens.Is(before, placeObject) && !tokens.IsPossessive(end))
        {
            evidence.Place++;
        }
        else if (tokens.Is(before, leaderTitle) && tokens[before].Kind == TokenKind.Word)
        {
            NoteTitled(first, end, evidence, registry);
        }
        else if (tokens.Is(before, equipment) && tokens[before].Kind == TokenKind.Word && before == first - 1)
        {
            evidence.Vessel += 3;
        }
        // "Aboard X", "on board the X"
        else if (tokens.Is(before, vesselWord))
        {
            evidence.Vessel += 3;
        }
        // "The crew of X", "the deck of the X"
        else if (tokens.IsWord(before, "of") && tokens.Is(before - 1, vesselWord))
        {
            evidence.Vessel += 2;
        }
    }

    /// <summary>"Lindau Province", "Lindau Brigade", "Fort Lindau", "General Roe", "Jan K. Roe".</summary>
    private void JudgeWithin(int first, int end, in ClassSet known, NameEvidence evidence, PartyRegistry registry)
    {
        if (known.Has(regionWord) || (known.Has(placeNoun) && !known.Has(group)))
        {
            evidence.Place += 3;
            if (end - first > 1)
                registry.EvidenceOf(tokens.Chars(first, end - 1)).Place += 2;
        }
        else if (known.Has(group))
        {
            evidence.Party += 3;
        }
        // "Fort X", "Mount X"
        else if (end - first > 1 && OpensPlace(first) && !known.Has(military) && !known.Has(armed))
        {
            evidence.Place += 2;
        }

        if (end - first > 1 && tokens.Is(first, leaderTitle))
        {
            evidence.Person += 2;
            registry.EvidenceOf(tokens.Chars(first + 1, end)).Person += 2;
        }
        else if (HasInitial(first, end) && !known.Has(placeNoun) && !known.Has(regionWord) && !known.Has(group) && !known.Has(military))
        {
            NoteTitled(first, end, evidence, registry);
        }
    }

    /// <summary>"Fort", "Mount", before what is no leader's title.</summary>
    private bool OpensPlace(int first) => (tokens.Is(first, facility) || tokens.Is(first, calledOther)) && !tokens.Is(first + 1, leaderTitle);

    /// <summary>"Jan K. Roe", "J. Roe": only persons go by initials.</summary>
    private bool HasInitial(int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (tokens.IsInitial(i))
                return true;
        }

        return false;
    }

    /// <summary>"USS Lindau", "Lindau-class": the ship goes by "Lindau" too.</summary>
    private void NoteShip(int first, int end, NameEvidence evidence, PartyRegistry registry)
    {
        if (tokens.Chars(first, end) is var named && named.EndsWith("-class", StringComparison.Ordinal))
            registry.EvidenceOf(named[..^6]).Vessel += 3;
        if (end - first > 1 && tokens.Is(first, shipPrefix))
        {
            evidence.Vessel += 4;
            registry.EvidenceOf(tokens.Chars(first + 1, end)).Vessel += 3;
        }
    }

    /// <summary>"By X", "with X": a party or a person, and not "followed by X" or "together with X".</summary>
    private bool IsBesideDoer(int before) =>
        (tokens.IsWord(before, "by") && !tokens.IsWord(before - 1, "followed")) || (tokens.IsWord(before, "with") && !tokens.IsWord(before - 1, "together"));

    /// <summary>"General Jan Roe", "Jan K. Roe": he goes by his last name too.</summary>
    private void NoteTitled(int first, int end, NameEvidence evidence, PartyRegistry registry)
    {
        evidence.Person += 3;
        if (end - first > 1 && tokens.Chars(end - 1, end) is { Length: > 3 } surname && !tokens.Is(end - 1, placeNoun) && !tokens.Is(end - 1, group))
            registry.EvidenceOf(surname).Person += 2;
    }

    /// <summary>"Long Name (ABC)", "Long Name (ABC/DEF)", "Long Name (in its own language: X; ABC)".</summary>
    private void Abbreviations(int first, int end, PartyRegistry registry, NameEvidence evidence)
    {
        if (end - first < 2 && !tokens[first].Has(TokenFlags.AllCaps))
            return;
        for (var i = end + 1; i < Math.Min(tokens.Count, end + 1 + LongestBracket); i++)
        {
            if (tokens.SignAt(i) == ')')
                return;
            if (tokens[i].Kind != TokenKind.Word || !tokens[i].Has(TokenFlags.AllCaps) || tokens[i].End - tokens[i].Start < 2)
                continue;
            var next = i + 1 < tokens.Count ? tokens.SignAt(i + 1) : ')';
            if (next is not (')' or '/' or ',' or ';'))
                continue;
            evidence.Party += 4;
            registry.EvidenceOf(tokens.Chars(i, i + 1)).Party += 4;
            registry.Join(tokens.Chars(i, i + 1), tokens.Chars(first, end));
        }
    }
}
