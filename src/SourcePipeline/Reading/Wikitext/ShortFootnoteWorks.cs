namespace SourcePipeline.Reading.Wikitext;

/// <summary>Finds the works that shortened footnotes may lead to, before the text is written, since the bibliography stands at its end.</summary>
internal static class ShortFootnoteWorks
{
    public static void Collect(WikitextWriter writer, WikitextReferences references)
    {
        var text = writer.Source.Text;
        if (!text.Contains("{{sfn", StringComparison.OrdinalIgnoreCase) && !text.Contains("{{harv", StringComparison.OrdinalIgnoreCase))
            return;

        foreach (var lead in (ReadOnlySpan<string>)["{{cit", "{{Cit"])
        {
            for (var at = text.IndexOf(lead, StringComparison.Ordinal); at >= 0; at = text.IndexOf(lead, at + 2, StringComparison.Ordinal))
            {
                var end = writer.Source.EndOf(at);
                if (end < 0)
                    continue;

                var call = TemplateCall.Parse(writer.Source, at, end);
                if (CitationTemplate.Is(call.Name))
                {
                    foreach (var key in ShortFootnote.KeysOf(writer, call))
                        references.AddWork(key, new(at, end));
                }
            }
        }
    }
}
