using System.Text.RegularExpressions;

namespace SourcePipeline.Citations;

/// <summary>
/// Whether identifiers can be right: check digits of ISBN (ISO 2108) and ISSN (ISO 3297), the forms of DOI (ISO 26324), arXiv, JSTOR, OCLC
/// and S2CID. Each function gives null for one that can, else what is wrong with it.
/// </summary>
public static partial class Identifiers
{
    public static string? Isbn(string isbn)
    {
        var digits = Compact(isbn);
        return digits.Length switch
        {
            10 when !IsbnTen().IsMatch(digits) => "an ISBN-10 is nine digits and a digit or X",
            10 => Sum(digits, i => 10 - i) % 11 == 0 ? null : "the check digit of the ISBN-10 does not fit",
            13 when !digits.All(char.IsAsciiDigit) => "an ISBN-13 is digits only",
            13 when !digits.StartsWith("978", StringComparison.Ordinal) && !digits.StartsWith("979", StringComparison.Ordinal) => "an ISBN-13 begins with 978 or 979",
            13 => Sum(digits, i => i % 2 == 0 ? 1 : 3) % 10 == 0 ? null : "the check digit of the ISBN-13 does not fit",
            _ => $"an ISBN has 10 or 13 characters, not {digits.Length}",
        };
    }

    public static string? Issn(string issn)
    {
        var digits = Compact(issn);
        return !IssnForm().IsMatch(digits) ? "an ISSN is seven digits and a digit or X"
            : Sum(digits, i => 8 - i) % 11 == 0 ? null : "the check digit of the ISSN does not fit";
    }

    public static string? Doi(string doi) =>
        DoiForm().IsMatch(doi.Trim()) ? null : "a DOI is 10., a registrant's number of four to nine digits, a slash and a name without spaces";

    public static string? Arxiv(string id) =>
        ArxivForm().IsMatch(id.Trim()) ? null : "an arXiv identifier is 1501.00001 (since 2007) or math.GT/0309136 (before)";

    public static string? Jstor(string id) =>
        JstorForm().IsMatch(id.Trim()) ? null : "a JSTOR identifier is a number, or the name of a DOI under 10.2307";

    public static string? Oclc(string id) =>
        OclcForm().IsMatch(id.Trim()) ? null : "an OCLC number is 1 to 10 digits, with ocm, ocn or on before it at the most";

    public static string? S2Cid(string id) =>
        S2CidForm().IsMatch(id.Trim()) ? null : "a Semantic Scholar identifier is a number of up to nine digits";

    private static string Compact(string id) =>
        string.Concat(id.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2011' or '\u2012' or '\u2013'))).ToUpperInvariant();

    private static int Sum(string digits, Func<int, int> weight)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[i] == 'X' ? 10 : digits[i] - '0') * weight(i);

        return sum;
    }

    [GeneratedRegex("^[0-9]{9}[0-9X]$")]
    private static partial Regex IsbnTen();

    [GeneratedRegex("^[0-9]{7}[0-9X]$")]
    private static partial Regex IssnForm();

    [GeneratedRegex(@"^10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+$")]
    private static partial Regex DoiForm();

    [GeneratedRegex(@"^(?:[0-9]{2}(?:0[1-9]|1[0-2])\.[0-9]{4,5}(?:v[1-9][0-9]*)?|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3}(?:v[1-9][0-9]*)?)$")]
    private static partial Regex ArxivForm();

    [GeneratedRegex(@"^(?:[0-9]{4,10}|(?:10\.2307/)?[a-z0-9][a-z0-9.\-]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex JstorForm();

    [GeneratedRegex("^(?:ocm|ocn|on)?0*[1-9][0-9]{0,9}$")]
    private static partial Regex OclcForm();

    [GeneratedRegex("^[1-9][0-9]{0,8}$")]
    private static partial Regex S2CidForm();
}
