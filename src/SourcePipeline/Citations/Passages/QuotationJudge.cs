using FuzzySharp;

namespace SourcePipeline.Citations.Passages;

/// <summary>
/// Judges direct quotations. Typography, an ellipsis and the words of an attribution inside may differ; FuzzySharp finds the passage and
/// joins spellings, but a number, a negation or any other word that changes the meaning is compared as it is.
/// </summary>
internal static class QuotationJudge
{
    /// <summary>Words of an attribution that may stand inside a quotation.</summary>
    private const int LongestAttribution = 16;

    /// <summary>From this likeness on a passage is the quotation with changed words.</summary>
    private const int Changed = 70;

    public static Ruling Judge(ClaimView claim, PageText page)
    {
        var quote = Inside(claim.Claim.Quote);
        List<string[]> parts = [.. quote.Split(["…", "...", "[…]", "[...]"], StringSplitOptions.RemoveEmptyEntries)
            .Select(p => PageWords.Of(p).Select(w => w.Folded).ToArray()).Where(p => p.Length > 0)];
        if (parts.Sum(p => p.Length) < 3)
            return Ruling.Unsure("the quotation is too short to look for");

        List<(PageWord Word, Passage Passage)> text = [.. page.Passages.Where(p => p.Kind is not PassageKind.Row).SelectMany(p => p.Words.Select(w => (w, p)))];
        if (Find(parts, text) is { } at)
            return new(VerdictKind.Supported, "the page has the same words", text[at].Passage.Text);

        if (Find([.. parts.Select(WithoutLight).Where(p => p.Length > 0)], [.. text.Where(t => !IsLight(t.Word))]) is not null)
            return Ruling.Unsure("the page has the same words but for an adverb", null);

        var whole = string.Join(' ', parts.SelectMany(p => p));
        var best = page.Passages.Where(p => p.Words.Count >= 3)
            .OrderByDescending(p => Fuzz.PartialRatio(whole, Join(p.Words))).FirstOrDefault();
        var likeness = best is null ? 0 : Fuzz.PartialRatio(whole, Join(best.Words));
        return likeness >= Changed
            ? new(VerdictKind.Silent, "the page has other words in their place", best!.Text)
            : new(VerdictKind.Silent, "the page does not have these words", null);
    }

    private static bool IsLight(PageWord word) => PassageWords.Is("light", [word], 0);

    private static string[] WithoutLight(string[] part) => [.. part.Where(word => !PassageWords.Is("light", [new(0, 0, word, false, null, '\0')], 0))];

    /// <summary>Finds the parts one after the other; gives the index of the first word, or null.</summary>
    private static int? Find(List<string[]> parts, List<(PageWord Word, Passage Passage)> text)
    {
        for (var start = 0; start < text.Count; start++)
        {
            if (Follow(parts[0], text, start) is not { } end)
                continue;

            var all = true;
            for (var p = 1; p < parts.Count && all; p++)
            {
                int? next = null;
                for (var from = end; from < Math.Min(end + 80, text.Count) && next is null; from++)
                    next = Follow(parts[p], text, from);

                all = next is not null;
                end = next ?? end;
            }

            if (all)
                return start;
        }

        return null;
    }

    /// <summary>Whether the words stand from here on, an attribution inside left out; gives the index behind them.</summary>
    private static int? Follow(string[] words, List<(PageWord Word, Passage Passage)> text, int start)
    {
        var at = start;
        var broken = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (at < text.Count && Same(words[i], text[at].Word.Folded))
            {
                at++;
                continue;
            }

            // One interruption, between marks of quotation or commas: “…, he said, …”.
            if (broken || i < 2 || at >= text.Count || Resume(words, i, text, at) is not { } resumed)
                return null;

            (at, broken) = (resumed + 1, true);
        }

        return at;
    }

    private static int? Resume(string[] words, int i, List<(PageWord Word, Passage Passage)> text, int at)
    {
        if (text[at].Word.Break is '\0')
            return null;

        for (var from = at + 1; from < Math.Min(at + LongestAttribution, text.Count); from++)
        {
            if (text[from].Word.Break is not '\0' && Same(words[i], text[from].Word.Folded) && (i + 1 == words.Length || (from + 1 < text.Count && Same(words[i + 1], text[from + 1].Word.Folded))))
                return PassageWords.Any("speech", [.. text.Skip(at).Take(from - at).Select(t => t.Word)], 0, from - at) ? from : null;
        }

        return null;
    }

    /// <summary>One spelling or another of one word: "colour", "color"; never of numbers or negations.</summary>
    private static bool Same(string a, string b) =>
        a == b || (a.Length >= 5 && b.Length >= 5 && a[0] == b[0] && a[^1] == b[^1] && Math.Abs(a.Length - b.Length) <= 1 && !char.IsDigit(a[0]) && Fuzz.Ratio(a, b) >= 90);

    private static string Join(List<PageWord> words) => string.Join(' ', words.Select(w => w.Folded));

    /// <summary>What stands inside the quotation marks, where the claim's words hold more.</summary>
    private static string Inside(string quote)
    {
        var open = quote.IndexOfAny(['"', '“', '«']);
        var close = quote.LastIndexOfAny(['"', '”', '»']);
        return open >= 0 && close > open + 1 ? quote[(open + 1)..close] : quote;
    }
}
