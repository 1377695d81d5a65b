using System.Collections.Immutable;
using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Control;

/// <summary>Walks on in a list of places beyond the district of some of them: "X and Y in D, Z in E", "X in the south, Y and Z in the west".</summary>
internal sealed class DistrictLists(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    private const int MostMembers = 40;

    private static readonly ImmutableArray<string> Lands = ListedWords.Of("Extraction/Resolution/places.words.txt", "land");

    private readonly int name = rules.Class("name");
    private readonly int direction = rules.Class("direction");
    private readonly int coordinator = rules.Class("coordinator");
    private readonly int settlement = rules.Class("settlement");
    private readonly int plural = rules.Class("plural");
    private readonly int date = rules.Class("date");
    private readonly int preposition = rules.Class("preposition");

    /// <summary>
    /// Where the next member begins behind the district of <paramref name="member"/>, or behind "together with"; -1 where none does. The rest of
    /// the list must tell a district too, or what follows the comma may be the land that the first one is in.
    /// </summary>
    public int Next(NounPhrase member, int until)
    {
        if (!IsPlace(member))
            return -1;
        var end = clauses.Skip(member.End);
        var behind = BehindDistrict(end, until);
        var next = BehindJoin(behind, until);
        var isTogether = IsTogether(BehindComma(behind), until);
        if (next == behind || (behind == end && !isTogether))
            return -1;
        // "Together with the league in D": one alone may be an ally.
        return IsListWithDistrict(next, until, isTogether ? 2 : 1) ? next : -1;
    }

    /// <summary>Whether places follow, the last or another one with its district, and no verb that they would be the subject of.</summary>
    private bool IsListWithDistrict(int i, int until, int fewest)
    {
        var hasDistrict = false;
        for (var members = 0; members < MostMembers && i < until; members++)
        {
            var member = clauses.Read(i);
            if (member.IsNone || !IsPlace(member))
                return hasDistrict && members >= fewest;
            var end = clauses.Skip(member.End);
            var behind = BehindDistrict(end, until);
            hasDistrict |= behind > end;
            i = BehindJoin(behind, until);
            if (i == behind)
                return hasDistrict && members + 1 >= fewest && IsListEnd(i);
        }

        return hasDistrict;
    }

    /// <summary>A stop, a date or another clause: not "(Kreuz in Holm) being still held".</summary>
    private bool IsListEnd(int i) => i >= scan.Items.Count || scan.Items[i].Is(ClassNames.Punctuation) || scan.Items[i].Is(date) || OpensOther(i);

    /// <summary>"(Kreuz in Holm) after a siege", "while the army held on".</summary>
    private bool OpensOther(int i) => (scan.Items[i].Is(preposition) && !clauses.IsFinite(i)) || clauses.IsOneOf(i, "while", "but", "after", "as", "when");

    /// <summary>"Lindau", "the villages of Lindau", and not "(in the D,) E and F districts".</summary>
    private bool IsPlace(NounPhrase member) =>
        scan.Items[member.Head].Phrase == name || (scan.Items[member.Head].Is(settlement) && !(scan.Items[member.Head].Is(plural) && scan.Items[member.First].Phrase == name));

    /// <summary>"(Lindau,) Holm Oblast".</summary>
    private bool IsLand(int i) =>
        scan.Items[i].Phrase == name && scan.Items[i].End - scan.Items[i].First > 1
        && ListedWords.HasAsWritten(Lands, scan.CharsOf(scan.Items[i].End - 1));

    /// <summary>Behind "in D", "in the D District", ", D Oblast", "in the south", "to the north of D"; <paramref name="i"/> itself where nothing of the kind stands there.</summary>
    public int BehindDistrict(int i, int until)
    {
        if (i + 1 < until && clauses.IsPunctuation(i, ",") && clauses.Skip(i + 1) is var land && land < until && IsLand(land))
            return clauses.Skip(land + 1);
        if (i + 1 >= until || !clauses.IsOneOf(i, "in", "to"))
            return i;
        var at = clauses.IsWord(i + 1, "the") ? i + 2 : i + 1;
        if (at < until && scan.Items[at].Is(direction))
        {
            var behind = clauses.Skip(at + 1);
            return behind + 1 < until && clauses.IsWord(behind, "of") && clauses.Read(behind + 1) is { IsNone: false } of ? clauses.Skip(of.End) : behind;
        }

        return clauses.IsWord(i, "in") && scan.Items[at].Phrase == name && clauses.Read(i + 1) is { IsNone: false } district ? clauses.Skip(district.End) : i;
    }

    /// <summary>Behind a comma, "and" or both, or "together with"; <paramref name="i"/> itself where the list ends there.</summary>
    private int BehindJoin(int i, int until)
    {
        var at = BehindComma(i);
        if (at < until && scan.Items[at].Is(coordinator))
            return clauses.Skip(at + 1);
        if (at < until && clauses.IsAsWellAs(at))
            return clauses.BehindJoinWord(at);
        return IsTogether(at, until) ? at + 2 : at;
    }

    private int BehindComma(int i) => i < scan.Items.Count && clauses.IsPunctuation(i, ",") ? clauses.Skip(i + 1) : i;

    private bool IsTogether(int i, int until) => i + 2 < until && clauses.IsOneOf(i, "together", "along") && clauses.IsWord(i + 1, "with");
}
