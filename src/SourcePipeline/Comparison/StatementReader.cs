using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Text;

namespace SourcePipeline.Comparison;

/// <summary>
/// Turns claims into statements; one reader for all documents of a run, so that names join across them. The documents are gone through twice,
/// one after another, and of their texts nothing is kept.
/// </summary>
internal sealed class StatementReader
{
    /// <summary>Words of a person's name.</summary>
    private const int LongestName = 4;

    private readonly GroupReader groups = new();
    private readonly Places places = new();

    /// <summary>Names of those who fight, as far as claims tell: by them a spokesman is known to speak for a party.</summary>
    private readonly HashSet<string> fighting = new(StringComparer.Ordinal);

    /// <summary>Names of all who act, lose or hold in claims: a state whose name is in none of them looks on.</summary>
    private readonly HashSet<string> sides = new(StringComparer.Ordinal);

    /// <summary>Learnt while reading.</summary>
    public Alliances Alliances { get; } = new();

    /// <summary>Names of those who act, lose or speak as a party, by the document; learnt while reading.</summary>
    public PartiesByDocument Parties { get; } = new();

    private readonly Dictionary<(string, string?, ClaimantRole?, bool), ComparedVoice> voices = [];

    /// <summary>By a spokesman's bare name, the words that tell his office too ("President of Sarnia, Jane Roe").</summary>
    private readonly Dictionary<string, string> offices = new(StringComparer.Ordinal);

    /// <summary>The claims that are compared, those that are not counted in their order all the same.</summary>
    public ImmutableArray<Statement> Read(IReadOnlyList<ExtractedDocument> documents)
    {
        var singles = new (int Place, DateValue Days)?[documents.Count];
        var wholes = new WholeEvent?[documents.Count];
        Learn(documents, singles, wholes);
        var battles = wholes.OfType<WholeEvent>().Where(w => w.Place >= 0).ToLookup(w => w.Place);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var order = 0;
        for (var d = 0; d < documents.Count; d++)
        {
            var document = documents[d];
            var sentences = document.Sentences;
            var dates = document.Dates;
            var s = 0;
            var next = 0;
            DateValue? told = null;
            var toldIn = -1;
            var single = singles[d];
            var thread = new PlaceThread(document, places);
            var counted = new HashSet<(int Paragraph, Outcome?)>();
            var whole = wholes[d];
            TextSpan? further = null;
            var count = whole is null ? null : new WholeEventCount(whole, document);
            foreach (var claim in document.Claims)
            {
                // Both lists are in the order of the text.
                while (s + 1 < sentences.Length && sentences[s + 1].Span.Start <= claim.Span.Start)
                    s++;
                var paragraph = sentences.IsEmpty ? claim.Line : sentences[s].Paragraph;
                for (; next < dates.Length && dates[next].Span.Start < claim.Span.End; next++)
                {
                    if (dates[next].Value is { FirstDay: not null, LastDay: not null } value && DayRange.IsNarrow(value))
                        (told, toldIn) = (value, dates[next].Line);
                }
                var date = claim.Date ?? (toldIn == claim.Line ? told : null);
                var place = IsOnlyInVoice(claim, document.Document.Text) ? new(-1, false) : thread.Place(claim, places.Read(claim.Place), paragraph);
                if (single is { } one && (place.Number < 0 || place.Number == one.Place) && (date is null || DayRange.Meet(date, one.Days)))
                    (place, date) = (new(one.Place, place.IsPart), one.Days);
                var isWhole = count is not null && !sentences.IsEmpty && count.Counts(claim, s, place);
                if (isWhole)
                {
                    (place, date) = (place.Number < 0 ? new(whole!.Place, false) : place, whole!.Days);
                }
                else if (claim.Kind == ClaimKind.Casualty && claim.Event is null && claim.PartOf is null && battles[place.Number].FirstOrDefault(w => w.Covers(claim.Date)) is { } battle)
                {
                    // Another article, or a spreadsheet, counts for the same battle.
                    (isWhole, date) = (true, battle.Days);
                }
                var subject = SubjectOf(claim, TextNear(document, s), statements, d);
                var voice = VoiceOf(claim);
                Parties.Learn(claim.Document, voice, subject);
                if (claim.Kind == ClaimKind.Control)
                    Alliances.Learn(subject);
                if (claim.Kind is ClaimKind.Casualty or ClaimKind.Control or ClaimKind.Equipment or ClaimKind.Strength)
                {
                    var behind = Behind(claim, document.Document.Text);
                    // "Four more were killed and one more wounded": the second goes on adding where the first did.
                    var isFurther = claim.Kind == ClaimKind.Casualty && (!counted.Add((paragraph, claim.Outcome)) | (further == claim.Sentence)) && CountApart.SaysFurther(claim.Quote);
                    further = isFurther ? claim.Sentence : further;
                    statements.Add(new(claim, order, d, paragraph, subject, voice, place, date, isWhole)
                    {
                        IsApart = isFurther || IsPart(claim, document.Document.Text, behind),
                        Row = IsRowOf(claim.Party, TextNear(document, s)) ? claim.Party : null,
                        TellsTotal = isWhole && !sentences.IsEmpty && WholeEvent.SaysTotal(document.Document.Text.AsSpan(sentences[s].Span.Start, sentences[s].Span.Length)),
                        Spot = CountApart.Spot(claim, behind),
                    });
                }
                order++;
            }
        }
        return statements.DrainToImmutable();
    }

