using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Findings.Cues;
using SourcePipeline.Text;

namespace SourcePipeline.Findings.Rules;

/// <summary>Finds two opposed sides that speak against each other in one sentence or in two.</summary>
internal sealed class OpposedVoices(DocumentView document, Evidence evidence, GroupReader reader)
{
    private const string According = "ccording to ";

    private static readonly ImmutableArray<string> Verbs = [.. ListedWords.Of(Answers.Words, "told-as").Select(v => $" {v} ")];

    private static readonly ImmutableArray<string> Opposing = ListedWords.Of(Answers.Words, "opposing");
    private static readonly ImmutableArray<string> SetAgainstBy = ListedWords.Of(Answers.Words, "set-against");
    private static readonly ImmutableArray<string> Concessions = ListedWords.Of(Answers.Words, "concession");
    private static readonly ImmutableArray<string> Alleged = ListedWords.Of(Answers.Words, "it-is-alleged");

    /// <summary>Characters of a sentence's subject, behind which a "however" may stand.</summary>
    private const int LongestSubject = 60;

    /// <summary>So many words in common are of one matter.</summary>
    private const int SharedWords = 2;

    /// <summary>Words of a side's name.</summary>
    private const int LongestCited = 4;

    /// <summary>Characters behind a comma within which another voice has to begin.</summary>
    private const int LongestOpening = 30;

    private Antecedent? antecedents;

    /// <summary>"The marshal wrote that he had broken off in good order, but the general said that the enemy had fled": two sides on either side of a turn.</summary>
    public bool TellEachItsOwn(int sentence)
    {
        var span = document.Sentences[sentence].Span;
        // A mark behind a comma would part it from its "while".
        ReadOnlySpan<char> text = DocumentView.Shorten(document.Document.Text[span.Start..span.End], span.Length);
        if (OpensWithConcession(text) && SetAgainst(text))
            return true;
        if (text.IndexOfAny('"', '“') >= 0 || Answers.TurnIn(text) is not ( > 0 and var start, > 0 and var end))
            return false;
        return (Speaker(text[..start]) ?? Cited(text[..start])) is { } one && Speaker(text[end..]) is { } other && AreOpposed(one, other);
    }

    /// <summary>"According to the Velians, …" and in the next sentence "According to the Sarnians, …".</summary>
    public bool GiveEachItsOwn(int sentence) => document.SameParagraph(sentence, sentence + 1)
        && Quoted(sentence) is { } one && Quoted(sentence + 1) is { } other && AreOpposed(one, other);

    /// <summary>
    /// "State television told that fighters had left with the convoy, while according to the negotiator they were still waiting for one": a side and
    /// another voice on either side of a turn, with the same words in both.
    /// </summary>
    public bool AreSetApart(int sentence)
    {
        var span = document.Sentences[sentence].Span;
        var text = DocumentView.Shorten(document.Document.Text[span.Start..span.End], span.Length);
        if (text.AsSpan().IndexOfAny('"', '“') >= 0 || Answers.TurnIn(text) is not ( > 0 and var start, > 0 and var end))
            return false;
        if (!ListedWords.Has(SetAgainstBy, text.AsSpan(start, end - start).Trim(", ")))
            return false;
        var (before, behind) = (text[..start], text[end..]);
        return Teller(before) is { } one && Teller(behind) is { } other && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase) && !Sides.GoesOn(other)
            && (Side(one) ?? Side(other)) is not null && !(Side(one) is { } mine && Side(other) is { } theirs && mine.IsSameSideAs(theirs))
            && Antecedent.Shared(Behind(one, before), Behind(other, behind)) >= SharedWords;

