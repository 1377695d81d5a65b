using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

/// <summary>One article as its source, as its page and as its flattened text says the same.</summary>
public sealed class ThreeFormsTests
{
    private const string Wikitext = """
        {{Short description|Battle of 2014}}
        {{Infobox military conflict
        | conflict   = Battle of Harno Ridge
        | date       = {{Start and end dates|2014|5|3|2014|5|9|df=y}}
        | place      = Harno Ridge, Ruthenia
        | casualties1 = {{plainlist|
        * 38 killed
        * 120 wounded}}
        }}
        The '''Battle of Harno Ridge''' was fought in May 2014 in [[Ruthenia|Ruthenia]].<!-- to be dated --> {{As of|2015|3}}, 300 families were still displaced.<ref name="relief">{{cite web |title=After the ridge |url=https://relief.example/a |date=2 March 2015}}</ref>

        == Fighting ==
        [[File:Ridge.jpg|thumb|The ridge, {{convert|12|km|mi}} from the [[Old Town (Harno)|old town]]]]
        On 3 May 2014, rebels captured the village of [[Belgora]], {{convert|12|km|mi|abbr=on}} from Harno.<ref>{{cite news |title=Village falls |publisher=The Gazette |date=4 May 2014}}</ref> The army said that {{nowrap|27 soldiers}} were killed and ''more than'' 60 wounded.<ref name="toll">{{cite news |title=Losses |publisher=Courier |date=5 May 2014}}</ref>{{efn|The number is preliminary.}} A doctor counted 41 bodies.{{sfn|Lasko|2016|p=12}}

        == Losses ==
        * The rebels lost 12 fighters.<ref name="toll" />
        * Two helicopters of the army were shot down near Belgora.{{citation needed|date=May 2016}}

        {| class="wikitable"
        |+ Killed by month, {{frac|1|2}} of them unconfirmed
        ! Month !! Killed
        |-
        | May 2014 || 38
        |}

        == Notes ==
        {{notelist}}

        == References ==
        {{reflist}}

        == Bibliography ==
        * {{cite book |last=Lasko |first=Ana |title=The Ridge |year=2016}}
        """;

    private const string Page = """
        <html><head><title>Battle of Harno Ridge - Wikipedia</title><meta name="generator" content="MediaWiki 1.43"></head><body class="mediawiki"><h1 id="firstHeading">Battle of Harno Ridge</h1><div id="mw-content-text"><div class="mw-parser-output">
        <div class="shortdescription" style="display:none">Battle of 2014</div>
        <table class="infobox vevent"><tbody><tr><th class="summary" colspan="2">Battle of Harno Ridge</th></tr><tr><th scope="row">Date</th><td>3 May 2014 – 9 May 2014</td></tr><tr><th scope="row">Location</th><td>Harno Ridge, Ruthenia</td></tr><tr><th colspan="2">Casualties and losses</th></tr><tr><td><div class="plainlist"><ul><li>38 killed</li><li>120 wounded</li></ul></div></td></tr></tbody></table>
        <p>The <b>Battle of Harno Ridge</b> was fought in May 2014 in <a href="/wiki/Ruthenia">Ruthenia</a>. As of March 2015, 300 families were still displaced.<sup class="reference" id="cite_ref-relief_1-0"><a href="#cite_note-relief-1">[1]</a></sup></p>
        <h2>Fighting<span class="mw-editsection">[edit]</span></h2>
        <figure><img src="r.jpg"><figcaption>The ridge, 12 kilometres (7.5 mi) from the <a href="/wiki/Old_Town">old town</a></figcaption></figure>
        <p>On 3 May 2014, rebels captured the village of <a href="/wiki/Belgora">Belgora</a>, 12&#160;km (7.5&#160;mi) from Harno.<sup class="reference" id="cite_ref-2"><a href="#cite_note-2">[2]</a></sup> The army said that <span class="nowrap">27 soldiers</span> were killed and <i>more than</i> 60 wounded.<sup class="reference" id="cite_ref-toll_3-0"><a href="#cite_note-toll-3">[3]</a></sup><sup class="reference" id="cite_ref-4"><a href="#cite_note-4">[a]</a></sup> A doctor counted 41 bodies.<sup class="reference" id="cite_ref-5"><a href="#cite_note-5">[4]</a></sup></p>
        <h2>Losses<span class="mw-editsection">[edit]</span></h2>
        <ul><li>The rebels lost 12 fighters.<sup class="reference" id="cite_ref-toll_3-1"><a href="#cite_note-toll-3">[3]</a></sup></li><li>Two helicopters of the army were shot down near Belgora.<sup class="noprint Inline-Template Template-Fact">[<i><a href="/wiki/Wikipedia:Citation_needed"><span title="This claim needs references to reliable sources. (May 2016)">citation needed</span></a></i>]</sup></li></ul>
        <table class="wikitable"><caption>Killed by month, 1/2 of them unconfirmed</caption><tbody><tr><th>Month</th><th>Killed</th></tr><tr><td>May 2014</td><td>38</td></tr></tbody></table>
        <h2>Notes</h2><div class="reflist"><ol class="references"><li id="cite_note-4"><b><a href="#cite_ref-4">^</a></b> <span class="reference-text">The number is preliminary.</span></li></ol></div>
        <h2>References</h2><div class="reflist"><ol class="references"><li id="cite_note-relief-1"><a href="#cite_ref-relief_1-0">^</a> <span class="reference-text"><cite class="citation web"><a rel="nofollow" class="external text" href="https://relief.example/a">"After the ridge"</a>. 2 March 2015.</cite></span></li><li id="cite_note-2"><a href="#cite_ref-2">^</a> <span class="reference-text"><cite class="citation news">"Village falls". The Gazette. 4 May 2014.</cite></span></li><li id="cite_note-toll-3"><a href="#cite_ref-toll_3-0">^</a> <span class="reference-text"><cite class="citation news">"Losses". Courier. 5 May 2014.</cite></span></li><li id="cite_note-5"><a href="#cite_ref-5">^</a> <span class="reference-text"><a href="#CITEREFLasko2016">Lasko 2016</a>, p. 12.</span></li></ol></div>
        <h2>Bibliography</h2><ul><li><cite id="CITEREFLasko2016" class="citation book">Lasko, Ana (2016). <i>The Ridge</i>.</cite></li></ul>
        </div></div></body></html>
        """;