    /// <summary>Learns the names that all documents use, who fights, and what event each document is about.</summary>
    private void Learn(IReadOnlyList<ExtractedDocument> documents, (int Place, DateValue Days)?[] singles, WholeEvent?[] wholes)
    {
        var actors = new HashSet<string>(StringComparer.Ordinal);
        var victims = new HashSet<string>(StringComparer.Ordinal);
        var parties = new HashSet<string>(StringComparer.Ordinal);
        for (var d = 0; d < documents.Count; d++)
        {
            var document = documents[d];
            groups.LearnAcronyms(document.Document.Text);
            foreach (var claim in document.Claims)
            {
                groups.LearnFrom(claim.Party);
                groups.LearnFrom(claim.ClaimantParty);
                groups.LearnFrom(claim.Actor);
                groups.LearnFrom(claim.Claimant);
                groups.LearnFrom(claim.Victims);
                LearnOffice(claim);
                switch (claim.Kind)
                {
                    case ClaimKind.Control: actors.Add(claim.Party ?? claim.Actor ?? ""); break;
                    case ClaimKind.Casualty:
                        victims.Add(claim.Victims ?? "");
                        parties.Add(claim.Party ?? "");
                        break;
                }
            }
            singles[d] = SingleEvent.Of(document, places);
            wholes[d] = singles[d] is null ? WholeEvent.Of(document, places) : null;
        }
        // Names are read once all documents have said what they stand for.
        LearnFighting(actors, alsoNamed: true);
        LearnFighting(victims, alsoNamed: false);
        foreach (var party in parties)
            sides.UnionWith(groups.Read(party).Names);
    }

    /// <summary>The last two words of whoever speaks for a side, where an office stands before them.</summary>
    private void LearnOffice(Claim claim)
    {
        if (claim is not { Claimant: { } who, ClaimantRole: ClaimantRole.Official or ClaimantRole.Belligerent } || who.LastIndexOf(' ') is not (> 0 and var last) || who.LastIndexOf(' ', last - 1) is not (> 0 and var first))
            return;
        var name = who[(first + 1)..];
        if (char.IsUpper(name[0]) && char.IsUpper(who[last + 1]) && groups.Read(who[..first]).Kind == GroupKind.State)
            offices.TryAdd(name, who);
    }

