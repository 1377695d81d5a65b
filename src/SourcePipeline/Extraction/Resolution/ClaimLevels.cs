using System.Collections.Immutable;
using SourcePipeline.Extraction.Casualties;
using SourcePipeline.Extraction.Control;
using SourcePipeline.Extraction.Counts;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Quotations;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Extraction.Voices;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// The upper half of the cascade: claim patterns over a sentence's phrases, then whose voice, when, where and which citation, which look at
/// the sentences around too. What a paragraph still owes (citations that come later in it) is settled at its end.
/// </summary>
internal sealed class ClaimLevels
{
    private readonly SentenceScan scan;

    /// <summary>"According to": a voice that later sentences go back to ("in the report").</summary>
    private readonly int sourceIntro;
    private readonly PartyRegistry registry;
    private readonly PartyResolver parties;
    private readonly Discourse discourse = new();
    private readonly DiscourseReader discourseReader;
    private readonly CasualtyLevel casualties;
    private readonly ControlLevel control;
    private readonly VoiceLevel voices;
    private readonly InfoboxRow infoboxRow;
    private readonly Outlets outlets;
    private readonly QuotationLevel quotations;
    private readonly CountLevel counts;
    private readonly UnreadFigures unread;
    private readonly PlaceNames names;
    private readonly EventPlaces places;
    private readonly ToldEvents events = new();
    private readonly CitationFinder citations;
    private readonly List<ClaimDraft> drafts = [];
    private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
    private ClaimBuilder? builder;

    public ClaimLevels(RuleSet rules, Tokenizer tokenizer, SentenceScan scan)
    {
        this.scan = scan;
        sourceIntro = rules.Class("source-intro");
        var clauses = new ClauseReader(rules, scan);
        registry = new PartyRegistry(rules, tokenizer);
        parties = new PartyResolver(rules, scan, clauses, registry, discourse);
        discourseReader = new DiscourseReader(rules, scan, clauses, registry, parties, discourse);
        casualties = new CasualtyLevel(rules, scan, clauses, parties);
        names = new PlaceNames(rules, scan, registry);
        places = new EventPlaces(rules, scan, new PlaceMentions(rules, scan, names, new PlacesOfPeople(rules, scan, registry), registry));
        control = new ControlLevel(rules, scan, clauses, registry, parties, discourse, discourseReader);
        quotations = new QuotationLevel(scan);
        citations = new CitationFinder(scan);
        counts = new CountLevel(rules, scan);
        unread = new UnreadFigures(rules, scan);
        voices = new VoiceLevel(rules, scan, clauses, registry, parties, discourse);
        infoboxRow = new InfoboxRow(new Roles(rules, scan));
        outlets = new Outlets(rules);
    }

    private ImmutableArray<Section> sections = [];
    private ImmutableArray<Paragraph> paragraphs = [];
    private int section = -1;
    private string text = "";
    private string title = "";

    /// <summary>The place in the document's title, as its text writes it: looked for once, since the whole text is read for it.</summary>
    private string? titlePlace;
    private EventDates? dates;

    /// <summary>Whether the last sentence had figures out of which nothing came.</summary>
    public bool LastSentenceWasUnread { get; private set; }

    public void Begin(Document document)
    {
        // A document that the program failed at leaves its last paragraph behind.
        drafts.Clear();
        claims.Clear();
        BeginParagraph();
        LastSentenceWasUnread = false;
        registry.Begin(document);
        dates = null;
        discourse.Clear();
        places.Begin(document);
        events.Begin();
        sections = document.Sections;
        paragraphs = document.Paragraphs;
        text = document.Text;
        (title, titlePlace) = (document.Title, TitlePlace.Of(document));
        section = -1;
        builder = new ClaimBuilder(document, registry, outlets);
    }

    /// <summary>Whether the sentence has a word that some claim rule waits for.</summary>
    public bool IsTriggered() =>
        casualties.IsTriggered() || control.IsTriggered() || scan.Quantities.Count > 0 || scan.Classes.Has(sourceIntro) || quotations.IsTriggered()
        || (drafts.Count > 0 && voices.MayAnswer());

