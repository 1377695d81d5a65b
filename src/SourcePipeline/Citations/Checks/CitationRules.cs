using System.Collections.Immutable;
using SourcePipeline.Findings;

namespace SourcePipeline.Citations.Checks;

/// <summary>The rules about citations and references.</summary>
internal static class CitationRules
{
    private const string OneReference = "\n\nReferences\n^ \"Bridge falls at Belgora\". The Gazette. 4 May 2014.\n";

    public static ImmutableArray<FindingRule> All { get; } =
    [
        Rule("failed-verification", Level.Warning, "The cited source was read and does not carry the claim.",
            """
            Fires where a source was read and gives another figure or day for the same event and people, or does not carry the claim at all. The
            message quotes what the source says. A source that could not be read, or that leaves doubt, is never a finding: see the verdicts.
            """,
            "On 3 May 2014, 27 soldiers were killed at Belgora.[1]" + OneReference,
            (document, evidence, _) => SourceFindings.FailedVerification(document, evidence.Verdicts)),
        Rule("dead-link", Level.Warning, "A reference's address is dead.",
            "Fires after three failures at least three days apart with no success between. Walls, tills and throttles never count.",
            "The bridge at Belgora fell.[1]" + OneReference,
            (document, evidence, _) => SourceFindings.DeadLinks(document, evidence.Links)),
        Rule("source-changed", Level.Note, "A source's text has changed since it was first checked.",
            "Fires where a later visit found another main text than an earlier one. Look whether it still carries what it is cited for.",
            "The bridge at Belgora fell.[1]" + OneReference,
            (document, evidence, _) => SourceFindings.ChangedSources(document, evidence.Links)),
        Rule("no-references", Level.Note, "The document brings no references at all.",
            "Said once for a document. For plain text the references stand in NAME.references.csv beside it.",
            "On 3 May 2014, 27 soldiers were killed at Belgora.[1]\n",
            (document, _, _) => ReferenceChecks.NoReferences(document)),
        Rule("mark-without-reference", Level.Warning, "A citation mark leads nowhere.",
            "Fires where the list of references has no entry under the mark. Letters count only where the list has notes.",
            "The bridge at Belgora fell.[1] It was rebuilt.[2]\n\nReferences\n^ \"Bridge falls at Belgora\". The Gazette. 4 May 2014.\n^ \"Bridge\". The Gazette. 5 May 2014.\n",
            (document, _, _) => ReferenceChecks.MarksWithoutReference(document)),
        Rule("reference-without-mark", Level.Note, "An entry of the list of references to which nothing leads.",
            "Fires on entries that no mark in the text names.",
            "The bridge at Belgora fell.[1]\n\nReferences\n^ \"Bridge falls at Belgora\". The Gazette. 4 May 2014.\n^ \"Floods\". The Gazette. 5 May 2014.\n",
            (document, _, _) => ReferenceChecks.ReferencesWithoutMark(document)),
        Rule("repeated-address", Level.Note, "One address under several numbers.",
            "Fires where several references lead to one address; scheme, www, a last slash and the fragment do not count.",
            "The bridge at Belgora fell.[1]" + OneReference,
            (document, _, _) => ReferenceChecks.RepeatedAddresses(document)),
        Rule("bare-address", Level.Note, "A reference that is an address and nothing else.",
            "Fires where title, author, publisher and agency are missing: when the page goes, nothing tells what it was.",
            "The bridge at Belgora fell.[1]" + OneReference,
            (document, _, _) => ReferenceChecks.BareAddresses(document)),
        Rule("impossible-date", Level.Warning, "A reference was read or published on a day that cannot be.",
            "Fires on access or publication after the as-of date, and on access before publication.",
            "The bridge at Belgora fell.[1]" + OneReference,
            (document, evidence, _) => ReferenceChecks.ImpossibleDays(document, evidence.AsOf)),
        Rule("wrong-identifier", Level.Warning, "An identifier whose check digit or form is wrong.",
            "Fires on ISBN, ISSN, DOI, arXiv, JSTOR, OCLC and S2CID identifiers that cannot be right.",
            "The bridge at Belgora fell.[1]" + OneReference,
            (document, _, _) => ReferenceChecks.WrongIdentifiers(document)),
        Rule("source-older-than-statement", Level.Warning, "All sources of a statement are older than what it tells.",
            "Fires where every citation of a claim was published before the claim's date. A source cannot report what had not happened.",
            "On 8 June 2014, 27 soldiers were killed at Belgora.[1]" + OneReference,
            (document, _, _) => ReferenceChecks.SourcesOlderThanStatement(document)),
        Rule("weak-source", Level.Note, "A source that the settings' table holds for unreliable.",
            "Fires on references whose host or publisher stands in Ratings of the settings as unreliable, deprecated or blacklisted for the year of publication.",
            "The bridge at Belgora fell.[1]" + OneReference,
            (document, _, settings) => ReferenceChecks.WeakSources(document, settings.Ratings)),
    ];

    private static CitationRule Rule(
        string id, Level level, string summary, string explanation, string example, Func<CitedDocument, Evidence, JudgingSettings, IEnumerable<CitationProblem>> check) =>
        new(new(id, Family.Citation, level, summary, explanation, example), check);
}