    private void LearnFighting(HashSet<string> words, bool alsoNamed)
    {
        foreach (var one in words)
        {
            var group = groups.Read(one);
            sides.UnionWith(group.Names);
            if (group.Kind == GroupKind.Fighters || (alsoNamed && group.Kind == GroupKind.Named))
                fighting.UnionWith(group.Names);
        }
    }

    /// <summary>"The Islamic State in the Konduga said …": the place belongs to the voice's name, and the event was elsewhere, or its thread tells where.</summary>
    private static bool IsOnlyInVoice(Claim claim, string text)
    {
        if (claim.Kind == ClaimKind.Control || claim is not { Place: { Length: > 0 } place, Claimant: { } claimant }
            || !claimant.Contains(place, StringComparison.Ordinal) || claim.Sentence.End > text.Length)
        {
            return false;
        }
        var sentence = text.AsSpan(claim.Sentence.Start, claim.Sentence.Length);
        var first = sentence.IndexOf(place, StringComparison.Ordinal);
        return first >= 0 && sentence[(first + place.Length)..].IndexOf(place, StringComparison.Ordinal) < 0;
    }

    /// <summary>From the claim's first word to its sentence's end.</summary>
    private static ReadOnlySpan<char> Behind(Claim claim, string text) =>
        claim.Span.Start <= claim.Sentence.End && claim.Sentence.End <= text.Length && claim.Event is null ? text.AsSpan(claim.Span.Start, claim.Sentence.End - claim.Span.Start) : [];

    /// <summary>Whether the claim counts a part of what is counted, or what fell at another time.</summary>
    private static bool IsPart(Claim claim, string text, ReadOnlySpan<char> behind)
    {
        if (claim.Event is null && CountApart.TellsPart(claim, Before(claim, text)))
            return true;
        if (claim.Kind != ClaimKind.Casualty)
            return false;
        // "Killed 15. It also executed 42 men": others.
        if (claim is { Event: null, Actor.Length: > 0 } && Before(claim, text).EndsWith(" also ", StringComparison.Ordinal))
            return true;
        return CountApart.IsPart(behind[Math.Min(behind.Length, claim.Span.Length)..]) || CountApart.IsPartOfDead(claim.Quote) || CountApart.IsOfOtherTime(UpTo(claim, text));
    }

    /// <summary>From its sentence's beginning to the claim's first word.</summary>
    private static ReadOnlySpan<char> Before(Claim claim, string text) =>
        claim.Sentence.Start <= claim.Span.Start && claim.Span.Start <= text.Length ? text.AsSpan(claim.Sentence.Start, claim.Span.Start - claim.Sentence.Start) : [];

    /// <summary>From its sentence's beginning to the claim's last word.</summary>
    private static ReadOnlySpan<char> UpTo(Claim claim, string text) =>
        claim.Sentence.Start <= claim.Span.End && claim.Span.End <= text.Length && claim.Event is null ? text.AsSpan(claim.Sentence.Start, claim.Span.End - claim.Sentence.Start) : [];

    private static ReadOnlySpan<char> TextNear(ExtractedDocument document, int sentence)
    {
        if (document.Sentences.IsEmpty)
            return [];
        var paragraph = document.Document.Paragraphs[document.Sentences[sentence].Paragraph].Span;
        return document.Document.Text.AsSpan(paragraph.Start, paragraph.Length);
    }

