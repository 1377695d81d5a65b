using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>Who did it to whom, of a deed that a side tells: its enemy to others, or itself to its enemy.</summary>
/// <param name="isOfSide">The speaker is known for a side's by more than a name that some claim cites.</param>
internal sealed class DeedOfWar(DocumentView document, Sides sides, Group speaker, TextSpan content, CueHit deed, bool isOfSide)
{
    private const string Words = "Findings/Rules/claims.words.txt";

    private static readonly ImmutableArray<string> Atrocities = ListedWords.Of(Words, "atrocity");
    private static readonly ImmutableArray<string> Bombardments = ListedWords.Of(Words, "bombardment");
    private static readonly ImmutableArray<string> Help = ListedWords.Of(Words, "help");
    private static readonly ImmutableArray<string> Loses = [.. ListedWords.Of(Words, "loses"), .. ListedWords.Of(Words, "takes-losses")];
    private static readonly ImmutableArray<string> Prepositions = [.. ListedWords.Of(Words, "behind-object").Select(w => $" {w} ")];

    private static readonly ImmutableArray<string> Auxiliaries = ListedWords.Of(Words, "passive-auxiliary");
    private static readonly ImmutableArray<string> NoDeed = ListedWords.Of(Words, "no-deed");
    private static readonly ImmutableArray<string> Future = ListedWords.Of(Words, "future");

    /// <summary>Words of a clause that has a subject of its own; "…, was" has none.</summary>
    private const int ShortestSubject = 4;

    /// <summary>"Had been heavily (shelled)": so many words back the auxiliary stands at the most.</summary>
    private const int FarthestAuxiliary = 3;

    private readonly string before = document.Document.Text[content.Start..deed.Span.Start];
    private readonly string words = document.Document.Text[deed.Span.Start..deed.Span.End];
    private readonly string behind = document.Document.Text[deed.Span.End..content.End];

    /// <summary>The speaker's enemy did it.</summary>
    public bool IsOfEnemy()
    {
        if (deed.Kind != CueKinds.Deed || IsRelative)
            return false;
        if (IsPassive && !words.Split(' ')[0].EndsWith("ing", StringComparison.Ordinal))
        {
            // "Said that they had all been shot in the head", "that the town had been shelled overnight": nobody's army does that to its own.
            return By is { } agent ? sides.IsEnemy(speaker, agent)
                : (Atrocities.Contains(words.ToLowerInvariant()) || Bombardments.Contains(words.ToLowerInvariant())) && !sides.IsEnemy(speaker, before);
        }
        // "Said that the Velian air force had struck the rebels": who strikes the speaker's own enemy is none.
        return sides.IsEnemy(speaker, before) && !(speaker.Kind == GroupKind.State && !Help.Any(h => words.EndsWith(h, StringComparison.OrdinalIgnoreCase)) && sides.IsFighters(Clause(behind)));
    }

    /// <summary>It was done to the speaker's enemy, and not by that: "that a Velian column had been routed", "that it had destroyed rebel trenches".</summary>
    public bool IsOnEnemy()
    {
        if (deed.Kind != CueKinds.Feat)
            return false;
        var clause = LastClause(before);
        var told = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!isOfSide || told is [.., var last] && NoDeed.Contains(last) || told.Any(Future.Contains))
            return false;
        if (!IsPassive && !Loses.Contains(words.Split(' ')[0]))
            return sides.IsEnemy(speaker, Noun(Clause(behind))) && !sides.IsEnemy(speaker, clause);
        return sides.IsEnemy(speaker, Noun(told.Length >= ShortestSubject ? clause : before)) && !(By is { } agent && sides.IsEnemy(speaker, agent));
    }

    /// <summary>The speaker's own side took what is not named: "told of the liberation of dozens of hamlets".</summary>
    public bool IsOwnSeizure() => deed.Kind == CueKinds.Seizure && !sides.IsEnemy(speaker, IsPassive && By is { } agent ? agent : before);

    private string? By => behind.IndexOf(" by ", StringComparison.Ordinal) is >= 0 and var by ? Clause(behind[(by + 4)..]) : null;

    /// <summary>The words for whoever does it or whom it is done to, without those for where and when.</summary>
    private static string Noun(string clause)
    {
        foreach (var preposition in Prepositions)
        {
            if (clause.IndexOf(preposition, StringComparison.Ordinal) is >= 0 and var at)
                clause = clause[..at];
        }
        return clause;
    }

    /// <summary>"The column that shelled the mill was small": the deed is known, and something else is told.</summary>
    private bool IsRelative => Presupposed.IsRelative(before.TrimEnd());

    private static string Clause(string text) => text.IndexOfAny([',', ';', '.', ':']) is >= 0 and var end ? text[..end] : text;

    private static string LastClause(string text) => text[(text.LastIndexOfAny([',', ';', ':']) + 1)..];

    /// <summary>"Had been", "were", "being" before the verb.</summary>
    private bool IsPassive
    {
        get
        {
            var told = before.TrimEnd().Split(' ');
            return told[^Math.Min(told.Length, FarthestAuxiliary)..].Any(Auxiliaries.Contains);
        }
    }
}
