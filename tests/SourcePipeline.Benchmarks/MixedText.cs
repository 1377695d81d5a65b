using System.Text;

namespace SourcePipeline.Benchmarks;

/// <summary>
/// Text that does not repeat itself, made of real articles: their paragraphs in an order of chance, with every number's digits changed but years
/// kept years. The same for the same texts.
/// </summary>
internal static class MixedText
{
    private const int Seed = 20_120_117;

    /// <summary>Where the texts are: the variable SOURCEPIPELINE_TEXTS (folders, with ';' between them), else the repository's samples.</summary>
    public static IEnumerable<string> Folders() =>
        Environment.GetEnvironmentVariable("SOURCEPIPELINE_TEXTS")?.Split(';') ?? [Path.Combine(Repository(), "sources")];

    /// <param name="length">Length in characters.</param>
    public static string Make(int length)
    {
        var paragraphs = Folders().SelectMany(f => Directory.GetFiles(f, "*.txt", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadAllLines).Where(l => l.Length > 40).ToArray();
        if (paragraphs.Length == 0)
            throw new InvalidOperationException($"No texts in {string.Join(", ", Folders())}: set SOURCEPIPELINE_TEXTS to folders with .txt files.");
        var random = new Random(Seed);
        var text = new StringBuilder(length + 4096);
        while (text.Length < length)
        {
            random.Shuffle(paragraphs);
            foreach (var paragraph in paragraphs)
            {
                if (text.Length >= length)
                    break;
                Change(paragraph, random, text);
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Appends a paragraph with other digits: of a year the last two, of a day or a short number the last.</summary>
    private static void Change(string paragraph, Random random, StringBuilder text)
    {
        for (var i = 0; i < paragraph.Length; i++)
        {
            var c = paragraph[i];
            var isLast = char.IsAsciiDigit(c) && (i + 1 == paragraph.Length || !char.IsAsciiDigit(paragraph[i + 1]));
            text.Append(isLast ? (char)('0' + random.Next(10)) : c);
        }
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SourcePipeline.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Run the benchmarks from within the repository.");
    }
}
