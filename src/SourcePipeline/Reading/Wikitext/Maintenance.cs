using System.Collections.Frozen;
using SourcePipeline.Reading.Marks;

namespace SourcePipeline.Reading.Wikitext;

/// <summary>Maintenance templates: inline tags at a statement, banners over a section or the article.</summary>
internal static class Maintenance
{
    /// <summary>Names of inline templates and the tag that they print.</summary>
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["citation needed"] = "citation needed",
        ["cn"] = "citation needed",
        ["fact"] = "citation needed",
        ["cit needed"] = "citation needed",
        ["cb"] = "citation needed",
        ["needs citation"] = "citation needed",
        ["citation needed lead"] = "citation needed",
        ["cite needed"] = "citation needed",
        ["additional citation needed"] = "additional citation(s) needed",
        ["when"] = "when?",
        ["when?"] = "when?",
        ["as of?"] = "as of?",
        ["date missing"] = "date missing",
        ["year needed"] = "year needed",
        ["who"] = "who?",
        ["who?"] = "who?",
        ["by whom"] = "by whom?",
        ["by whom?"] = "by whom?",
        ["according to whom"] = "according to whom?",
        ["whom"] = "by whom?",
        ["attribution needed"] = "attribution needed",
        ["which"] = "which?",
        ["where"] = "where?",
        ["why"] = "why?",
        ["how"] = "how?",
        ["quantify"] = "quantify",
        ["dubious"] = "dubious – discuss",
        ["disputed inline"] = "disputed – discuss",
        ["disputed-inline"] = "disputed – discuss",
        ["contradict inline"] = "contradictory",
        ["contradict-inline"] = "contradictory",
        ["inconsistent"] = "inconsistent",
        ["pov statement"] = "neutrality is disputed",
        ["pov-statement"] = "neutrality is disputed",
        ["failed verification"] = "failed verification",
        ["failedverification"] = "failed verification",
        ["nfv"] = "failed verification",
        ["not in source"] = "failed verification",
        ["not in citation given"] = "not in citation given",
        ["verify source"] = "verification needed",
        ["verification needed"] = "verification needed",
        ["vs"] = "verification needed",
        ["vn"] = "verification needed",
        ["verify inline"] = "verification needed",
        ["request quotation"] = "need quotation to verify",
        ["dead link"] = "dead link",
        ["deadlink"] = "dead link",
        ["broken link"] = "dead link",
        ["dl"] = "dead link",
        ["better source"] = "better source needed",
        ["better source needed"] = "better source needed",
        ["bsn"] = "better source needed",
        ["unreliable source?"] = "unreliable source?",
        ["unreliable source"] = "unreliable source?",
        ["unreliable source inline"] = "unreliable source?",
        ["rs"] = "unreliable source?",
        ["rs?"] = "unreliable source?",
        ["clarify"] = "clarification needed",
        ["clarification needed"] = "clarification needed",
        ["clarifyme"] = "clarification needed",
        ["what"] = "clarification needed",
        ["explain"] = "further explanation needed",
        ["vague"] = "vague",
        ["specify"] = "specify",
        ["ambiguous"] = "ambiguous",
        ["update inline"] = "needs update",
        ["update-inline"] = "needs update",
        ["needs update"] = "needs update",
        ["obsolete source"] = "obsolete source",
        ["original research inline"] = "original research?",
        ["or"] = "original research?",
        ["synthesis inline"] = "improper synthesis?",
        ["primary source inline"] = "non-primary source needed",
        ["primary source-inline"] = "non-primary source needed",
        ["third-party inline"] = "third-party source needed",
        ["self-published inline"] = "self-published source?",
        ["sps"] = "self-published source?",
        ["weasel inline"] = "weasel words",
        ["weasel-inline"] = "weasel words",
        ["peacock inline"] = "peacock prose",
        ["peacock term"] = "peacock prose",
        ["undue inline"] = "undue weight?",
        ["full citation needed"] = "full citation needed",
        ["full"] = "full citation needed",
        ["page needed"] = "page needed",
        ["pn"] = "page needed",
        ["speculation inline"] = "speculation?",
        ["editorializing"] = "editorializing",
        ["opinion"] = "opinion",
        ["importance inline"] = "importance?",
        ["relevance inline"] = "relevant?",
    }.ToFrozenDictionary();

    /// <summary>Names of banners and what they say after "This article" or "This section".</summary>
    private static readonly FrozenDictionary<string, string> Banners = new Dictionary<string, string>
    {
        ["update"] = "needs to be updated.",
        ["update section"] = "needs to be updated.",
        ["outdated"] = "needs to be updated.",
        ["out of date"] = "needs to be updated.",
        ["updatesect"] = "needs to be updated.",
        ["update-section"] = "needs to be updated.",
        ["more citations needed"] = "needs additional citations for verification.",
        ["more citations needed section"] = "needs additional citations for verification.",
        ["refimprove"] = "needs additional citations for verification.",
        ["refimprove section"] = "needs additional citations for verification.",
        ["refimprovesect"] = "needs additional citations for verification.",
        ["citations missing"] = "needs additional citations for verification.",
        ["more footnotes"] = "lacks sufficient inline citations.",
        ["more footnotes needed"] = "lacks sufficient inline citations.",
        ["no footnotes"] = "lacks sufficient inline citations.",
        ["nofootnotes"] = "lacks sufficient inline citations.",
        ["unreferenced"] = "does not cite any sources.",
        ["unreferenced section"] = "does not cite any sources.",
        ["unsourced"] = "does not cite any sources.",
        ["unreferenced-section"] = "does not cite any sources.",
        ["one source"] = "relies largely or entirely on a single source.",
        ["primary sources"] = "relies excessively on references to primary sources.",
        ["unreliable sources"] = "may rely on unreliable sources.",
        ["missing information"] = "is missing information.",
        ["missing"] = "is missing information.",
        ["expand section"] = "needs expansion.",
        ["expand"] = "needs expansion.",
        ["expandsect"] = "needs expansion.",
        ["empty section"] = "is empty.",
        ["incomplete"] = "is incomplete.",
        ["section stub"] = "needs expansion.",
        ["pov"] = "has its neutrality disputed: the neutrality is disputed.",
        ["npov"] = "has its neutrality disputed: the neutrality is disputed.",
        ["pov section"] = "has its neutrality disputed: the neutrality is disputed.",
        ["pov-section"] = "has its neutrality disputed: the neutrality is disputed.",
        ["pov-check"] = "may be unbalanced.",
        ["unbalanced"] = "may be unbalanced.",
        ["disputed"] = "has its factual accuracy disputed.",
        ["accuracy"] = "has its factual accuracy disputed.",
        ["disputed section"] = "has its factual accuracy disputed.",
        ["contradict"] = "appears to contradict itself.",
        ["contradicts other"] = "appears to contradict another article.",
        ["self-contradictory"] = "appears to contradict itself.",
        ["original research"] = "possibly contains original research.",
        ["cleanup"] = "may require cleanup.",
        ["copy edit"] = "may require copy editing.",
        ["very long"] = "may be too long.",
        ["overly detailed"] = "may contain excessive detail; please help improve it: clean up.",
        ["current"] = "documents a current event.",
        ["current war"] = "documents a current event.",
        ["globalize"] = "may not represent a worldwide view of the subject.",
        ["confusing"] = "may be confusing or unclear to readers.",
        ["confusing section"] = "may be confusing or unclear to readers.",
        ["tone"] = "may be written like an essay.",
        ["lead too short"] = "has a lead that may be too short.",
        ["in use"] = "is currently being edited.",
        ["under construction"] = "is currently being expanded.",
    }.ToFrozenDictionary();

    public static bool Write(WikitextWriter writer, TemplateCall call)
    {
        if (Tags.TryGetValue(call.Name, out var tag))
        {
            // In the printed article a tag follows its statement without a space.
            InlineTags.TryRead(tag, out var kind, out _);
            writer.WriteInlineTag(tag, kind, call["date"]);
            return true;
        }

        if (Banners.TryGetValue(call.Name, out var complaint))
        {
            var what = call[1] is { } first && writer.Plain(first).Equals("section", StringComparison.OrdinalIgnoreCase) || call.Name.Contains("sect", StringComparison.Ordinal)
                || writer.Document.Heading.Length > 0 ? "This section" : "This article";
            var reason = call["reason", "1"] is { } given && writer.Plain(given) is { Length: > 8 } words ? $" The reason given is: {words}." : "";
            var month = call["date"] is { } date ? writer.Plain(date) : null;
            var text = $"{what} {complaint}{reason}{(month is null ? "" : $" ({month})")}";
            writer.Document.WriteBanner(text, Banner.KindOf(complaint), month is null ? null : MonthYear.FindLast(month, out _));
            return true;
        }

        if (call.Name is "multiple issues" or "article issues" or "issues" && call[1] is { } issues)
        {
            writer.WriteBlocks(issues.Start, issues.End);
            return true;
        }

        return false;
    }
}
