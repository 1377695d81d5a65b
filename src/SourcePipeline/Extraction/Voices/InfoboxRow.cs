using System.Collections.Immutable;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Voices;

/// <summary>
/// What a row of an infobox tells by its layout: whose losses they are by its label ("Casualties and losses (Sarnia): …", "… of Sarnia: …"), who counts them by
/// "Per Velia:" or "Velian claim:" before the figures or "(Velian claim)" behind them. A voice before figures holds until the next one is named.
/// </summary>
internal sealed class InfoboxRow(Roles roles)
{
    /// <summary>Rows that may stand between a side's label and one that counts for it.</summary>
    private const int MostRows = 3;

    private const string Words = "Reading/PlainText/infobox.words.txt";

    private static readonly ImmutableArray<string> Before = [.. ListedWords.Of(Words, "voice-before").Select(w => w + " ")];
    private static readonly ImmutableArray<string> CountOf = [.. ListedWords.Of(Words, "count-of").Select(w => " " + w)];
    private static readonly ImmutableArray<string> Counters = [.. ListedWords.Of(Words, "counter").Concat(ListedWords.Of(Words, "counter-within")).Select(w => " " + w)];

    public void Read(string text, TextSpan row, List<ClaimDraft> drafts)
    {
        var colon = text.IndexOf(':', row.Start, row.Length);
        if (colon < 0)
            return;
        var side = RowSide.Of(text, row.Start, colon) ?? SideAbove(text, row.Start);
        foreach (var draft in drafts)
        {
            if (draft.Span.Start < colon)
                continue;
            draft.Side = side;
            // "Casualties and losses of Velia, the Sarnian Front and allies: 40 killed".
            if (draft.Kind == ClaimKind.Casualty && string.IsNullOrEmpty(draft.Object))
                draft.Object = side;
            if (draft.Claimant is null && (VoiceBehind(text, draft.Span.End, row.End) ?? VoiceBefore(text, row.Start, draft.Span.Start)) is { } voice)
            {
                draft.Claimant = voice;
                draft.ClaimantRole = roles.Of(voice);
                draft.Stance = Stance.Attributed;
            }
            // "Casualties and losses of Sarnia: per Velia: 470 killed": those who count are not those who fell.
            if (side is not null && draft.Kind == ClaimKind.Casualty && draft.Object == draft.Claimant && draft.Claimant is not null)
                draft.Object = side;
        }
    }

    /// <summary>Whose losses a row counts that names only who counts: the label without figures that stands above it and its neighbours tells.</summary>
    private static string? SideAbove(string text, int row)
    {
        if (Named(text, row, text.IndexOf(':', row)) is null && Counting(text, row, text.IndexOf(':', row)) is null)
            return null;
        for (var (end, rows) = (row - 1, 0); end > 0 && rows < MostRows; rows++)
        {
            while (end > 0 && text[end - 1] is '\n' or '\r')
                end--;
            var start = end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;
            if (RowSide.BehindOf(text, start, text.IndexOf(':', start, end - start) is >= 0 and var colon ? colon : end) is { } side)
                return side;
            end = start - 1;
        }

        return null;
    }

    /// <summary>The last "Per X" that opens an item of the row before the figures, or the last "X claim:" that heads one.</summary>
    private static string? VoiceBefore(string text, int from, int to)
    {
        var voice = Named(text, from, to);
        var item = from;
        for (var i = from; i < to; i++)
        {
            // "550 killed (per Velia); 3 tanks": a bracket that has closed told who counts what stands before it.
            if (text[i] is not (':' or ';' or '(') || (text[i] == '(' && text.IndexOf(')', i, to - i) > 0))
                continue;
            if (text[i] == ':' && Counting(text, item, i) is { } counting)
                voice = counting;
            else if (Named(text, i + 1, to) is { } named)
                voice = named;
            item = i + 1;
        }

        return voice;
    }

    /// <summary>"(per X)" or "(X claim)" right behind the figures, within their item.</summary>
    private static string? VoiceBehind(string text, int from, int end)
    {
        var item = EndOfItem(text, from, end);
        // "100 tanks (2nd phase) (Velian claim)"
        for (var open = from; (open = text.IndexOf('(', open, item - open)) >= 0 && text.IndexOf(')', open, item - open) is > 0 and var close; open = close)
        {
            // "(Velian claim; last day)", "(per Velia, 3 May only)"
            var first = text.AsSpan(open, close - open).IndexOfAny(";,") is >= 0 and var mark ? open + mark : close;
            if ((Named(text, open + 1, close) ?? Counting(text, open + 1, close) ?? Counting(text, open + 1, first, anyCase: true)) is { } voice)
                return voice;
        }

        return null;
    }

    /// <summary>The semicolon that ends an item; one within brackets does not.</summary>
    private static int EndOfItem(string text, int from, int end)
    {
        var depth = 0;
        for (var i = from; i < end; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] == ';' && depth <= 0)
                return i;
        }

        return end;
    }

    /// <summary>Whose count the words tell: "Velian" of "Velian claim", "Velian sources" whole.</summary>
    /// <param name="anyCase">Also one of words that are no names ("pro-government claim").</param>
    private static string? Counting(string text, int start, int end, bool anyCase = false)
    {
        var words = text.AsSpan(start, end - start).Trim();
        if (words.IsEmpty || !(char.IsUpper(words[0]) || (anyCase && char.IsLower(words[0]))))
            return null;
        foreach (var ending in CountOf)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal))
                return words[..^ending.Length].ToString();
        }

        foreach (var ending in Counters)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal))
                return words.ToString();
        }

        return null;
    }

    /// <summary>The name behind "per" at <paramref name="at"/>, up to what ends it.</summary>
    private static string? Named(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
            at++;
        foreach (var word in Before)
        {
            if (!text.AsSpan(at, end - at).StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            var start = at + word.Length;
            var stop = text.AsSpan(start, end - start).IndexOfAny(":;(),") is >= 0 and var found ? start + found : end;
            var name = text[start..stop].Trim();
            return name.Length > 1 && (char.IsUpper(name[0]) || name.StartsWith("the ", StringComparison.Ordinal)) ? name : null;
        }

        return null;
    }
}
