using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Casualties;

/// <summary>Where a rule learns what befell its people.</summary>
internal enum OutcomeFrom
{
    /// <summary>The words of a capture tell it.</summary>
    Words,

    /// <summary>The rule itself names it.</summary>
    Rule,

    /// <summary>It is that of the claim before in the sentence ("same").</summary>
    Sentence,

    /// <summary>That of the claim before in the sentence, or of those told in the sentence right before ("before").</summary>
    SentenceBefore,

    /// <summary>That of the claim before in the sentence, or of the last one in the paragraph ("last").</summary>
    Paragraph,
}

/// <summary>What befell the people of a rule: <c>outcome</c> in its claim.</summary>
/// <param name="Fixed">The outcome that the rule itself names.</param>
/// <param name="Slot">Capture of the words that state it; -1 where nothing does.</param>
internal sealed record OutcomeSource(OutcomeFrom From, Outcome? Fixed, int Slot)
{
    public bool IsOfClaimBefore => From > OutcomeFrom.Rule;

    /// <exception cref="RuleFileException">It is no outcome and no capture.</exception>
    public static OutcomeSource Of(Rule rule)
    {
        var told = rule.Get("outcome") ?? throw rule.Error("claim", "a casualty needs an 'outcome'.");
        var captured = rule.Pattern.SlotOf(told);
        var named = Rule.ValueOf<Outcome>(told);
        var from = told switch
        {
            "same" => OutcomeFrom.Sentence,
            "before" => OutcomeFrom.SentenceBefore,
            "last" => OutcomeFrom.Paragraph,
            _ when named is not null => OutcomeFrom.Rule,
            _ when captured >= 0 => OutcomeFrom.Words,
            _ => throw rule.Error("claim", $"outcome '{told}' is none of {Rule.NamesOf<Outcome>()}, 'same', 'last', 'before' or a capture."),
        };
        return new OutcomeSource(from, named, captured >= 0 ? captured : rule.Pattern.SlotOf("outcome"));
    }
}
