using System.Collections.Immutable;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Quantities;
using SourcePipeline.Extraction.Resolution;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction;

/// <summary>
/// The finite-state cascade (after FASTUS: Hobbs et al., "FASTUS: A Cascaded Finite-State Transducer for Extracting Information from
/// Natural-Language Text", 1997): tokens → lexicon classes → dates and quantities → phrases → claim patterns → resolution. Only sentences
/// with a trigger reach the later levels. One cascade serves one thread; its buffers are used again for every document.
/// </summary>
public sealed class Cascade
{
    private readonly RuleSet rules;
    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;
    private readonly SentenceScan scan;
    private readonly ItemBuilder itemBuilder;
    private RuleAutomaton? dateRules;
    private RuleAutomaton? figureRules;
    private readonly DateLevel dateLevel;
    private readonly QuantityLevel quantityLevel;
    private readonly UnitFinder unitFinder;
    private readonly PhraseLevel phraseLevel;
    private readonly ClaimLevels claimLevels;
    private readonly ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<DateMention>.Builder dates = ImmutableArray.CreateBuilder<DateMention>();
    private readonly ImmutableArray<QuantityMention>.Builder quantities = ImmutableArray.CreateBuilder<QuantityMention>();
    private readonly ImmutableArray<Sentence>.Builder unread = ImmutableArray.CreateBuilder<Sentence>();

    public Cascade(RuleSet rules)
    {
        this.rules = rules;
        tokenizer = new Tokenizer(rules.Vocabulary, rules.Class("number-word"), rules.Class("person"), rules.Class("date-prefix"), rules.Class("acronym"));
        splitter = new SentenceSplitter(rules.Vocabulary, rules.Class("abbreviation"), rules.Class("sentence-opener"));
        scan = new SentenceScan(rules);
        itemBuilder = new ItemBuilder(rules);
        dateLevel = new DateLevel(rules, scan);
        quantityLevel = new QuantityLevel(rules, scan);
        unitFinder = new UnitFinder(rules, scan);
        phraseLevel = new PhraseLevel(rules, scan);
        claimLevels = new ClaimLevels(rules, tokenizer, scan);
    }

    /// <summary>The rules and lexicons that it runs; the cues of judging are among them.</summary>
    public RuleSet Rules => rules;

    /// <summary>How often a pattern was tried so far: the matcher's work, which does not depend on the machine.</summary>
    internal long Tries => scan.Matcher.Tries;

    public ExtractedDocument Run(Document document, CascadeScope scope = CascadeScope.Everything)
    {
        sentences.Clear();
        dates.Clear();
        quantities.Clear();
        unread.Clear();
        dateLevel.Begin(document);
        if ((scope & CascadeScope.Claims) != 0)
            claimLevels.Begin(document);
        scan.Text = document.Text;
        for (var p = 0; p < document.Paragraphs.Length; p++)
        {
            var paragraph = document.Paragraphs[p];
            var reads = IsRead(paragraph.Kind);
            // A heading's dates are dates of the text too, and they set the narrative's clock; it makes no claims.
            if (!reads && paragraph.Kind != ParagraphKind.Heading)
                continue;
            tokenizer.Tokenize(document.Text, paragraph.Span, scan.Tokens);
            scan.Paragraph = p;
            scan.Line = paragraph.Line;
            scan.Section = paragraph.Section;
            scan.Number = 0;
            for (var first = 0; first < scan.Tokens.Count; first = scan.End)
            {
                scan.First = first;
                scan.End = splitter.End(document.Text, scan.Tokens, first);
                scan.Number++;
                RunSentence(scope, onlyDates: !reads || scope == CascadeScope.Dates);
                Collect(scope);
                if (!reads)
                    continue;
                if ((scope & CascadeScope.Sentences) != 0)
                    sentences.Add(new Sentence(scan.Span, p, paragraph.Line, paragraph.Section));
                if (claimLevels.LastSentenceWasUnread)
                    unread.Add(new Sentence(scan.Span, p, paragraph.Line, paragraph.Section));
            }

            if (reads && (scope & CascadeScope.Claims) != 0)
                claimLevels.EndParagraph();
        }

        var claims = (scope & CascadeScope.Claims) != 0 ? claimLevels.End(document) : [];
        return new ExtractedDocument(document, claims, sentences.ToImmutable(), dates.ToImmutable(), quantities.ToImmutable(), unread.ToImmutable());
    }

    private static bool IsRead(ParagraphKind kind) =>
        kind is ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.TableRow or ParagraphKind.InfoboxRow or ParagraphKind.Caption;

    private void RunSentence(CascadeScope scope, bool onlyDates)
    {
        scan.Dates.Clear();
        scan.Quantities.Clear();
        scan.Classes = default;
        var hasClaims = (scope & CascadeScope.Claims) != 0;
        itemBuilder.Read(scan.Text, scan.Tokens, scan.First, scan.End);
        if (hasClaims || FigureRules(onlyDates).MayMatch(itemBuilder.Words))
            scan.Classes = itemBuilder.Make(scan.Tokens, scan.Items);
        else
            scan.Items.Clear();

        dateLevel.Run();
        if (onlyDates)
            return;
        quantityLevel.Run();
        if (!hasClaims)
            return;
        if (claimLevels.IsTriggered())
        {
            phraseLevel.Run();
            claimLevels.Run();
        }
        else
        {
            claimLevels.Pass();
        }
    }

    /// <summary>Sentences that match none of these need no items where only dates, or dates and quantities, are asked for; made only then.</summary>
    private RuleAutomaton FigureRules(bool onlyDates) =>
        onlyDates
            ? dateRules ??= new RuleAutomaton(rules.Table("date"), rules)
            : figureRules ??= new RuleAutomaton(new RuleTable([.. rules.Table("date").Rules, .. rules.Table("quantity").Rules]), rules);

    private void Collect(CascadeScope scope)
    {
        if ((scope & CascadeScope.Dates) != 0)
        {
            foreach (var date in scan.Dates)
            {
                if (!date.IsSpan)
                    dates.Add(new DateMention(scan.SpanOf(date.First, date.End), scan.Line, date.Value, date.Timex));
            }
        }

        if ((scope & CascadeScope.Quantities) != 0)
        {
            foreach (var quantity in scan.Quantities)
                quantities.Add(new QuantityMention(scan.SpanOf(quantity.First, quantity.End), scan.Line, quantity.Value, unitFinder.Find(quantity)));
        }
    }
}