        static ReadOnlySpan<char> Behind(string speaker, string clause) => clause.AsSpan(speaker.Length + clause.IndexOf(speaker, StringComparison.Ordinal));
    }

    /// <summary>The words of whoever speaks: before the first verb of saying, or behind "according to"; null where nobody does.</summary>
    private static string? Teller(string clause)
    {
        if (clause.Contains(According, StringComparison.Ordinal))
            return BehindAccording(clause).Trim().ToString();
        return FirstVerb(clause) is >= 0 and var first && BehindOpening(clause[..first]) is { Length: > 0 } words ? words : null;
    }

    /// <summary>Where the first verb of saying stands; -1 for none.</summary>
    private static int FirstVerb(ReadOnlySpan<char> clause)
    {
        var first = -1;
        foreach (var verb in Verbs)
        {
            if (clause.IndexOf(verb, StringComparison.Ordinal) is >= 0 and var at && (first < 0 || at < first))
                first = at;
        }
        return first;
    }

    /// <summary>The words behind "according to", up to what ends them; empty where it does not say so.</summary>
    private static ReadOnlySpan<char> BehindAccording(ReadOnlySpan<char> clause)
    {
        if (clause.IndexOf(According, StringComparison.Ordinal) is not (>= 0 and var at))
            return [];
        var behind = clause[(at + According.Length)..];
        return behind.IndexOfAny(',', ';') is >= 0 and var end ? behind[..end] : behind;
    }

    /// <summary>"An activist claimed that the offensive had begun. However, a source reported that it was still being prepared": two voices on one matter.</summary>
    public bool IsContradicted(int sentence)
    {
        if (!document.SameParagraph(sentence, sentence + 1) || !ListedWords.AnyIn(Opening(sentence + 1), Opposing))
            return false;
        return Voice(sentence) is { } one && (Voice(sentence + 1) ?? Teller(sentence + 1)) is { } other && !one.SequenceEqual(other)
            && (antecedents ??= new(document)).Of(sentence + 1, document.Sentences[sentence + 1].Span) == sentence;
    }

    /// <summary>The words before "said that"; null where nobody named says anything.</summary>
    private string? Voice(int sentence)
    {
        foreach (var cue in document.CuesOf(sentence))
        {
            if (cue is { Kind: CueKinds.According, Quoted: false })
                return Teller(sentence);
            if (cue is { Kind: CueKinds.Told or CueKinds.Accusation, Quoted: false })
            {
                var who = BehindOpening(document.Document.Text[document.Sentences[sentence].Span.Start..cue.Span.Start]);
                return who.Length == 0 || Sides.GoesOn(who) ? null : who;
            }
        }
        return null;
    }

    /// <summary>"A source reported preparations": no "that" stands behind the verb.</summary>
    private string? Teller(int sentence)
    {
        var span = document.Sentences[sentence].Span;
        return Teller(DocumentView.Shorten(document.Document.Text[span.Start..span.End], span.Length)) is { } teller && !Sides.GoesOn(teller) ? teller : null;
    }

    /// <summary>"On 3 May, (the army)": what stands behind the last comma.</summary>
    private static string BehindOpening(string words) => words[(words.LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and var comma ? comma + 2 : 0)..].Trim();

    private ReadOnlySpan<char> Opening(int sentence)
    {
        var text = document.TextOf(document.Sentences[sentence].Span);
        return text[..Math.Min(text.Length, LongestSubject)];
    }

    /// <summary>The side of which a sentence that opens with "According to" gives the account.</summary>
    private Group? Quoted(int sentence)
    {
        var span = document.Sentences[sentence].Span;
        foreach (var cue in document.CuesOf(sentence))
        {
            var opens = cue is { Kind: CueKinds.According, Quoted: false } && cue.Span.Start == span.Start;
            if (opens && document.TextOf(new(cue.Span.End, span.End)).IndexOf(',') is > 0 and var comma)
                return Side(document.Document.Text[cue.Span.End..(cue.Span.End + comma)]);
        }
        return null;
    }

    private static bool OpensWithConcession(ReadOnlySpan<char> text)
    {
        foreach (var word in Concessions)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && text[word.Length] == ' ')
                return true;
        }
        return false;
    }

    /// <summary>"While the league claimed that all could vote, it is alleged that …", "… , the army said": another voice behind a comma.</summary>
    private bool SetAgainst(ReadOnlySpan<char> text)
    {
        for (var comma = text.IndexOf(", ", StringComparison.Ordinal); comma >= 0;)
        {
            if (Speaker(text[..comma]) is { } one)
            {
                var behind = text[(comma + 2)..];
                var isAlleged = ListedWords.AnyIn(behind[..Math.Min(behind.Length, LongestOpening)], Alleged, StringComparison.Ordinal);
                return isAlleged || (Speaker(behind) is { } other && AreOpposed(one, other));
            }
            var next = text[(comma + 2)..].IndexOf(", ", StringComparison.Ordinal);
            comma = next < 0 ? -1 : comma + 2 + next;
        }
        return false;
    }

    /// <summary>"Velia claims victory", and in the next sentence "Sarnia claims to have repelled it".</summary>
    public bool BothClaimVictory(int sentence)
    {
        return sentence + 1 < document.Sentences.Length && Winner(sentence) is { } one && Winner(sentence + 1) is { } other && AreOpposed(one, other);
    }

    private Group? Winner(int sentence)
    {
        foreach (var cue in document.CuesOf(sentence))
        {
            if (cue is { Kind: CueKinds.Victory, Quoted: false })
                return Side(document.Document.Text[document.Sentences[sentence].Span.Start..cue.Span.Start]);
        }
        return null;
    }

    /// <summary>Whether the next sentence has the accused accuse in their turn.</summary>
    public bool AccusesBack(int sentence, CueHit cue)
    {
        if (!cue.Rule.NamesAccused || !document.SameParagraph(sentence, sentence + 1))
            return false;
        var one = Before(sentence, cue);
        foreach (var back in document.CuesOf(sentence + 1))
        {
            if (back.Rule.NamesAccused && !back.Quoted && OneSidedAccusation.IsByBelligerent(evidence, reader, document, sentence + 1, back))
                return AreOpposed(one, Before(sentence + 1, back));
        }
        return false;
    }

    private Group Before(int sentence, CueHit cue) => reader.Read(document.Document.Text[document.Sentences[sentence].Span.Start..cue.Span.Start]);

    /// <summary>"According to Velian sources the bridge was mined": the side behind the words; a verb of its own ends its name.</summary>
    private Group? Cited(ReadOnlySpan<char> clause)
    {
        if (BehindAccording(clause) is not { IsEmpty: false } behind)
            return null;
        var who = string.Join(' ', behind.ToString().Split(' ').Take(LongestCited));
        return GroupLexicon.Writes(who) ? null : Side(who);
    }

    /// <summary>The side before the first verb of saying; null where none speaks.</summary>
    private Group? Speaker(ReadOnlySpan<char> clause)
    {
        if (FirstVerb(clause) is not (>= 0 and var first))
            return null;
        var who = clause[..first].ToString();
        return GroupLexicon.Writes(who) ? null : Side(who);
    }

    /// <summary>The side that the words name; null where they name none.</summary>
    private Group? Side(string words)
    {
        var speaker = reader.Read(words);
        var isParty = speaker.Kind == GroupKind.Named && speaker.Names.Any(evidence.PartiesOf(document.Id).Contains);
        return isParty || speaker.Kind is GroupKind.State or GroupKind.Fighters ? speaker : null;
    }

    private bool AreOpposed(Group one, Group other) => (one.Opposes(other) || other.Opposes(one)) && !one.IsSameSideAs(other) && !evidence.Alliances.Allied(one, other);
}
