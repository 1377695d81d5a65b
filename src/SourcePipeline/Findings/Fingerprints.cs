using System.Security.Cryptography;
using System.Text;

namespace SourcePipeline.Findings;

/// <summary>Fingerprints that survive edits elsewhere in the article: they hold words and values, never lines or offsets.</summary>
internal static class Fingerprints
{
    public static Fingerprint Of(string rule, IEnumerable<string> about, IEnumerable<string> values) =>
        new(Hash([rule, .. about]), Hash([.. values.Order(StringComparer.Ordinal)]));

    /// <summary>A second finding of the same identity gets a number, in the order of the text.</summary>
    public static Fingerprint Numbered(Fingerprint fingerprint, int number) =>
        number == 0 ? fingerprint : fingerprint with { Identity = $"{fingerprint.Identity}-{number + 1}" };

    private static string Hash(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))).AsSpan(0, 8));
}
