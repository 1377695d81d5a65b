using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Parties;

/// <summary>
/// Reads a whole document once for its names: runs of capitalised words, with what stands beside them. "in X" and "the town of X" make a
/// place, "X fighters" and "Long Name (X)" a party, "General X" a person.
/// </summary>
internal sealed class NameReader(RuleSet rules, Tokenizer tokenizer)
{
    private readonly Vocabulary vocabulary = rules.Vocabulary;
    private readonly int function = rules.Class("function");
    private readonly int placePreposition = rules.Class("place-preposition");
    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int regionWord = rules.Class("region-word");
    private readonly int direction = rules.Class("direction");
    private readonly int leaderTitle = rules.Class("leader-title");
    private readonly int group = rules.Class("group");
    private readonly int sideNoun = rules.Class("side-noun");
    private readonly int armed = rules.Class("armed");
    private readonly int military = rules.Class("military");
    private readonly int speech = rules.Class("speech");
    private readonly int demonym = rules.Class("demonym");
    private readonly int stateAdjective = rules.Class("state-adjective");
    private readonly int particle = rules.Class("name-particle");
    private readonly int nameBefore = rules.Class("place-before-of");
    private readonly int partyAfter = rules.Class("party-after-name");
    private readonly int toSomebody = rules.Class("to-somebody");
    private readonly int placeObject = rules.Class("place-object");
    private readonly int capture = rules.Class("captures");
    private readonly int personBefore = rules.Class("person-before-of");
    private readonly int dies = rules.Class("dies");
    private readonly int fall = rules.Class("falls");
    private readonly int changes = rules.Class("changes");
    private readonly int auxiliary = rules.Class("auxiliary");
    private readonly int adverb = rules.Class("adverb");
    private readonly int participle = rules.Class("participle");
    private readonly int preposition = rules.Class("preposition");
    private readonly int calledCity = rules.Class("called-city");
    private readonly int calledTown = rules.Class("called-town");
    private readonly int calledVillage = rules.Class("called-village");
    private readonly int calledOther = rules.Class("called-other");
    private readonly int equipment = rules.Class("equipment");
    private readonly int perishes = rules.Class("perishes");
    private readonly int shipPrefix = rules.Class("ship-prefix");
    private readonly int vesselWord = rules.Class("vessel-word");
    private readonly int facility = rules.Class("facility");
    private readonly NameLists lists = new();

    /// <summary>"French" stands for no name; in a list it is one of a party.</summary>
    private readonly NameEvidence adjective = new("") { Party = 1 };
    private readonly TokenBuffer tokens = new();
    private string text = "";

    /// <summary>Tells <paramref name="registry"/> of every name of the document and of the abbreviations that it explains.</summary>
    public void Read(Document document, PartyRegistry registry)
    {
        text = document.Text;
        lists.Clear();
        foreach (var paragraph in document.Paragraphs)
        {
            if (paragraph.Kind is ParagraphKind.Banner or ParagraphKind.ReferenceEntry)
                continue;
            tokenizer.Tokenize(text, paragraph.Span, tokens);
            var before = 0;
            for (var i = 0; i < tokens.Count;)
            {
                var end = RunEnd(i);
                if (end == i)
                {
                    i++;
                    continue;
                }

                for (var name = i; name < end; name++)
                {
                    if (Has(name + 1, sideNoun))
                        registry.NoteSideOf(Chars(name, name + 1));
                }

                lists.Add(Judge(i, end, registry), GapBetween(before, i));
                before = i = end;
            }

            lists.End();
        }

        lists.Share();
    }

    /// <summary>"In X, Y and Z met": the comma behind an opening adverbial joins no list.</summary>
    private NameGap GapBetween(int end, int next)
    {
        if (end == 0)
            return NameGap.Other;
        if (next == end + 1)
            return IsWord(end, "and") ? NameGap.And : text[tokens[end].Start] == ',' && !IsOpeningAdverbial(end - 1) ? NameGap.Comma : NameGap.Other;
        return next == end + 2 && text[tokens[end].Start] == ',' && IsWord(end + 1, "and") ? NameGap.And : NameGap.Other;
    }

    private bool IsOpeningAdverbial(int last)
    {
        while (last > 0 && IsProper(last))
            last--;
        return last >= 0 && tokens[last].Has(TokenFlags.Capital) && Has(last, preposition);
    }

    private bool IsProper(int i) =>
        i < tokens.Count && tokens[i].Kind == TokenKind.Word && tokens[i].Has(TokenFlags.Capital) && !Has(i, function);

    /// <summary>Behind the run of capitalised words that begins at <paramref name="i"/>; <paramref name="i"/> itself where none does.</summary>
    private int RunEnd(int i)
    {
        if (!IsProper(i))
            return i;
        var end = i + 1;
        while (end < tokens.Count)
        {
            if (IsProper(end))
            {
                end++;
            }
            else if (IsWord(end, "of") || IsWord(end, "for"))
            {
                var next = IsWord(end + 1, "the") ? end + 2 : end + 1;
                if (!IsProper(next) || !Has(end - 1, group))
                    return end;
                end = next + 1;
            }
            else if (Has(end, particle) && !IsWord(end, "in") && !IsWord(end, "and") && !IsWord(end, "the") && IsProper(end + 1))
            {
                end += 2;
            }
            else
            {
                return end;
            }
        }

        return end;
    }

