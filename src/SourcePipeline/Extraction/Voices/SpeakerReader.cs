using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>The words and the role of a speaker: "they", "others" and "the report" resolved, what cannot speak refused.</summary>
internal sealed class SpeakerReader(RuleSet rules, SentenceScan scan, ClauseReader clauses, PartyResolver parties, Discourse discourse)
{
    private readonly Roles roles = new(rules, scan);
    private readonly int pronoun = rules.Class("personal-pronoun");
    private readonly int possessive = rules.Class("possessive");
    private readonly int reportNoun = rules.Class("report-noun");
    private readonly int evidenceNoun = rules.Class("evidence-noun");
    private readonly int passive = rules.Class("passive");
    private readonly int people = rules.Class("people");
    private readonly int name = rules.Class("name");
    private readonly int source = rules.Class("source");
    private readonly int leaderTitle = rules.Class("leader-title");
    private readonly int person = rules.Class("person");
    private readonly int ofPlace = rules.Class("place-before-of");
    private readonly int roleMedia = rules.Class("role-media");
    private readonly int roleOrganisation = rules.Class("role-organisation");

    public bool CanSpeak(NounPhrase phrase) =>
        parties.IsParty(phrase) || scan.Items[phrase.Head].Is(source) || scan.Items[phrase.Head].Is(pronoun) || clauses.IsWord(phrase.Head, "one");

    /// <summary>The words of a speaker; null for what cannot speak and for reports that nobody is named for.</summary>
    public string? Who(NounPhrase phrase, int at, out ClaimantRole? role)
    {
        if (NamedBehind(phrase, at) is { IsNone: false } named)
            phrase = named;
        role = roles.Of(phrase.First, phrase.End);
        ref var head = ref scan.Items[phrase.Head];
        // "Its leader, Ahmad Roe": he is named.
        if (NamesSomebody(phrase) && scan.WordIs(scan.Items[phrase.First].First, possessive))
            return clauses.TextOf(phrase);
        // "(They came back to Lindau,) its mayor (said)", "its residents": of a place, and not of those who act.
        if (head.Is(ofPlace) && scan.WordIs(scan.Items[phrase.First].First, possessive))
            return clauses.TextOf(phrase);
        if (head.Is(pronoun) || scan.Items[phrase.First].Is(possessive))
        {
            if (clauses.IsWord(phrase.Head, "it") && scan.Items[at].Is(passive))
                return null;
            // At a sentence's beginning "they" goes on speaking.
            // So does a pronoun behind what is said: "…," it added.
            var goesOn = head.Is(pronoun) && (clauses.PreviousFinite(phrase.First) < 0 || EndsSentence(phrase, at));
            var meant = (goesOn ? discourse.LastVoice : null) ?? parties.WordsOf(phrase, at);
            role = meant is null ? null : roles.Of(meant) ?? ClaimantRole.Belligerent;
            return meant;
        }

        if (IsReport(phrase))
            return OfReport(phrase, ref role);
        if (IsOther(phrase))
        {
            // "Others said": more of those who have just spoken.
            var kind = KindOf(discourse.Speaker);
            role = kind is null ? ClaimantRole.Witness : roles.Of(kind);
            return kind is null ? clauses.TextOf(phrase) : $"{clauses.TextOf(phrase)} {kind}";
        }

        var words = head.Is(ClassNames.Capital) || head.Phrase >= 0 ? parties.WordsOf(phrase, at) : null;
        if (words is null)
            return IsWordOfSpeaker(head) ? clauses.TextOf(phrase) : null;
        role ??= head.Phrase == people || head.Phrase == name ? ClaimantRole.Belligerent : null;
        return words;
    }

    private bool IsWordOfSpeaker(in Item head) =>
        head.Is(source) || head.Is(person) || head.Is(leaderTitle) || head.Is(roleMedia) || head.Is(roleOrganisation) || head.Phrase == name;

    /// <summary>"The activist group the Lindau Network (said)", "according to the activist group the Network,": it is named.</summary>
    private NounPhrase NamedBehind(NounPhrase phrase, int at) =>
        phrase.End < scan.Items.Count && phrase.End != at && scan.CharsOf(scan.Items[phrase.Head].Head) is [>= 'a' and <= 'z', ..] && scan.CharsOf(scan.Items[phrase.End].First) is "the"
        && clauses.Read(phrase.End) is { IsNone: false } named && scan.Items[named.Head].Is(ClassNames.Capital) && IsWhole(named.End, at) ? named : default;

