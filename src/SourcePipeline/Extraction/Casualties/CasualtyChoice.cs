using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Chooses among the rules that fit at one word, so that no two tell one thing.</summary>
internal sealed class CasualtyChoice(RuleSet set, SentenceScan scan, CasualtyRule[] rules)
{
    private readonly int people = set.Class("people");
    private readonly int plural = set.Class("plural");
    private readonly int name = set.Class("name");

    /// <summary>Of several rules at one word the first counts; of one rule's matches the widest group, or where words stand between, the nearest.</summary>
    public bool IsBest(List<CasualtyMatch> found, int index)
    {
        var match = found[index];
        if (match.Trigger < 0 || rules[match.Rule].Adds)
            return true;
        for (var i = 0; i < found.Count; i++)
        {
            var other = found[i];
            if (i == index || other.Trigger != match.Trigger || rules[other.Rule].Adds)
                continue;
            if (other.Rule < match.Rule)
                return false;
            // "A captain of the 4th Brigade and 14 guards (from Lindau were killed)": one group, whose last member alone fits as well.
            if (other.Rule == match.Rule && IsLastMember(other, match))
                continue;
            // "A captain and a corporal (from Lindau surrendered)": the nearest group, all of it.
            if (other.Rule == match.Rule && i > index && IsInGroup(other, match))
                continue;
            if (other.Rule == match.Rule && (IsLastMember(match, other) || (rules[match.Rule].People.AreApart && !IsInGroup(match, other) ? i > index : i < index)))
                return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="one"/> has only the last of the people of <paramref name="whole"/>, whose first are described ("a captain of …").</summary>
    private bool IsLastMember(in CasualtyMatch one, in CasualtyMatch whole) =>
        whole.VictimsStart >= 0 && one.VictimsStart > whole.VictimsStart + 1 && one.VictimsEnd == whole.VictimsEnd
            && scan.Items[whole.VictimsStart].Is(people) && scan.CharsOf(scan.Items[whole.VictimsStart + 1].First) is "of" or "from";

    /// <summary>"Two nurses, (a driver and a doctor)": the last of a list that begins with a number, or with one.</summary>
    private bool IsListedIn(in CasualtyMatch one, in CasualtyMatch whole)
    {
        var first = whole.VictimsStart;
        if (one.VictimsStart != first + 2 || scan.CharsOf(scan.Items[first + 1].First) is not ",")
            return false;
        if (!scan.Items[first].Is(people) || scan.CharsOf(scan.Items[one.VictimsEnd - 2].First) is not "and")
            return false;
        return scan.Items[first].Quantity >= 0 || scan.CharsOf(scan.Items[first].First) is "a" or "an" or "A" or "An";
    }

    /// <summary>"The journalists (Jon Roe and Ann Holt)": the names of those of whom the whole tells.</summary>
    private bool IsNamedIn(in CasualtyMatch one, in CasualtyMatch whole) =>
        one.VictimsStart == whole.VictimsStart + 1 && scan.Items[whole.VictimsStart].Is(people)
        && scan.Items[one.VictimsStart].Is(name) && !scan.Items[one.VictimsStart].Is(people);

    /// <summary>"300 men and (women)": the number is that of both.</summary>
    private bool IsCountedWith(in CasualtyMatch one, in CasualtyMatch whole) =>
        scan.Items[whole.VictimsStart].Quantity >= 0 && one.VictimsStart == whole.VictimsStart + 2 && one.VictimsEnd == one.VictimsStart + 1;

    /// <summary>Whether <paramref name="one"/> has only the last of the people of <paramref name="whole"/>, whom "and" joins to the others.</summary>
    private bool IsInGroup(in CasualtyMatch one, in CasualtyMatch whole) =>
        whole.VictimsStart >= 0 && one.VictimsEnd == whole.VictimsEnd && (IsNamedIn(one, whole) || IsListedIn(one, whole))
        || whole.VictimsStart >= 0 && one.VictimsStart > whole.VictimsStart + 1 && one.VictimsEnd == whole.VictimsEnd
            && scan.CharsOf(scan.Items[one.VictimsStart - 1].First) is "and" && scan.CharsOf(scan.Items[one.VictimsStart - 2].First) is not ","
            && (scan.Items[one.VictimsStart].Quantity >= 0 || !scan.Items[one.VictimsStart].Is(plural) || IsCountedWith(one, whole));
}