    private NameEvidence Judge(int first, int end, PartyRegistry registry)
    {
        var known = tokens[end - 1].Lexeme != 0 ? vocabulary.ClassesOf(tokens[end - 1].Lexeme) : default;
        if (end == first + 1 && (known.Has(demonym) || known.Has(stateAdjective)))
            return adjective;
        var evidence = registry.EvidenceOf(Chars(first, end));
        evidence.IsInside |= first > 0 && text[tokens[first - 1].Start] is not ('.' or '!' or '?' or ':' or ';');
        var before = first - 1;
        if (before >= 0 && IsWord(before, "the"))
        {
            before--;
            if (tokens[first].Has(TokenFlags.AllCaps) && end == first + 1)
                evidence.Party++;
        }

        if (before >= 0)
        {
            if (Has(before, placePreposition) && !(IsWord(before, "to") && Has(before - 1, toSomebody)))
            {
                var points = IsWord(before, "from") || IsWord(before, "to") ? 1 : 2;
                evidence.Place += points;
                if (!IsWord(before, "in") && !IsWord(before, "at") && !IsWord(before, "inside"))
                    evidence.Beside += points;
            }
            else if (IsWord(before, "of") && before > 0 && (Has(before - 1, placeNoun) || Has(before - 1, nameBefore) || Has(before - 1, direction)))
            {
                (evidence.Place, evidence.Called) = (evidence.Place + 3, evidence.Called | (CalledBy(before - 1) is var called && (called != PlaceKinds.Other || IsWord(before - 2, "the")) ? called : PlaceKinds.None));
            }
            else if (IsWord(before, "of") && before > 0 && Has(before - 1, personBefore))
            {
                evidence.Person += 3;
            }
            else if (((IsWord(before, "by") && !IsWord(before - 1, "followed")) || IsWord(before, "with")) && !tokens[first].Has(TokenFlags.AllCaps))
            {
                (evidence.Party, evidence.Person) = (evidence.Party + 1, evidence.Person + 1);
            }
            else if (Has(before, placeObject) && !IsOwner(end))
            {
                evidence.Place++;
            }
            else if (Has(before, leaderTitle) && tokens[before].Kind == TokenKind.Word)
            {
                NoteTitled(first, end, evidence, registry);
            }
            else if (Has(before, equipment) && tokens[before].Kind == TokenKind.Word && before == first - 1)
            {
                evidence.Vessel += 3;
            }
            // "Aboard X", "on board the X"
            else if (Has(before, vesselWord))
            {
                evidence.Vessel += 3;
            }
            // "The crew of X", "the deck of the X"
            else if (IsWord(before, "of") && Has(before - 1, vesselWord))
            {
                evidence.Vessel += 2;
            }
        }

        if (known.Has(regionWord) || (known.Has(placeNoun) && !known.Has(group)))
        {
            evidence.Place += 3;
            if (end - first > 1)
                registry.EvidenceOf(Chars(first, end - 1)).Place += 2;
        }
        else if (known.Has(group))
        {
            evidence.Party += 3;
        }
        // "Fort X", "Mount X"
        else if (end - first > 1 && (Has(first, facility) || Has(first, calledOther)) && !Has(first + 1, leaderTitle) && !known.Has(military) && !known.Has(armed))
        {
            evidence.Place += 2;
        }

        if (end - first > 1 && Has(first, leaderTitle))
        {
            evidence.Person += 2;
            registry.EvidenceOf(Chars(first + 1, end)).Person += 2;
        }

        // "USS Lindau", "Lindau-class": the ship goes by "Lindau" too.
        if (Chars(first, end) is var named && named.EndsWith("-class", StringComparison.Ordinal))
            registry.EvidenceOf(named[..^6]).Vessel += 3;
        if (end - first > 1 && Has(first, shipPrefix))
        {
            evidence.Vessel += 4;
            registry.EvidenceOf(Chars(first + 1, end)).Vessel += 3;
        }

        After(end, evidence);
        evidence.IsThing |= Has(end, equipment) || (before >= 0 && Has(before, equipment) && !Has(first, leaderTitle));
        if (end + 2 < tokens.Count && text[tokens[end].Start] == '(')
            Abbreviations(first, end, registry, evidence);
        return evidence;
    }

    /// <summary>"(Assaulted) Roe's line": what is done is done to something of X's, not to X.</summary>
    private bool IsOwner(int end) => end + 1 < tokens.Count && text.AsSpan(tokens[end].Start, tokens[end].End - tokens[end].Start) is "'s" or "’s";

    /// <summary>"General Jan Roe": he goes by his last name too.</summary>
    private void NoteTitled(int first, int end, NameEvidence evidence, PartyRegistry registry)
    {
        evidence.Person += 3;
        if (end - first > 1 && Chars(end - 1, end) is { Length: > 3 } surname && !Has(end - 1, placeNoun) && !Has(end - 1, group))
            registry.EvidenceOf(surname).Person += 2;
    }