    /// <summary>Whose dead, where the claim's own words do not tell: the speaker's own losses, or those of whom another voice has just told in the sentence.</summary>
    private Group SubjectOf(Claim claim, ReadOnlySpan<char> near, ImmutableArray<Statement>.Builder before, int document)
    {
        var subject = Subject(claim, near);
        if (claim.Kind != ClaimKind.Casualty || subject.Kind != GroupKind.Unspecified || claim.Claimant is null || claim.PartOf is not null)
            return subject;
        // "A military source conceded the loss of six men".
        if (claim.Quote.StartsWith("loss of ", StringComparison.Ordinal) && claim.ClaimantRole is ClaimantRole.Belligerent or ClaimantRole.Official
            && groups.Read(claim.Claimant) is { IsArmed: true } own)
        {
            return own;
        }
        // "Government losses: 18 killed, per the monitors; above 70 dead, per the rebels."
        return string.IsNullOrEmpty(claim.Victims) && claim.Party is null && before is [.., var last]
            && last.Document == document && last.Claim is { Kind: ClaimKind.Casualty, PartOf: null, Claimant: { } other }
            && last.Claim.Sentence == claim.Sentence && last.Claim.Outcome == claim.Outcome && other != claim.Claimant && !TellsOwn(last.Claim) ? last.Subject : subject;
    }

    private Group Subject(Claim claim, ReadOnlySpan<char> near)
    {
        var single = claim.Quantity is { Low: 1, High: 1 };
        return claim.Kind switch
        {
            ClaimKind.Casualty when claim.Quote.Contains("both sides", StringComparison.OrdinalIgnoreCase) => new Group(GroupKind.Mixed, []),
            ClaimKind.Casualty when TellsOwn(claim) => Joined(groups.Read(claim.Victims, single), groups.Read(claim.Claimant).Names.IsEmpty ? claim.ClaimantParty : claim.Claimant, near),
            ClaimKind.Casualty => Joined(groups.Read(claim.Victims, single), claim.Party, near, IsRowOf(claim.Party, near)),
            ClaimKind.Control => Joined(groups.Read(claim.Actor), claim.Party, near),
            ClaimKind.Strength => Joined(groups.Read(claim.Group), claim.Party, near),
            ClaimKind.Equipment => groups.Read(claim.Party ?? claim.Item),
            _ => Group.Nobody,
        };
    }

    /// <summary>"Casualties and losses (Northern Front (NF)): 640 killed": the row's label tells whose they are.</summary>
    private static bool IsRowOf(string? party, ReadOnlySpan<char> near)
    {
        if (party is { Length: > 0 } && near.IndexOf(": ") is > 0 and < 100 and var end && near[..end].IndexOf(" of ") is > 0 and < 30 and var of && near[..of].IndexOfAny('.', ',') < 0 && near[of..end].Contains(party, StringComparison.Ordinal))
            return true;
        var colon = near.IndexOf("): ");
        return party is { Length: > 0 } && colon is > 0 and < 100 && near.IndexOf('(') is > 0 and var open && open < colon && near[open..colon].Contains(party, StringComparison.Ordinal)
            && near[..open].IndexOfAny('.', ',') < 0;
    }

    /// <summary>"47 of their servicemen", "90 of its fighters": the voice speaks of its own.</summary>
    private static bool TellsOwn(Claim claim) => claim.Claimant is not null
        && (claim.Quote.Contains(" of its ", StringComparison.Ordinal) || claim.Quote.Contains(" of their ", StringComparison.Ordinal) || claim.Quote.Contains(" own ", StringComparison.Ordinal));

    /// <summary>The words tell the kind, the party that the extraction found tells the name where the words have none.</summary>
    /// <param name="near">The paragraph: a nation that it does not name is a guess for whole documents ("the soldiers" of whichever state).</param>
    /// <param name="isTold">The party is told rather than found from context.</param>
    private Group Joined(Group words, string? party, ReadOnlySpan<char> near, bool isTold = false)
    {
        if (party is null || words.Kind == GroupKind.Person || !words.Names.IsEmpty || words.Enemy)
            return words;
        var named = groups.Read(party);
        if (named.Kind == GroupKind.State && !near.IsEmpty && !near.Contains(party.AsSpan(0, Math.Min(party.Length, 4)), StringComparison.OrdinalIgnoreCase))
            return words;
        return words.Kind switch
        {
            // In a table the label tells whose dead they are.
            GroupKind.Unspecified => isTold ? named : words,
            GroupKind.Other => named.IsArmed ? named : words,
            _ => words with { Names = named.Names },
        };
    }