    /// <summary>Whether a name ends before the verb of saying, or its brackets and commas do: "according to sources the league fell" names no source.</summary>
    private bool IsWhole(int end, int at) =>
        end == at || (end < scan.Items.Count && scan.Items[end].Is(ClassNames.Punctuation) && (at < end || clauses.IsPunctuation(end, "(")));

    /// <summary>The voice of a report: its own words, those of whoever made it known, or the one spoken of; null for "reports" of nobody.</summary>
    private string? OfReport(NounPhrase report, ref ClaimantRole? role)
    {
        if (scan.Items[report.Head].Is(evidenceNoun))
        {
            role ??= ClaimantRole.Media;
            return clauses.TextOf(WithOrigin(report));
        }

        if (Names(report) || HasOrigin(report) || (report.End > report.Head + 2 && clauses.IsOneOf(report.Head + 1, "from", "by")))
            return clauses.TextOf(WithOrigin(report));
        if (!clauses.IsPunctuation(report.First - 1, "\"") && clauses.PreviousFinite(report.First) is >= 0 and var verb && IssuerOf(report, verb) is { IsNone: false } issuer)
            return Who(issuer, verb, out role);
        return clauses.IsOneOf(report.First, "the", "this") ? discourse.Speaker : null;
    }

    /// <summary>"(They) released a statement saying": the subject of the verb before, where it is nobody counted and the report is not the subject itself.</summary>
    private NounPhrase IssuerOf(NounPhrase report, int verb) =>
        !scan.Items[verb].Is(passive) && clauses.SubjectOf(verb) is { IsNone: false } issuer
        && issuer.Head != report.Head && issuer.Head < report.First && scan.Items[issuer.Head].Quantity < 0 ? issuer : default;

    /// <summary>"…, they said.": the speaker and the verb close the sentence.</summary>
    private bool EndsSentence(NounPhrase phrase, int at) =>
        phrase.First > 0 && at == phrase.End && (clauses.IsPunctuation(phrase.First - 1, ",") || clauses.IsPunctuation(phrase.First - 1, "\""))
        && clauses.Skip(at + 1) is var next && (next >= scan.Items.Count || clauses.IsPunctuation(next, "."));

    private bool NamesSomebody(NounPhrase phrase)
    {
        for (var i = phrase.Head + 1; i < phrase.End; i++)
        {
            if (scan.Items[i].Phrase == name)
                return true;
        }

        return false;
    }

    /// <summary>"A local doctor, Ahmad Rashid" is a "local doctor".</summary>
    private static string? KindOf(string? speaker)
    {
        if (speaker is null)
            return null;
        var words = speaker.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length > 1 && words[0].ToLowerInvariant() is "a" or "an" or "the" or "one" or "another" or "other" ? 1 : 0;
        return string.Join(' ', words[first..]);
    }

    private bool IsOther(NounPhrase phrase) =>
        phrase.End - phrase.First == 1 && scan.Items[phrase.Head].End - scan.Items[phrase.Head].First == 1
            && clauses.IsOneOf(phrase.Head, "others", "another", "some");

    public bool IsReport(NounPhrase phrase) => scan.Items[phrase.Head].Is(reportNoun);

    /// <summary>Whether a report's own words say whose it is ("the agency's report", "Ruthenian reports").</summary>
    private bool Names(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            // A single capital word at the sentence's beginning ("Initial reports") names nobody.
            if ((scan.Items[i].Phrase == name && (scan.Items[i].First > scan.First || scan.Items[i].End - scan.Items[i].First > 1)) || scan.Items[i].Phrase == people)
                return true;
        }

        return false;
    }

    private bool HasOrigin(NounPhrase phrase) =>
        clauses.Skip(phrase.End) is var next && next + 1 < scan.Items.Count && clauses.IsOneOf(next, "from", "by", "published")
            && clauses.Read(next + 1) is { IsNone: false };

    private NounPhrase WithOrigin(NounPhrase phrase)
    {
        if (!HasOrigin(phrase))
            return phrase;
        var from = clauses.Read(clauses.Skip(phrase.End) + 1);
        return from.IsNone ? phrase : phrase with { End = from.End };
    }

    public bool IsSource(NounPhrase phrase, ClaimantRole? role) =>
        scan.Items[phrase.Head].Is(source) || scan.Items[phrase.Head].Is(pronoun)
        || role is ClaimantRole.Witness or ClaimantRole.Media or ClaimantRole.Organisation or ClaimantRole.Expert;
}
