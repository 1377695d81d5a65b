using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;
using SourcePipeline.Text;

namespace SourcePipeline.RuleExamples;

/// <summary>Brings a scan to the first level, sentence by sentence, as the cascade does, so that single levels can be run on it.</summary>
internal sealed class SentenceReader(RuleSet rules, SentenceScan scan)
{
    private readonly Tokenizer tokenizer = new(rules.Vocabulary, rules.Class("number-word"), rules.Class("person"), rules.Class("date-prefix"));
    private readonly SentenceSplitter splitter = new(rules.Vocabulary, rules.Class("abbreviation"), rules.Class("sentence-opener"));
    private readonly ItemBuilder builder = new(rules);

    public void Read(Document document, Action sentence)
    {
        scan.Text = document.Text;
        for (var p = 0; p < document.Paragraphs.Length; p++)
        {
            tokenizer.Tokenize(document.Text, document.Paragraphs[p].Span, scan.Tokens);
            (scan.Paragraph, scan.Line, scan.Section, scan.Number) = (p, document.Paragraphs[p].Line, document.Paragraphs[p].Section, 0);
            for (var first = 0; first < scan.Tokens.Count; first = scan.End)
            {
                scan.First = first;
                scan.End = splitter.End(document.Text, scan.Tokens, first);
                scan.Number++;
                scan.Dates.Clear();
                scan.Quantities.Clear();
                scan.Classes = default;
                builder.Build(scan.Text, scan.Tokens, scan.First, scan.End, scan.Items);
                foreach (ref readonly var item in scan.Items.Span)
                    scan.Classes.UnionWith(item.Classes);
                sentence();
            }
        }
    }
}
