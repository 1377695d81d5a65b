using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.Extraction.Parties;

/// <summary>
/// Reads a whole document once for its names: runs of capitalised words, with what stands beside them. "in X" and "the town of X" make a
/// place, "X fighters" and "Long Name (X)" a party, "General X" a person.
/// </summary>
internal sealed class NameReader
{
    private readonly int sideNoun;
    private readonly NameTokens tokens;
    private readonly NameRuns runs;
    private readonly NameJudge judge;
    private readonly NameLists lists = new();

    public NameReader(RuleSet rules, Tokenizer tokenizer)
    {
        sideNoun = rules.Class("side-noun");
        tokens = new NameTokens(rules, tokenizer);
        runs = new NameRuns(rules, tokens);
        judge = new NameJudge(rules, tokens, new CalledPlaces(rules, tokens));
    }

    /// <summary>Tells <paramref name="registry"/> of every name of the document and of the abbreviations that it explains.</summary>
    public void Read(Document document, PartyRegistry registry)
    {
        lists.Clear();
        foreach (var paragraph in document.Paragraphs)
        {
            if (paragraph.Kind is ParagraphKind.Banner or ParagraphKind.ReferenceEntry)
                continue;
            tokens.Read(document.Text, paragraph.Span);
            var before = 0;
            for (var i = 0; i < tokens.Count;)
            {
                var end = runs.End(i);
                if (end == i)
                {
                    i++;
                    continue;
                }

                for (var name = i; name < end; name++)
                {
                    if (tokens.Is(name + 1, sideNoun))
                        registry.NoteSideOf(tokens.Chars(name, name + 1));
                }

                lists.Add(judge.Judge(i, end, registry), runs.GapBetween(before, i));
                before = i = end;
            }

            lists.End();
        }

        lists.Share();
    }
}
