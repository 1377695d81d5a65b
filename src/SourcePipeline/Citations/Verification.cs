using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SourcePipeline.Citations.Passages;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Citations;

/// <summary>
/// Judges whether cited pages carry the claims that cite them. When in doubt it abstains (<c>could-not-check</c>, reason <c>uncertain</c>):
/// accusing a good citation is the worst that it can do.
/// </summary>
public sealed partial class Verification
{
    private readonly Document article;
    private readonly Dictionary<string, string> aliases;
    private readonly Nations nations;
    private readonly PersonNouns persons;
    private readonly Dictionary<SourcePage, (PageText Text, List<FigureMention> Figures)> read = [];

    /// <param name="article">The article whose claims are judged; its abbreviations are learned from it.</param>
    /// <param name="rules">Their lexicons tell which names are of one nation and which nouns are for persons.</param>
    public Verification(Document article, RuleSet rules)
    {
        this.article = article;
        nations = new(rules);
        persons = new(rules);
        aliases = [];
        foreach (System.Text.RegularExpressions.Match named in Abbreviation().Matches(article.Text))
            aliases.TryAdd(Fold.Name(named.Groups[2].ValueSpan), Fold.Name(named.Groups[1].ValueSpan));
    }

    /// <summary>A verdict for every claim and citation, in the order of the text; claims that say nothing that a page could carry have none.</summary>
    /// <param name="pages">What was read behind each reference, by its number.</param>
    public ImmutableArray<Verdict> Judge(ImmutableArray<Claim> claims, IReadOnlyDictionary<string, SourcePage> pages)
    {
        var verdicts = ImmutableArray.CreateBuilder<Verdict>();
        foreach (var claim in claims)
        {
            foreach (var citation in claim.Citations.Distinct())
            {
                if (article.References.FirstOrDefault(r => r.Number == citation) is { } reference)
                    verdicts.Add(Judge(claim, citation, reference, pages.GetValueOrDefault(citation) ?? SourcePage.NotRead(reference.Url, "no-saved-page")));
            }
        }

        return verdicts.ToImmutable();
    }

    /// <summary>Whether one page carries one claim.</summary>
    public Verdict Judge(Claim claim, string citation, Reference reference, SourcePage page)
    {
        var url = page.Url ?? reference.Url;
        if ((page.Unread ?? Unreadable(page.Condition) ?? (page.Text is null ? "no-saved-page" : null)) is { } reason)
            return new(claim.Id, citation, url, VerdictKind.CouldNotCheck, reason, null);

        var ruling = Rule(claim, page);
        // What is not in a page that is only half understood says nothing.
        if (ruling.Kind is VerdictKind.OtherFigure or VerdictKind.Silent && page.Language is not (null or "en"))
            ruling = new(VerdictKind.CouldNotCheck, "language", ruling.Passage);

        if (ruling.Kind is VerdictKind.OtherFigure or VerdictKind.Silent && CarriesOnlyAPart(claim, citation))
            ruling = Ruling.Unsure("the mark stands inside the claim, and carries what stands before it", ruling.Passage);

        return new(claim.Id, citation, url, ruling.Kind, ruling.Reason, Shorten(ruling.Passage));
    }

    /// <summary>"They entered one town on the 3rd[4] and another on the 5th[5]": the first mark is not for the second town.</summary>
    private bool CarriesOnlyAPart(Claim claim, string citation) =>
        article.Citations.Any(c => c.Mark == citation && c.Span.Start > claim.Span.Start && c.Span.End < claim.Span.End)
        && article.Citations.Any(c => c.Mark != citation && c.Span.Start >= claim.Span.End && c.Span.Start < claim.Sentence.End);

    private Ruling Rule(Claim claim, SourcePage page)
    {
        var view = new ClaimView(claim, Mark().Replace(claim.Sentence.In(article.Text), " "), aliases, nations, persons);
        var (text, figures) = Read(page);
        var ruling = claim.Kind switch
        {
            ClaimKind.Quotation => QuotationJudge.Judge(view, text),
            ClaimKind.Control => PlaceJudge.Judge(view, text),
            _ when claim.Quantity is not null => FigureJudge.Judge(view, text, figures),
            _ => Ruling.Unsure("the claim holds nothing to look for"),
        };
        return ruling;
    }

    private (PageText Text, List<FigureMention> Figures) Read(SourcePage page)
    {
        if (!this.read.TryGetValue(page, out var read))
        {
            var text = PageText.Of(page.Text!, page.Published);
            this.read[page] = read = (text, PageVoices.Told(page.Text!.Claims, PageClaims.Beside(page.Text.Claims, FigureReader.Read(text))));
        }

        return read;
    }

    private static string? Unreadable(PageCondition condition) => condition switch
    {
        PageCondition.Readable => null,
        PageCondition.Paywall => "paywall",
        PageCondition.BotWall => "bot-wall",
        PageCondition.CookieWall => "cookie-wall",
        PageCondition.ErrorPage => "error-page",
        PageCondition.HomePage => "home-page",
        PageCondition.Unrelated => "unrelated-page",
        _ => "empty-page",
    };

    private static string? Shorten(string? passage) => passage is { Length: > 600 } ? $"{passage[..600]}…" : passage?.Replace('\t', ' ');

    [GeneratedRegex(@"\[[^\[\]]{1,30}\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"((?:\p{Lu}[\p{L}'’-]+ (?:of |for |the |and |de |du |al )*){1,6}\p{Lu}[\p{L}'’-]+) \((\p{Lu}{2,7})\)")]
    private static partial Regex Abbreviation();
}