    public void Run()
    {
        EnterSection(scan.Section);
        dates = scan.EventDates;
        var first = drafts.Count;
        casualties.Run(drafts);
        Stamp(first);
        var behind = drafts.Count;
        control.Run(drafts);
        behind -= DropThings(first, behind);
        places.Locate(drafts, first, behind);
        voices.Run(drafts, first);
        // After the voices of what happened, which look at the claims of the sentence before.
        var later = drafts.Count;
        quotations.Run(drafts);
        counts.Run(drafts, first);
        voices.Assign(drafts, later);
        for (var i = first; i < drafts.Count; i++)
            drafts[i].Date ??= OfThoseBefore(drafts[i], first) ?? OfWhole(drafts[i], first) ?? scan.EventDates?.Of(drafts[i].Anchor, drafts[i].Kind, IsState(drafts[i]));
        for (var i = first; i < behind; i++)
        {
            if (drafts[i] is { IsPlaceCarried: true, Date: { } told } && dates?.Whole is { } whole && told == whole)
                places.Widen(drafts[i]);
        }

        for (var i = first; i < behind; i++)
            events.Recall(drafts[i], scan.HasDate);
        if (drafts.Count > first && drafts[^1] is { Kind: ClaimKind.Casualty or ClaimKind.Control, Date: { } date })
            scan.EventDates?.Tell(date);
        discourseReader.ReadActors();
        LastSentenceWasUnread = unread.Any(drafts, first);
    }

    /// <summary>"17 tanks had been destroyed and one captured": a number of which no people are told is one of things, where it is read as one. How many were dropped.</summary>
    private int DropThings(int first, int behind)
    {
        var dropped = 0;
        for (var i = behind - 1; i >= first; i--)
        {
            if (drafts[i] is not { Object: null or "", QuantityIndex: >= 0 } bare || !IsOfThing(bare.QuantityIndex, behind - dropped))
                continue;
            drafts.RemoveAt(i);
            dropped++;
        }

        return dropped;
    }

    private bool IsOfThing(int quantity, int behind)
    {
        for (var i = behind; i < drafts.Count; i++)
        {
            if (drafts[i].Kind == ClaimKind.Equipment && drafts[i].QuantityIndex == quantity)
                return true;
        }

        return false;
    }

    /// <summary>Who holds a place and how many there are: how it was, not what happened.</summary>
    private static bool IsState(ClaimDraft draft) => draft.Action == ControlAction.Holds || draft.Kind == ClaimKind.Strength;

    /// <summary>"By 5 May 40 had died. Of these, 12 were nurses": a part has the date of those whom it parts, where its sentence tells none.</summary>
    private DateValue? OfThoseBefore(ClaimDraft part, int first)
    {
        if (!part.IsOfSentenceBefore || scan.HasDate)
            return null;
        var whole = first - 1;
        while (whole >= 0 && (drafts[whole].Kind != ClaimKind.Casualty || drafts[whole].Outcome != part.Outcome))
            whole--;
        return whole >= 0 ? drafts[whole].Date : null;
    }

    /// <summary>"250 were wounded in the siege, of whom 12 died": the date of those of whom a part is told; null where it has one of its own.</summary>
    private DateValue? OfWhole(ClaimDraft part, int first)
    {
        if (part.Kind != ClaimKind.Casualty)
            return null;
        for (var i = Math.Max(scan.First, part.First - 2); i <= part.First && i + 1 < scan.End; i++)
        {
            if (scan.CharsOf(i) is not "of" || scan.CharsOf(i + 1) is not ("whom" or "which" or "them"))
                continue;
            ClaimDraft? whole = null;
            for (var k = first; k < drafts.Count; k++)
            {
                if (drafts[k].Kind == ClaimKind.Casualty && drafts[k].End <= i && drafts[k].End > (whole?.End ?? scan.First))
                    whole = drafts[k];
            }

            return scan.HasDateFrom(i) ? null : whole?.Date;
        }

        return null;
    }

