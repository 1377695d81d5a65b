using SourcePipeline.Extraction;

namespace SourcePipeline.Citations.Passages;

/// <summary>Adds up what a page tells in parts.</summary>
internal static class Sums
{
    /// <summary>Smaller figures are sums by chance.</summary>
    private const int SmallestChance = 20;

    /// <summary>Two or three figures of one passage that add up to an exact claim.</summary>
    public static Passage? Of(Quantity wanted, IEnumerable<FigureMention> parts)
    {
        if (wanted is not { Low: { } total, High: { } same, Vague: false } || total != same || total < 4)
            return null;

        foreach (var group in parts.Where(p => p is { Column: null, IsPart: false } && p.Value is { Vague: false, Low: not null } && p.Value.Low == p.Value.High && !p.Superseded).GroupBy(p => p.Passage))
        {
            decimal[] values = [.. group.Select(p => p.Value.Low!.Value)];
            for (var i = 0; i + 1 < values.Length; i++)
            {
                if (values[i] + values[i + 1] == total || (i + 2 < values.Length && values[i] + values[i + 1] + values[i + 2] == total))
                    return group.Key;
            }
        }

        return OfRow(total, parts);
    }

    /// <summary>The whole row of a table: "killed: 682 officers, 18,680 men".</summary>
    private static Passage? OfRow(decimal total, IEnumerable<FigureMention> parts) =>
        parts.Where(p => p is { Column: not null, Value: { Vague: false, Low: not null } } && p.Value.Low == p.Value.High).GroupBy(p => p.Passage)
            .FirstOrDefault(row => row.Count() is 2 or 3 && row.Sum(p => p.Value.Low!.Value) == total)?.Key;

    /// <summary>
    /// Two or three figures near each other that add up to an exact claim, whatever became of those counted as long as it is some harm:
    /// "killed: 150, missing: 13" for 163 dead or missing. No support, but nothing to accuse anybody by.
    /// </summary>
    public static Passage? MayBe(Quantity wanted, List<FigureReading> read)
    {
        if (wanted is not { Low: { } total, High: { } same, Vague: false } || total != same || total < SmallestChance)
            return null;

        for (var i = 0; i < read.Count; i++)
        {
            decimal sum = 0;
            for (var j = i; j < Math.Min(read.Count, i + 3) && IsAddend(read[j]) && Math.Abs(read[j].Mention.Passage.Paragraph - read[i].Mention.Passage.Paragraph) <= j - i; j++)
            {
                sum += read[j].Mention.Value.Low!.Value;
                if (j > i && sum == total)
                    return read[i].Mention.Passage;
            }
        }

        return null;
    }

    /// <summary>"Twenty worshippers and the imam": the passage of a figure that is one short tells of one more without a number; null where none does.</summary>
    public static Passage? OneMore(Quantity wanted, List<FigureReading> read) =>
        wanted is { Low: >= 3 and var total, High: { } same, Vague: false } && total == same
            ? read.Where(r => r.IsOfClaim && r.Mention is { Column: null, Value: { Vague: false } value } && value.Low == total - 1 && value.High == value.Low && IsJoined(r.Mention))
                .Select(r => r.Mention.Passage).FirstOrDefault() : null;

    /// <summary>"… and the imam" soon behind the figure, or "a nurse and …" right before it.</summary>
    private static bool IsJoined(FigureMention mention)
    {
        var words = mention.Passage.Words;
        for (var i = mention.End; i + 2 < words.Count && i < mention.End + 5 && words[i].Break is '\0'; i++)
        {
            if (words[i].Folded is "and" && words[i + 1].Folded is "the" or "a" or "an" or "their" or "its" or "his" or "one" && !words[i + 2].Folded.EndsWith('s'))
                return true;
        }

        return mention.Start >= 3 && words[mention.Start - 1].Folded is "and" && words[mention.Start - 3].Folded is "a" or "an" or "the" or "one";
    }

    private static bool IsAddend(FigureReading reading) =>
        reading is { People: not Match.Different, Event: not Match.Different, Mention: { IsPart: false, Value: { Vague: false, Low: >= 2 } value } }
        && value.Low == value.High
        && reading.Mention.Fate.Any(f => f is "killed" or "wounded" or "missing" or "captured" or "hostage" or "killed-or-wounded" or "casualties");
}
