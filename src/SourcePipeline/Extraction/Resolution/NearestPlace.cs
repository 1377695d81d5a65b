using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>Tells at which of the places of a sentence one of its events was: the nearest, clauses and commas between them weighing more than words.</summary>
internal sealed class NearestPlace(RuleSet rules, SentenceScan scan, PlaceMentions mentions)
{
    /// <summary>How far a place may be that is told behind the event in its own clause.</summary>
    public const int WithinClause = Clause;

    /// <summary>How far one may be that is told of the event rather than in passing.</summary>
    public const int WithinSentence = Aside;

    /// <summary>What stands between an event and a place, in tokens.</summary>
    private const int Comma = 4;
    private const int Clause = 14;
    private const int Near = 8;

    /// <summary>What is said in passing of somebody or something else ends at a comma.</summary>
    private const int Aside = 1000;

    /// <summary>A place behind the event goes before one as far in front of it.</summary>
    private const int InFront = 3;

    private readonly int conjunction = rules.Class("clause-word");

    /// <summary>The sentence's place nearest to the event at <paramref name="anchor"/>; null where none is.</summary>
    /// <param name="rank">Which places count.</param>
    /// <param name="within">What is as far away as this is too far.</param>
    /// <param name="home">The place that the article is about.</param>
    public string? To(int anchor, PlaceRank rank, int within, string? home)
    {
        var best = -1;
        var least = within;
        for (var i = 0; i < mentions.Found.Length; i++)
        {
            if (mentions.Found[i].Rank != rank)
                continue;
            var weight = Weight(mentions.Found[i], anchor);
            if (weight < least)
                (best, least) = (i, weight);
        }

        if (best < 0)
            return null;
        // "Took X and Y": of places that are taken together the one that the article is about goes before.
        for (var i = 0; i < best && home is not null && mentions.Found[best].IsActedOn; i++)
        {
            if (mentions.Found[i].IsActedOn && mentions.Found[i].In(scan) == home)
                return home;
        }

        return mentions.Found[best].In(scan);
    }

    private int Weight(in PlaceMention place, int anchor)
    {
        var (from, to) = place.End <= anchor ? (place.End, anchor) : (anchor + 1, place.First);
        // "In X, where nine people died": the clause is about it.
        if (place.End <= anchor && BehindWhere(place.End) is > 0 and var clause && clause <= anchor)
            from = clause;
        var weight = Math.Clamp(to - from, 0, Near) + (place.End <= anchor ? InFront : 0);
        for (var i = from; i < to; i++)
        {
            ref readonly var token = ref scan.Tokens[i];
            if (token.Kind == Text.TokenKind.Punctuation)
                weight += place.InPassing ? Aside : scan.Text[token.Start] is ';' ? Clause : Comma;
            else if (token.Lexeme != 0 && rules.Vocabulary.ClassesOf(token.Lexeme).Has(conjunction))
                weight += Clause;
        }

        return weight;
    }

    /// <summary>The token behind the "where" that follows a place; -1 for other words.</summary>
    private int BehindWhere(int token)
    {
        while (token < scan.End && (scan.Tokens[token].Kind is Text.TokenKind.Mark or Text.TokenKind.Tag || scan.CharsOf(token) is ","))
            token++;
        return token < scan.End && scan.CharsOf(token) is "where" ? token + 1 : -1;
    }

    /// <summary>"Abducted 20 guests from X", "4,000 fled from X": where they were before; null for other fates and where no such place stands behind them.</summary>
    public string? LeftFrom(ClaimDraft draft)
    {
        if (draft.Outcome is not (Outcome.Hostage or Outcome.Displaced or Outcome.Freed))
            return null;
        for (var i = 0; i < mentions.Found.Length; i++)
        {
            ref readonly var mention = ref mentions.Found[i];
            if (mention.IsFrom && !mention.InPassing && mention.First > draft.Anchor && Weight(mention, draft.Anchor) < Clause + Comma)
                return IsOrigin(i, draft.Anchor) ? null : mention.In(scan);
        }

        return null;
    }

    /// <summary>"Abducted 12 men from X in Y": a bare name tells where they come from, where another place is told; "from the X resort in Y" is where they were.</summary>
    private bool IsOrigin(int mention, int anchor) =>
        scan.CharsOf(mentions.Found[mention].First - 1) is "from" && mention + 1 < mentions.Found.Length
        && mentions.Found[mention + 1] is { Rank: PlaceRank.Strong, InPassing: false } there && Weight(there, anchor) < Clause + Comma;
}
