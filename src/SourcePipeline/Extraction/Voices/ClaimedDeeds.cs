using SourcePipeline.Extraction.Phrases;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Voices;

/// <summary>
/// Tells verbs of saying from deeds: "the league claimed the bombing" takes it upon itself, "the king dismissed the guard" sends it away, and
/// neither tells what befell anybody.
/// </summary>
internal sealed class ClaimedDeeds(RuleSet rules, SentenceScan scan, ClauseReader clauses)
{
    private readonly int claiming = rules.Class("claiming");
    private readonly int dismissing = rules.Class("dismissing");
    private readonly int eventNoun = rules.Class("event-noun");
    private readonly int people = rules.Class("people");
    private readonly int infinitive = rules.Class("infinitive");
    private readonly int perfect = rules.Class("perfect");

    /// <summary>Whether the verb at <paramref name="verb"/> does something to its object, behind which no clause goes on ("claimed the attack had failed").</summary>
    public bool IsDone(int verb, NounPhrase what) =>
        what.IsNone ? IsEventBehind(verb) : IsDeed(verb, what) && !HasVerbAt(what.End);

    /// <summary>"The bombing was claimed by the league", but not "was claimed by the army to have failed".</summary>
    public bool IsUndergone(NounPhrase subject, int verb, NounPhrase by) =>
        !subject.IsNone && IsDeed(verb, subject) && !GoesOn(clauses.Skip(Math.Max(by.End, verb + 1)));

    /// <summary>"To have failed", "had failed".</summary>
    private bool GoesOn(int next) => next < scan.Items.Count && (scan.Items[next].Is(infinitive) || scan.Items[next].Is(perfect));

    /// <summary>"Claimed the bombing": a noun that looks like a verb.</summary>
    private bool IsEventBehind(int verb)
    {
        var noun = clauses.Skip(verb + 1);
        if (noun < scan.Items.Count && clauses.StartsWithArticle(noun))
            noun = clauses.Skip(noun + 1);
        return noun < scan.Items.Count && scan.Items[verb].Is(claiming) && scan.Items[noun].Is(eventNoun) && !HasVerbAt(noun + 1);
    }

    private bool HasVerbAt(int i) => clauses.Skip(i) is var next && next < scan.Items.Count && clauses.IsVerb(next);

    private bool IsDeed(int verb, NounPhrase what)
    {
        ref var item = ref scan.Items[verb];
        ref var head = ref scan.Items[what.Head];
        return (item.Is(claiming) && head.Is(eventNoun)) || (item.Is(dismissing) && head.Is(people));
    }
}
