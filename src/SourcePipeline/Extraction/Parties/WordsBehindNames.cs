using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Parties;

/// <summary>What the words behind a name say of it: "X fighters" a party, "X fell" a place, "X was sunk" a ship, "X, a small town" of what kind.</summary>
internal sealed class WordsBehindNames(RuleSet rules, NameTokens tokens, CalledPlaces called)
{
    /// <summary>"X, a small hill town": no more words lead from the article to the noun.</summary>
    private const int LongestDescription = 3;

    /// <summary>"X, a frigate of 36 guns".</summary>
    private const int LongestShip = 4;

    private readonly int placeNoun = rules.Class("place-noun");
    private readonly int group = rules.Class("group");
    private readonly int armed = rules.Class("armed");
    private readonly int military = rules.Class("military");
    private readonly int speech = rules.Class("speech");
    private readonly int partyAfter = rules.Class("party-after-name");
    private readonly int placeObject = rules.Class("place-object");
    private readonly int capture = rules.Class("captures");
    private readonly int dies = rules.Class("dies");
    private readonly int fall = rules.Class("falls");
    private readonly int changes = rules.Class("changes");
    private readonly int auxiliary = rules.Class("auxiliary");
    private readonly int adverb = rules.Class("adverb");
    private readonly int participle = rules.Class("participle");
    private readonly int equipment = rules.Class("equipment");
    private readonly int perishes = rules.Class("perishes");
    private readonly int vesselWord = rules.Class("vessel-word");
    private readonly int sideNoun = rules.Class("side-noun");
    private readonly int attemptWord = rules.Class("attempt-word");
    private readonly int past = rules.Class("past");

    public void Judge(int end, NameEvidence evidence)
    {
        evidence.Called |= Called(end);
        if (IsShipBehind(end))
            evidence.Vessel += 2;
        // "Roe's army", "Roe, who"
        if (OwnsMen(end) || IsBeforeWho(end))
            (evidence.Party, evidence.Person) = (evidence.Party + 1, evidence.Person + 1);
        if (end >= tokens.Count || tokens[end].Kind != TokenKind.Word)
            return;
        if (tokens.Is(end + 1, placeNoun) && (tokens.Is(end, group) || tokens.Is(end, military)))
            evidence.Place++;
        else if (tokens.Is(end, group) || tokens.Is(end, armed) || tokens.Is(end, military) || tokens.Is(end, partyAfter))
            evidence.Party += 2;
        else if (tokens.Is(end, placeNoun))
            evidence.Place++;
        else if (tokens.Is(end, equipment))
            evidence.Vessel++;
        else if (IsOfVessel(end))
            evidence.Vessel += 2;
        else if (tokens.Is(end, dies) || tokens.IsWord(end, "himself") || tokens.IsWord(end, "herself"))
            evidence.Person += 2;
        else if (IsOfPlace(end))
            evidence.Place++;
        // "Roe said", "Roe captured", "Roe decided"
        else if (tokens.Is(end, speech) || tokens.Is(end, capture) || (tokens.Is(end, attemptWord) && tokens.Is(end, past)))
            (evidence.Party, evidence.Person) = (evidence.Party + 1, evidence.Person + 1);
    }

    /// <summary>"Roe's army", "Roe's men".</summary>
    private bool OwnsMen(int end) => tokens.IsPossessive(end) && (tokens.Is(end + 1, sideNoun) || tokens.IsWord(end + 1, "men"));

    /// <summary>"Roe, who".</summary>
    private bool IsBeforeWho(int end) => !tokens.IsPossessive(end) && end < tokens.Count && tokens.SignAt(end) == ',' && tokens.IsWord(end + 1, "who");

    /// <summary>"(The Borealis) sank", "was torpedoed", "'s deck".</summary>
    private bool IsOfVessel(int end) =>
        tokens.Is(end, perishes) || tokens.Is(end, vesselWord) || (tokens.Is(end, auxiliary) && IsVesselUndergoing(end + 1))
        || (tokens.IsWord(end, "'s") && tokens.Is(end + 1, vesselWord));

    /// <summary>"(Lindau) fell", "changed hands", "was besieged".</summary>
    private bool IsOfPlace(int end) =>
        tokens.Is(end, fall) || (tokens.Is(end, auxiliary) && IsPlaceUndergoing(end + 1))
        || (tokens.Is(end, changes) && (tokens.IsWord(end + 1, "hands") || tokens.IsWord(end + 1, "masters")));

    /// <summary>"X city", "X, a small town": what the words behind the name that ends at <paramref name="end"/> call it.</summary>
    private PlaceKinds Called(int end)
    {
        if (end + 2 >= tokens.Count || tokens.SignAt(end) != ',' || !(tokens.IsWord(end + 1, "a") || tokens.IsWord(end + 1, "an")))
            return called.By(end);
        for (var i = end + 2; i < tokens.Count && i < end + 2 + LongestDescription && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (called.By(i) is not PlaceKinds.None and var kind)
                return kind;
        }

        return PlaceKinds.None;
    }

    /// <summary>"X, a frigate of 36 guns", "X (a sloop)".</summary>
    private bool IsShipBehind(int end)
    {
        if (end + 2 >= tokens.Count || tokens.SignAt(end) is not (',' or '(') || !(tokens.IsWord(end + 1, "a") || tokens.IsWord(end + 1, "an")))
            return false;
        for (var i = end + 2; i < tokens.Count && i < end + 2 + LongestShip && tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (tokens.Is(i, equipment))
                return true;
        }

        return false;
    }

    /// <summary>"(was) later sunk", "(had been) torpedoed".</summary>
    private bool IsVesselUndergoing(int i)
    {
        while (tokens.Is(i, auxiliary) || tokens.Is(i, adverb))
            i++;
        return tokens.Is(i, perishes) || tokens.Is(i, vesselWord);
    }

    /// <summary>"(had) fallen", "(was) quickly retaken".</summary>
    private bool IsPlaceUndergoing(int i)
    {
        while (tokens.Is(i, auxiliary) || tokens.Is(i, adverb))
            i++;
        return tokens.Is(i, fall) || (tokens.Is(i, placeObject) && tokens.Is(i, participle));
    }
}
