using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using SourcePipeline.App.Corrections;
using SourcePipeline.App.Inputs;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;
using SourcePipeline.Reading.References;

namespace SourcePipeline.App.Importing;

/// <summary>
/// Claims out of a fact-checker's own spreadsheet, its columns named as the claim's fields. They become a document of their own, a row a line,
/// so that they stand beside the articles' claims with a place that can be pointed at.
/// </summary>
internal static class ClaimsImport
{
    /// <summary>What the origin of an imported document begins with.</summary>
    public const string Scheme = "import:";

    private static readonly string[] Texts = ["sentence", "quote"];

    /// <param name="name">The document's id.</param>
    /// <param name="origin">The file.</param>
    /// <returns>What the good rows hold, every bad row with its line, and the columns that no field of a claim is named like; nothing is lost silently.</returns>
    public static (ExtractedDocument Claims, ImmutableArray<InputProblem> Problems, ImmutableArray<string> Unread) Read(string csv, string name, string origin)
    {
        using var rows = CsvTable.Open(csv);
        if (csv.AsSpan().IsWhiteSpace())
            return (Document(name, origin, new(), []), [new(1, "the file is empty; its first line names the columns, as kind,outcome,victims,low,high,claimant,date,place,quote")], []);
        string[] slots = [.. rows.Headers.Where(ClaimSlots.Knows)];
        if (slots.Length == 0)
            return (Document(name, origin, new(), []), [new(1, $"no column is named as a field of a claim; there are {string.Join(", ", [.. Texts, .. ClaimSlots.Names])}")], []);
        if (rows.Headers.GroupBy(h => h, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Key.Length > 0 && g.Count() > 1) is { } twice)
            return (Document(name, origin, new(), []), [new(1, $"{twice.Count()} columns are named {twice.Key}; one is the most")], []);
        StringBuilder text = new();
        List<Claim> claims = [];
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        HashSet<string> ids = new(StringComparer.Ordinal);
        while (rows.ReadFilled())
        {
            try
            {
                if (rows.Misfit() is { } misfit)
                    throw new FormatException(misfit);
                claims.Add(Row(rows, slots, name, text, (int)rows.LineNumber, ids));
            }
            catch (FormatException e)
            {
                problems.Add(new((int)rows.LineNumber, e.Message));
            }
            catch (Exception e) when (Defect.Is(e))
            {
                problems.Add(new((int)rows.LineNumber, Defect.OfRow(e)));
            }
        }
        return (Document(name, origin, text, claims), problems.ToImmutable(), [.. rows.Headers.Where(h => !ClaimSlots.Knows(h) && !Texts.Contains(h, StringComparer.OrdinalIgnoreCase))]);
    }

    private static Claim Row(CsvReader row, string[] slots, string name, StringBuilder text, int line, HashSet<string> ids)
    {
        string Field(string column) => row.TryGetFieldIndex(column, out var at) && at < row.FieldCount ? row.GetString(at).ReplaceLineEndings(" ").Trim() : "";
        // The kind first: what an action may be depends on it.
        Claim claim = new() { Id = "", Document = name, Section = 0, Line = line, Span = default, Quote = "", Sentence = default, Rule = "import", Kind = ClaimKind.Casualty };
        foreach (var slot in slots.OrderBy(s => !s.Equals("kind", StringComparison.OrdinalIgnoreCase)))
            claim = Field(slot) is { Length: > 0 } value ? ClaimSlots.Set(claim, slot, value) : claim;
        Check(claim, slots);
        string[] told = [.. slots.Select(Field).Where(f => f.Length > 0)];
        var sentence = Field("sentence") is { Length: > 0 } whole ? whole : Field("quote") is { Length: > 0 } quoted ? quoted : string.Join(", ", told);
        var quote = Field("quote") is { Length: > 0 } part && sentence.Contains(part, StringComparison.Ordinal) ? part : sentence;
        var start = text.Length;
        var at = start + sentence.IndexOf(quote, StringComparison.Ordinal);
        text.Append(sentence).Append('\n');
        return claim with
        {
            Id = Id(name, told, sentence, ids),
            Span = new(at, at + quote.Length),
            Quote = quote,
            Sentence = new(start, start + sentence.Length),
        };
    }

    private static void Check(Claim claim, string[] slots)
    {
        var missing = claim switch
        {
            { Kind: ClaimKind.Casualty, Outcome: null } => "outcome",
            { Kind: ClaimKind.Control, Action: null } => "action",
            { Kind: ClaimKind.Control, Place: null } => "place",
            { Kind: ClaimKind.Casualty or ClaimKind.Strength or ClaimKind.Equipment or ClaimKind.Quantity, Quantity: null or { Low: null, High: null } } => "low or high",
            _ => null,
        };
        if (missing is not null)
            throw new FormatException($"a {Reporting.Terms.Of(claim.Kind)} claim without {missing} (columns read: {string.Join(", ", slots)})");
        ClaimSlots.RefuseCrossedBounds(claim);
    }

    private static string Id(string name, string[] told, string sentence, HashSet<string> ids)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [name, sentence, .. told]))))[..16];
        var unique = id;
        for (var i = 2; !ids.Add(unique); i++)
            unique = $"{id}-{i}";
        return unique;
    }

    private static ExtractedDocument Document(string name, string origin, StringBuilder lines, List<Claim> claims)
    {
        var text = lines.ToString();
        Document document = new(
            name, name, Scheme + origin, null, text, [.. claims.Select(c => new Paragraph(c.Sentence, c.Line, 0, ParagraphKind.TableRow))], [new(name, 1, 1, null)], [], [], []);
        return new(document, [.. claims], [.. claims.Select((c, i) => new Sentence(c.Sentence, i, c.Line, 0))], [], [], []);
    }
}