    private const string Flattened = """
        Battle of Harno Ridge
        The Battle of Harno Ridge was fought in May 2014 in Ruthenia. As of March 2015, 300 families were still displaced.[1]
        Fighting
        On 3 May 2014, rebels captured the village of Belgora, 12 km (7.5 mi) from Harno.[2] The army said that 27 soldiers were killed and more than 60 wounded.[3][a] A doctor counted 41 bodies.[4]
        Losses
        The rebels lost 12 fighters.[3]
        Two helicopters of the army were shot down near Belgora.[citation needed]

        """;

    private static readonly Cascade Cascade = new(BuiltInRules.Builder().Build());

    [Fact]
    public void Source_and_page_make_the_same_claims() =>
        Assert.Equal(Claims(WikitextReader.Read("a", "a", Wikitext, "Battle of Harno Ridge", "1")), Claims(HtmlReader.Read("a", "a", Page)));

    [Fact]
    public void Flattened_text_makes_the_claims_of_its_prose()
    {
        // The infobox and the kinds of paragraphs are lost in flattening, and with them what they tell of day and place.
        var prose = Wikitext[Wikitext.IndexOf("The '''Battle", StringComparison.Ordinal)..];
        var source = Claims(WikitextReader.Read("a", "a", prose, "Battle of Harno Ridge", "1"), onlyProse: true);
        Assert.Equal(source, Claims(PlainTextReader.Read("a", "a", Flattened), onlyProse: true));
        Assert.True(source.Length >= 7, string.Join('\n', source));
    }

    private static string[] Claims(Document document, bool onlyProse = false) =>
    [
        .. Cascade.Run(document).Claims
            .Where(c => !onlyProse || document.Paragraphs.First(p => p.Span.Contains(c.Span)).Kind is ParagraphKind.Prose or ParagraphKind.ListItem)
            .Select(c => $"{c.Kind} “{c.Quote}” {c.Quantity?.Low}..{c.Quantity?.High} {c.Claimant} {c.Stance} {(onlyProse ? "" : $"{c.Date?.Edtf} {c.Place}")} [{string.Join(',', c.Citations)}]{(c.CitationNeeded ? " citation needed" : "")}"),
    ];
}
