using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Dates;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Benchmarks;

/// <summary>
/// Relating and judging by the number of claims; sorting is the dearest step, so ten times the claims should take little more than ten
/// times as long. To hold: a million claims in under 60 s and 4 GB on two cores.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 3)]
public class RelatingBenchmarks
{
    private const int ClaimsPerDocument = 500;
    private const string Line = "On the same day, a spokesman said that several soldiers had been killed there by the rebels.[1]\n";

    private readonly RuleSet rules = BuiltInRules.Builder().Build();
    private ImmutableArray<ExtractedDocument> documents;

    [Params(10_000, 100_000, 1_000_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void Setup() => documents = [.. Enumerable.Range(0, Claims / ClaimsPerDocument).Select(Document)];

    [Benchmark]
    public Analysis RelateAndJudge() => Pipeline.Analyse(documents, [], new DateOnly(2026, 1, 1), rules);

    /// <summary>An invented article: places, days and voices follow from the numbers, so that every run has the same.</summary>
    private static ExtractedDocument Document(int number)
    {
        var text = string.Concat(Enumerable.Repeat(Line, ClaimsPerDocument));
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(ClaimsPerDocument);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(ClaimsPerDocument);
        var claims = ImmutableArray.CreateBuilder<Claim>(ClaimsPerDocument);
        for (var i = 0; i < ClaimsPerDocument; i++)
        {
            var span = new TextSpan(i * Line.Length, ((i + 1) * Line.Length) - 1);
            paragraphs.Add(new(span, i + 1, 0, ParagraphKind.Prose));
            sentences.Add(new(span, i, i + 1, 0));
            claims.Add(Claim(number, i, span));
        }
        var id = $"invented-{number:00000}.txt";
        return new(
            new(id, id, id, null, text, paragraphs.MoveToImmutable(), [new(id, 1, 1, null)], [], [], []),
            claims.MoveToImmutable(), sentences.MoveToImmutable(), [], [], []);
    }

    private static string PlaceName(int number)
    {
        ReadOnlySpan<string> syllables = ["ba", "ker", "dom", "fi", "gul", "ha", "jor", "lim", "ma", "nes", "po", "qua", "ru", "sel", "tan", "vo", "wi", "xa", "yel", "zu"];
        var name = syllables[number % 20] + syllables[number / 20 % 20] + syllables[number / 400 % 20];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static Claim Claim(int document, int number, TextSpan span)
    {
        var seed = (document * ClaimsPerDocument) + number;
        var day = 735_000 + (int)(seed * 2_654_435_761L % 3650);
        var control = seed % 5 == 0;
        return new()
        {
            Id = $"{document}-{number}",
            Document = $"invented-{document:00000}.txt",
            Section = 0,
            Line = number + 1,
            Span = new(span.Start + 30, span.Start + 60),
            Quote = Line[30..60],
            Sentence = span,
            Rule = "invented",
            Kind = control ? ClaimKind.Control : ClaimKind.Casualty,
            Outcome = control ? null : (Outcome)(seed % 2),
            Victims = control ? null : seed % 3 == 0 ? "rebels" : "Sarnian soldiers",
            Actor = control ? (seed % 10 == 0 ? "rebels" : "the Sarnian army") : null,
            Action = control ? (ControlAction)(seed % 8) : null,
            Quantity = control ? null : Quantity.Exactly(seed % 97),
            Claimant = (seed % 4) switch { 0 => null, 1 => "the rebels", 2 => "a resident", _ => "the Sarnian army" },
            ClaimantRole = (seed % 4) switch { 0 => null, 2 => ClaimantRole.Witness, _ => ClaimantRole.Belligerent },
            Stance = seed % 4 == 0 ? Stance.Asserted : seed % 31 == 1 ? Stance.Denied : Stance.Attributed,
            Date = new DateValue($"{DateOnly.FromDayNumber(day):yyyy-MM-dd}", day, day),
            Place = PlaceName(seed % 7919),
        };
    }
}