    /// <summary>A foreign state's official, in an article in which that state neither acts nor loses anybody.</summary>
    private bool IsOnlooker(Group group) => group.Names.Any(name => name[0] == GroupLexicon.NationMark && GroupLexicon.Country(name[1..]) is not null) && !group.Names.Any(sides.Contains);

    /// <summary>"The Front's news agency": what stands before the possessive fights.</summary>
    private bool IsOfFighters(string claimant) => claimant.IndexOf("'s ", StringComparison.Ordinal) is > 0 and var end
        && groups.Read(claimant[..end]) is { Kind: GroupKind.Fighters or GroupKind.Named } owner
        && (owner.Kind == GroupKind.Fighters || owner.Names.Any(fighting.Contains)) && !GroupLexicon.Observes(claimant.ToLowerInvariant());

    /// <summary>Two to four words, each with one capital at its beginning ("Jane A. Roe"), of which none names a nation or a kind of group.</summary>
    private static bool IsPersonsName(string words, Group group)
    {
        if (group.Kind != GroupKind.Named || group.Names.Any(name => name[0] == GroupLexicon.NationMark))
            return false;
        var count = 0;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(range);
            if (word.IsEmpty || !char.IsUpper(word[0]) || word[1..].IndexOfAnyInRange('A', 'Z') >= 0)
                return false;
            count++;
        }
        return count is > 1 and <= LongestName;
    }

    private ComparedVoice VoiceOf(Claim claim)
    {
        if (claim.Claimant is null)
            return new(Group.Nobody, false, false, "");
        var key = (claim.Claimant, claim.ClaimantParty, claim.ClaimantRole, claim.Event is not null);
        if (!voices.TryGetValue(key, out var voice))
        {
            var group = groups.Read(claim.ClaimantParty is null && offices.TryGetValue(claim.Claimant, out var office) ? office : claim.Claimant);
            if (claim.ClaimantParty is { } party && group.Names.IsEmpty)
            {
                var named = groups.Read(party);
                group = new(group.IsArmed ? group.Kind : named.Kind, named.Names);
            }
            var fights = claim.ClaimantRole switch
            {
                // "Jane Roe estimates": a person whom no claim has act, lose or hold anything writes of the war.
                ClaimantRole.Belligerent => !group.Names.Any(GroupLexicon.Observes) && !((claim.ClaimantParty ?? claim.Claimant) == claim.Claimant && IsPersonsName(claim.Claimant, group) && !sides.Contains(group.Names[^1])),
                // A side's own agency speaks for it.
                ClaimantRole.Organisation or ClaimantRole.Media when IsOfFighters(claim.Claimant) => true,
                // "local fighters told journalists": they saw it, and they fight.
                ClaimantRole.Witness when group.Kind == GroupKind.Fighters => true,
                ClaimantRole.Witness or ClaimantRole.Organisation or ClaimantRole.Expert => false,
                // A state's or the rebels' own medium speaks for it; a nation's newspaper does not.
                ClaimantRole.Media => group.Kind == GroupKind.Fighters || (group.Kind == GroupKind.State && GroupLexicon.IsOwned(claim.Claimant)),
                _ => (group.Kind is GroupKind.State && !IsOnlooker(group)) || group.Kind is GroupKind.Fighters
                    || (group.Kind == GroupKind.Named && group.Names.Any(name => fighting.Contains(name) || GroupLexicon.Fights(name))),
            };
            // A single letter is a piece of a name ("U. S. officials").
            // Nor is what a side and an observer say together one side's.
            fights &= claim.Claimant.Length > 1 && !group.Names.Any(GroupLexicon.Observes) && !GroupLexicon.Writes(claim.Claimant);
            voices[key] = voice = new(group, true, fights, Fold.Name(claim.Claimant), claim.Event is not null);
        }
        return voice;
    }
}