    /// <summary>What the word at <paramref name="i"/> says that a place is.</summary>
    private PlaceKinds CalledBy(int i) =>
        Has(i, calledCity) ? PlaceKinds.City : Has(i, calledTown) ? PlaceKinds.Town : Has(i, calledVillage) ? PlaceKinds.Village : Has(i, calledOther) ? PlaceKinds.Other : PlaceKinds.None;

    /// <summary>"X city", "X, a small town": what the words behind the name that ends at <paramref name="end"/> call it.</summary>
    private PlaceKinds CalledBehind(int end)
    {
        if (end + 2 >= tokens.Count || text[tokens[end].Start] != ',' || !(IsWord(end + 1, "a") || IsWord(end + 1, "an")))
            return CalledBy(end);
        for (var i = end + 2; i < tokens.Count && i < end + 5 && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (CalledBy(i) is not PlaceKinds.None and var called)
                return called;
        }

        return PlaceKinds.None;
    }

    private void After(int end, NameEvidence evidence)
    {
        evidence.Called |= CalledBehind(end);
        if (IsShipBehind(end))
            evidence.Vessel += 2;
        if (end >= tokens.Count || tokens[end].Kind != TokenKind.Word)
            return;
        if (Has(end + 1, placeNoun) && (Has(end, group) || Has(end, military)))
            evidence.Place++;
        else if (Has(end, group) || Has(end, armed) || Has(end, military) || Has(end, partyAfter))
            evidence.Party += 2;
        else if (Has(end, placeNoun))
            evidence.Place++;
        else if (Has(end, equipment))
            evidence.Vessel++;
        else if (Has(end, perishes) || Has(end, vesselWord) || (Has(end, auxiliary) && IsVesselUndergoing(end + 1)) || (IsWord(end, "'s") && Has(end + 1, vesselWord)))
            evidence.Vessel += 2;
        else if (Has(end, dies))
            evidence.Person += 2;
        else if (Has(end, fall) || (Has(end, changes) && (IsWord(end + 1, "hands") || IsWord(end + 1, "masters"))) || (Has(end, auxiliary) && IsPlaceUndergoing(end + 1)))
            evidence.Place++;
        else if (Has(end, speech) || Has(end, capture))
            (evidence.Party, evidence.Person) = (evidence.Party + 1, evidence.Person + 1);
    }

    /// <summary>"X, a frigate of 36 guns", "X (a sloop)".</summary>
    private bool IsShipBehind(int end)
    {
        if (end + 2 >= tokens.Count || text[tokens[end].Start] is not (',' or '(') || !(IsWord(end + 1, "a") || IsWord(end + 1, "an")))
            return false;
        for (var i = end + 2; i < tokens.Count && i < end + 6 && tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (Has(i, equipment))
                return true;
        }

        return false;
    }

    /// <summary>"(was) later sunk", "(had been) torpedoed".</summary>
    private bool IsVesselUndergoing(int i)
    {
        while (Has(i, auxiliary) || Has(i, adverb))
            i++;
        return Has(i, perishes) || Has(i, vesselWord);
    }

    /// <summary>"(had) fallen", "(was) quickly retaken".</summary>
    private bool IsPlaceUndergoing(int i)
    {
        while (Has(i, auxiliary) || Has(i, adverb))
            i++;
        return Has(i, fall) || (Has(i, placeObject) && Has(i, participle));
    }

    /// <summary>"Long Name (ABC)", "Long Name (ABC/DEF)", "Long Name (in its own language: X; ABC)".</summary>
    private void Abbreviations(int first, int end, PartyRegistry registry, NameEvidence evidence)
    {
        if (end - first < 2 && !tokens[first].Has(TokenFlags.AllCaps))
            return;
        for (var i = end + 1; i < Math.Min(tokens.Count, end + 16); i++)
        {
            if (text[tokens[i].Start] == ')')
                return;
            if (tokens[i].Kind != TokenKind.Word || !tokens[i].Has(TokenFlags.AllCaps) || tokens[i].End - tokens[i].Start < 2)
                continue;
            var next = i + 1 < tokens.Count ? text[tokens[i + 1].Start] : ')';
            if (next is not (')' or '/' or ',' or ';'))
                continue;
            evidence.Party += 4;
            registry.EvidenceOf(Chars(i, i + 1)).Party += 4;
            registry.Join(Chars(i, i + 1), Chars(first, end));
        }
    }

    private ReadOnlySpan<char> Chars(int first, int end) => text.AsSpan(tokens[first].Start, tokens[end - 1].End - tokens[first].Start);

    private bool Has(int i, int classNumber) => i >= 0 && i < tokens.Count && tokens[i].Lexeme != 0 && vocabulary.ClassesOf(tokens[i].Lexeme).Has(classNumber);

    private bool IsWord(int i, string word) =>
        i >= 0 && i < tokens.Count && text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).Equals(word, StringComparison.OrdinalIgnoreCase);
}
