using System.Collections.Immutable;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;

namespace SourcePipeline.Comparison;

/// <summary>
/// Turns claims into statements; one reader for all documents of a run, so that names join across them. The documents are gone through twice,
/// one after another, and of their texts nothing is kept.
/// </summary>
internal sealed class StatementReader
{
    private readonly GroupReader groups = new();
    private readonly Places places = new();
    private readonly ActingSides sides;
    private readonly Offices offices;
    private readonly ClaimSubjects subjects;
    private readonly VoiceReader voices;

    public StatementReader()
    {
        sides = new(groups);
        offices = new(groups);
        subjects = new(groups);
        voices = new(groups, sides, offices);
    }

    /// <summary>Learnt while reading.</summary>
    public Alliances Alliances { get; } = new();

    /// <summary>Names of those who act, lose or speak as a party, by the document; learnt while reading.</summary>
    public PartiesByDocument Parties { get; } = new();

    /// <summary>The claims that are compared, those that are not counted in their order all the same.</summary>
    public ImmutableArray<Statement> Read(IReadOnlyList<ExtractedDocument> documents)
    {
        Learn(documents);
        var singles = new (int Place, DateValue Days)?[documents.Count];
        var wholes = new WholeEvent?[documents.Count];
        for (var d = 0; d < documents.Count; d++)
        {
            singles[d] = SingleEvent.Of(documents[d], places);
            wholes[d] = singles[d] is null ? WholeEvent.Of(documents[d], places) : null;
        }
        var battles = wholes.OfType<WholeEvent>().Where(w => w.Place >= 0).ToLookup(w => w.Place);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var order = 0;
        for (var d = 0; d < documents.Count; d++)
        {
            var occasions = new OccasionReader(documents[d], places, singles[d], wholes[d], battles);
            var counts = new FurtherCounts();
            Statement? before = null;
            foreach (var claim in documents[d].Claims)
            {
                var occasion = occasions.Read(claim);
                var subject = subjects.Of(claim, occasions.ParagraphText, before);
                var voice = voices.Of(claim);
                Parties.Learn(claim.Document, voice, subject);
                if (claim.Kind == ClaimKind.Control)
                    Alliances.Learn(subject);
                if (claim.Kind is ClaimKind.Casualty or ClaimKind.Control or ClaimKind.Equipment or ClaimKind.Strength)
                {
                    var text = documents[d].Document.Text;
                    var isFurther = counts.Adds(claim, occasions.Paragraph);
                    before = new(claim, order, d, occasions.Paragraph, subject, voice, occasion.Place, occasion.Date, occasion.IsWhole)
                    {
                        IsApart = isFurther || CountApart.IsApart(claim, text),
                        Row = ClaimSubjects.IsRowOf(claim.Party, occasions.ParagraphText) ? claim.Party : null,
                        TellsTotal = occasion.IsWhole && WholeEvent.SaysTotal(occasions.SentenceText),
                        Spot = CountApart.Spot(claim, ClaimContext.Behind(claim, text)),
                    };
                    statements.Add(before);
                }
                order++;
            }
        }
        return statements.DrainToImmutable();
    }

    /// <summary>Learns the names that all documents use, and who fights.</summary>
    private void Learn(IReadOnlyList<ExtractedDocument> documents)
    {
        foreach (var document in documents)
        {
            groups.LearnAcronyms(document.Document.Text);
            foreach (var claim in document.Claims)
            {
                groups.LearnFrom(claim.Party);
                groups.LearnFrom(claim.ClaimantParty);
                groups.LearnFrom(claim.Actor);
                groups.LearnFrom(claim.Claimant);
                groups.LearnFrom(claim.Victims);
            }
        }
        // Names are read once all documents have said what they stand for.
        foreach (var document in documents)
            offices.Learn(document);
        sides.Learn(documents);
    }
}
