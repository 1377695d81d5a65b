using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SourcePipeline.Citations;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Citations;

/// <summary>Whole pages with several claims each, as <c>verdicts.cases.txt</c> lists them with their reasons.</summary>
public sealed class VerdictCasesTests
{
    private static readonly Cascade Cascade = new(BuiltInRules.Builder().Build());

    public static TheoryData<VerdictCase> Cases => [.. VerdictCase.ReadAll()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_claim_is_judged_as_a_careful_reader_would(VerdictCase asked)
    {
        var article = PlainTextReader.Read("article.txt", "article.txt", $"War in Velgoria\n{asked.Sentence[..^1]}.[1]\n") with { References = [new("1")] };
        ImmutableArray<Claim> claims = [.. Cascade.Run(article).Claims.Where(asked.IsMeant)];
        Assert.True(claims.Length > 0, $"no claim in: {asked.Sentence}");
        var page = HtmlReader.Read("page", "page", asked.Markup);
        var source = new SourcePage("https://paper.example/a", Cascade.Run(page, CascadeScope.Sentences | CascadeScope.Claims), PageCondition.Readable, Published: asked.Published, Language: LanguageCheck.Identify(page.Text));
        var verdict = new Verification(article, Cascade.Rules).Judge(claims, new Dictionary<string, SourcePage> { ["1"] = source })[0];
        Assert.True(verdict.Kind == asked.Expected, $"{asked.Expected} because {asked.Why}; was {verdict.Kind}, {verdict.Reason} | {verdict.Passage}");
    }
}

/// <summary>A page and a claim that cites it.</summary>
public sealed record VerdictCase(string Markup, DateOnly Published, string Sentence, string? Look, ClaimKind? Kind, VerdictKind Expected, string Why)
{
    internal bool IsMeant(Claim claim) =>
        Kind is { } kind ? claim.Kind == kind : claim.Kind is not ClaimKind.Control && claim.Quote.Contains(Look!, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Sentence;

    public static IEnumerable<VerdictCase> ReadAll()
    {
        DateOnly published = default;
        string title = "", sentence = "", look = "";
        ClaimKind? kind = null;
        var page = new StringBuilder();
        using var lines = new StreamReader(typeof(VerdictCase).Assembly.GetManifestResourceStream("Citations/verdicts.cases.txt")!);
        for (var begun = false; lines.ReadLine() is { } line;)
        {
            var (field, value) = line.Split(": ", 2) is [var f, var v] ? (f, v) : ("", line);
            switch (field)
            {
                case "page":
                    (begun, published) = (true, DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture));
                    page.Clear();
                    break;
                case "title":
                    title = value;
                    break;
                case "claim":
                    (sentence, look, kind) = (value, "", null);
                    break;
                case "look":
                    look = value;
                    break;
                case "kind":
                    kind = Enum.Parse<ClaimKind>(value, ignoreCase: true);
                    break;
                case "expect":
                    var parts = value.Split(", ", 2);
                    yield return new($"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{page}</article></body></html>", published, sentence, look, kind,
                        Enum.Parse<VerdictKind>(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), parts[1]);
                    break;
                default:
                    if (begun && line.Length > 0)
                        page.Append(line.StartsWith('<') ? line : $"<p>{line}</p>").Append('\n');

                    break;
            }
        }
    }
}