    /// <summary>Stands inside sentences with its capital: "around Konduga", which "Events" and "Aftermath" never do.</summary>
    private static bool IsNameIn(string text, string heading)
    {
        var inside = 0;
        for (var at = text.IndexOf(heading, StringComparison.Ordinal); at >= 0 && inside < 2; at = text.IndexOf(heading, at + heading.Length, StringComparison.Ordinal))
        {
            if (at > 1 && text[at - 1] == ' ' && char.IsLower(text[at - 2]))
                inside++;
        }

        return inside == 2;
    }

    /// <summary>Under the heading "Konduga" or "Siege of Konduga", what names no place happened there.</summary>
    private void EnterSection(int number)
    {
        if (number == section)
            return;
        section = number;
        // "Evacuation of civilians" names none.
        var home = sections[number].Title == title ? titlePlace : TitlePlace.In(sections[number].Title) is { } told && told.Any(char.IsUpper) ? told : null;
        var place = home ?? sections[number].Title;
        var mayBePlace = names.MayBePlace(place) && registry.MayBePlace(place) && !registry.IsCountry(place);
        place = mayBePlace && ((home is not null && places.IsEvent(sections[number].Title)) || IsNameIn(text, place)) ? place : null;
        discourse.MainPlace = place ?? places.Home ?? registry.MainPlace;
        places.BeginSection(place);
        control.BeginSection(sections[number].Title);
    }

    /// <summary>A sentence without a trigger: the narrative's thread goes on through it all the same.</summary>
    public void Pass()
    {
        EnterSection(scan.Section);
        casualties.Pass();
        places.Pass();
        discourseReader.ReadWords();
        discourse.LastVoice = null;
        LastSentenceWasUnread = false;
    }

    private void BeginParagraph()
    {
        casualties.EndParagraph();
        places.EndParagraph();
        voices.BeginParagraph();
        discourse.BeginParagraph();
    }

    public void EndParagraph()
    {
        BeginParagraph();
        if (drafts.Count == 0)
            return;
        if (paragraphs[scan.Paragraph] is { Kind: ParagraphKind.InfoboxRow } row)
            infoboxRow.Read(text, row.Span, drafts);
        citations.Begin();
        drafts.Sort(ByPlace);
        foreach (var draft in drafts)
        {
            (draft.Citations, draft.CitationNeeded) = citations.Find(Math.Max(draft.First, draft.PeopleFirst));
            if (draft is { Kind: ClaimKind.Casualty, EventPlace: null } && (places.IsAllInLand || (draft.Date is { } date && date == dates?.Whole)))
                draft.EventPlace = places.Land;
            // In the article's own voice what did not happen is no claim.
            if (!draft.IsNegated || draft.Claimant is not null)
                claims.Add(builder!.Build(draft));
        }

        drafts.Clear();
    }

    public ImmutableArray<Claim> End(Document document)
    {
        if (drafts.Count > 0)
            throw new InvalidOperationException($"{document.Id}: a paragraph was not ended.");
        DateTolls();
        return claims.DrainToImmutable();
    }

    /// <summary>A summary stands above the opening that tells when it all was: what it counts is of all those days.</summary>
    private void DateTolls()
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i] is { Kind: ClaimKind.Casualty, Date: null, Victims.Length: > 0 } claim && dates?.OfTolls(claim.Section) is { } days)
                claims[i] = claim with { Date = days, Place = claim.Place ?? places.Land };
        }
    }

    private static int ByPlace(ClaimDraft a, ClaimDraft b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
        : a.Span.End != b.Span.End ? a.Span.End.CompareTo(b.Span.End)
        : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
        : a.PeopleFirst.CompareTo(b.PeopleFirst);

    /// <summary>Gives the casualty drafts from <paramref name="first"/> on their place in the text.</summary>
    private void Stamp(int first)
    {
        for (var i = first; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            draft.Span = scan.SpanOf(draft.First, draft.End);
            draft.Sentence = scan.Span;
            draft.Paragraph = scan.Paragraph;
            draft.Section = scan.Section;
            draft.Line = scan.Line;
        }
    }
}
