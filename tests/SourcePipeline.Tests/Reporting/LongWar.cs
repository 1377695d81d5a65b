using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Findings;

namespace SourcePipeline.Tests.Reporting;

/// <summary>An article of two megabytes with 5,000 findings: what the page must still carry.</summary>
public static class LongWar
{
    public const int Findings = 5000;
    private const int Sections = 100;
    private const int ParagraphsOfSection = 25;

    /// <param name="sections">Of 25 paragraphs and 50 findings each; all of them make the 5,000.</param>
    public static Analysis Build(int sections = Sections)
    {
        var article = new ArticleBuilder("long-war.txt", "Long War");
        var incidents = ImmutableArray.CreateBuilder<Incident>();
        var findings = ImmutableArray.CreateBuilder<Finding>(Findings);
        for (var section = 0; section < sections; section++)
        {
            article.Section($"Campaign {section}");
            for (var paragraph = 0; paragraph < ParagraphsOfSection; paragraph++)
                AddParagraph(article, section * ParagraphsOfSection + paragraph, incidents, findings);
        }
        return new(InventedWar.AsOf, [article.Build()], incidents.ToImmutable(), [], findings.ToImmutable(), []);
    }

    private static void AddParagraph(ArticleBuilder article, int number, ImmutableArray<Incident>.Builder incidents, ImmutableArray<Finding>.Builder findings)
    {
        var year = 2001 + (number % 20);
        var filler = string.Concat(Enumerable.Repeat("The columns moved along the river while the villages on both banks waited for news. ", 8)).TrimEnd();
        article.Prose(
            filler,
            $"In {year} the army said that {number + 10} fighters were killed at Post {number},[1] while the front spoke of {number + 2} dead men.[2]",
            $"The post is currently held by the {number}th Brigade.");
        string army = $"a{number}", front = $"b{number}";
        article.Claim(army, $"{number + 10} fighters were killed", ClaimKind.Casualty, c => Killed(c, number, year) with { Quantity = Quantity.Exactly(number + 10), Claimant = "the army" });
        article.Claim(front, $"{number + 2} dead men", ClaimKind.Casualty, c => Killed(c, number, year) with { Quantity = Quantity.Exactly(number + 2), Claimant = "the front" });
        incidents.Add(new($"post{number}", $"Post {number}, {year}", ArticleBuilder.DateOf($"{year}"), $"Post {number}", ["MF"], [new(article[army], "killed: MF"), new(article[front], "killed: MF")]));
        findings.Add(new("contested-figures", Family.Contested, Level.Note, $"At Post {number} the army says {number + 10} killed, the front {number + 2}.", new($"c{number}", "x"),
            [article.At(army), article.At(front)], [army, front], $"{{{{Dubious|Post {number}|reason=The army's figure and the front's differ|date=November 2026}}}}", $"post{number}"));
        findings.Add(new("as-of-overtaken", Family.Stale, Level.Warning, $"“currently” is of {year}.", new($"s{number}", "x"), [article.Where($"The post is currently held by the {number}th Brigade.")], [],
            "{{Update inline|reason=currently|date=November 2026}}", StaleSince: $"{year}"));
    }

    private static Claim Killed(Claim claim, int number, int year) => claim with
    {
        Outcome = Outcome.Killed,
        Victims = "fighters",
        Party = "MF",
        Place = $"Post {number}",
        ClaimantRole = ClaimantRole.Belligerent,
        Stance = Stance.Attributed,
        Date = ArticleBuilder.DateOf($"{year}"),
        Citations = ["1"],
    };
}
