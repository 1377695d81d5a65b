namespace SourcePipeline.Extraction.Parties;

/// <summary>
/// What the text has just spoken of, so that "they", "the group", "the city" and "there" can be resolved: the last party that acted, the
/// last voice, and the places in the order of the text. One for each document.
/// </summary>
internal sealed class Discourse
{
    /// <summary>More places than any "all five towns" reaches back.</summary>
    private const int MostPlaces = 12;

    private readonly List<string> places = [];

    /// <summary>Bases, camps and airports by name.</summary>
    public Facilities Facilities { get; } = new();

    /// <summary>How many places the paragraph has named.</summary>
    private int named;

    /// <summary>The last party that acted or spoke.</summary>
    public string? Actor { get; set; }

    /// <summary>The last person that acted or spoke: what "he" and "she" mean.</summary>
    public string? Person
    {
        get;
        set
        {
            field = value;
            PersonOfParagraph = value;
        }
    }

    /// <summary>The last person that acted or spoke in this paragraph.</summary>
    public string? PersonOfParagraph { get; private set; }

    /// <summary>The name with which the paragraph begins, where it may be a person's.</summary>
    public string? Topic { get; set; }

    /// <summary>The place that the paragraph begins with and calls a city or the like ("The city of Lindau …"): it is about that one.</summary>
    public string? TopicPlace { get; set; }

    /// <summary>The last voice, for "they added", "the report".</summary>
    public string? Speaker { get; set; }

    /// <summary>The voice of the sentence before, null where it had none: "they also said".</summary>
    public string? LastVoice { get; set; }

    /// <summary>The place that an attack was last said to be on.</summary>
    public string? Attacked { get; set; }

    /// <summary>The place that something was last said to be done to, until another is named: what "it" means.</summary>
    public string? Acted { get; set; }

    /// <summary>The number of the sentence in its paragraph that told of <see cref="Acted"/>.</summary>
    public int ActedIn { get; set; }

    /// <summary>The places that something was last said to be done to at once: what "them" means.</summary>
    public IReadOnlyList<string> ActedTogether { get; set; } = [];

    /// <summary>The places that the paragraph has told something to be done to.</summary>
    private readonly HashSet<string> actedOn = [];

    /// <summary>Who was last told to have taken or to hold a place.</summary>
    public Dictionary<string, string> Holders { get; } = [];

    /// <summary>The last region ("northern Ruthenia", "the Lindau Province"), for "the region".</summary>
    public string? Region { get; set; }

    /// <summary>The document's main place, for paragraphs that have named none yet.</summary>
    public string? MainPlace { get; set; }

    /// <summary>Whether the paragraph has named a place.</summary>
    public bool HasNamed => named > 0;

    /// <summary>How many places are remembered.</summary>
    public int Count => places.Count;

    /// <summary>How many of them the paragraph has named.</summary>
    public int NamedCount => Math.Min(named, places.Count);

    /// <summary>The place named last but <paramref name="back"/>.</summary>
    public string PlaceBack(int back) => places[^(back + 1)];

    public string? Place => named > 0 || MainPlace is null ? places.Count > 0 ? places[^1] : null : MainPlace;

    public void BeginParagraph()
    {
        named = 0;
        actedOn.Clear();
        Facilities.BeginParagraph();
        (Attacked, Acted, ActedTogether) = (null, null, []);
        (PersonOfParagraph, Topic, TopicPlace) = (null, null, null);
    }

    public void Clear()
    {
        places.Clear();
        Holders.Clear();
        Facilities.Clear();
        BeginParagraph();
        (Actor, Person, Speaker, LastVoice, Region) = (null, null, null, null, null);
    }

    /// <summary>Something is told to be done to a place.</summary>
    public void ActOn(string place) => actedOn.Add(place);

    /// <summary>Whether the paragraph has told something to be done to a place.</summary>
    public bool HasActedOn(string place) => actedOn.Contains(place);

    /// <summary>A place is spoken of; one that was spoken of before becomes the last.</summary>
    public void Mention(string place)
    {
        var at = places.IndexOf(place);
        if (at < places.Count - named)
            named++;
        Acted = null;
        if (at >= 0)
            places.RemoveAt(at);
        places.Add(place);
        if (places.Count > MostPlaces)
            places.RemoveAt(0);
    }

    /// <summary>A place only tells where another lies or a way leads ("closest to X"): "the city" goes on to mean the one that the paragraph has named before it.</summary>
    public void MentionInPassing(string place)
    {
        if (named == 0)
        {
            if (MainPlace is null)
                Mention(place);
            return;
        }

        if (places[^1] == place)
            return;
        places.Remove(place);
        places.Insert(places.Count - 1, place);
        if (places.Count > MostPlaces)
            places.RemoveAt(0);
    }

    /// <summary>The last <paramref name="count"/> places of the paragraph in the order of the text; empty where it has named fewer.</summary>
    public IReadOnlyList<string> LastNamed(int count) => count <= named ? Last(count) : [];

    /// <summary>The last <paramref name="count"/> places in the order of the text; empty where there were fewer.</summary>
    public IReadOnlyList<string> Last(int count) => count <= places.Count ? places.GetRange(places.Count - count, count) : [];
}
