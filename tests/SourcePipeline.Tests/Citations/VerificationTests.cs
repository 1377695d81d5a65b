using System.Collections.Immutable;
using SourcePipeline.Citations;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Citations;

/// <summary>Sentences of invented articles against invented pages: what carries a claim, what does not, and where nobody can tell.</summary>
public sealed class VerificationTests
{
    private static readonly Cascade Cascade = new(BuiltInRules.Builder().Build());

    [Theory]
    [InlineData("On 4 May 2015, 34 soldiers were killed near Velgorsk.[1]", "34 soldiers", "Thirty-four soldiers died near Velgorsk on Monday, the ministry said.", "a number in words")]
    [InlineData("On 4 May 2015, at least 30 civilians were killed in Velgorsk.[1]", "30 civilians", "The mayor of Velgorsk said that 41 civilians had been killed by shells.", "inside the bound")]
    [InlineData("On 4 May 2015, more than 100 rebels were killed in Velgorsk.[1]", "100 rebels", "More than a hundred rebels fell at Velgorsk, the general staff claims.", "the same bound in words")]
    [InlineData("On 4 May 2015, about 40 rebels were killed in Velgorsk.[1]", "40 rebels", "The army said it killed 41 rebels in Velgorsk.", "about 40 is 41")]
    [InlineData("On 4 May 2015, a dozen policemen were killed in Velgorsk.[1]", "dozen policemen", "Twelve policemen lost their lives in Velgorsk.", "a dozen is twelve")]
    [InlineData("On 4 May 2015, 50 people were killed in the villages of Ostra and Belna.[1]", "50 people", "There were 32 dead in Ostra and 18 in Belna, the prefect said.", "two parts that add up")]
    [InlineData("On 4 May 2015, 26 soldiers were killed near Velgorsk.[1]", "26 soldiers", "The army first put its losses at 11 soldiers killed near Velgorsk. In the evening it raised the toll: 26 soldiers had died.", "the later toll")]
    [InlineData("On 4 May 2015, the rebels captured 9 soldiers near Velgorsk.[1]", "9 soldiers", "Nine soldiers are prisoners, a rebel commander said after the fight near Velgorsk.", "prisoners are captured")]
    [InlineData("On 4 May 2015, 12,500 people fled Velgorsk.[1]", "12,500", "Some 12.5 thousand people have left their homes in Velgorsk, aid workers say.", "thousands in another form")]
    [InlineData("On 4 May 2015, 17 soldiers were wounded near Velgorsk.[1]", "17 soldiers", "Near Velgorsk 5 soldiers were killed and 17 wounded.", "the second of two outcomes")]
    [InlineData("On 4 May 2015, 64 people were killed in Velgorsk.[1]", "64 people", "We have counted 64 bodies in Velgorsk, said a nurse.", "bodies are dead people")]
    [InlineData("On 4 May 2015, 230 people were killed in Velgorsk.[1]", "230 people", "Table of deaths in Velgorsk, 4 May 2015\n\tKilled\tWounded\nQuarter of the mill\t110\t35\nOld town\t120\t40\nTotal\t230\t75", "the total row of a table")]
    [InlineData("On 4 May 2015, police killed 15 protesters in Velgorsk.[1]", "15 protesters", "Fifteen demonstrators were shot dead on the square of Velgorsk.", "other words for the same people")]
    [InlineData("On 4 May 2015, 40 people were wounded in Velgorsk.[1]", "40 people", "Nine died in Velgorsk and 40 others were injured, doctors said.", "others")]
    [InlineData("On 4 May 2015, 137 people were killed in Velgorsk.[1]", "137 people", "The death toll in Velgorsk has risen to 137, officials said.", "a toll that has risen")]
    [InlineData("On 4 May 2015, at least 20 militants were killed near Velgorsk.[1]", "20 militants", "The raid near Velgorsk ended with 20-25 militants killed, the army said.", "a range inside the bound")]
    [InlineData("On 4 May 2015, the rebels released 1,200 prisoners in Velgorsk.[1]", "1,200 prisoners", "The rebels freed 1,200 captives in Velgorsk.", "freed captives")]
    [InlineData("On 4 May 2015, 42 civilians were killed in Velgorsk.[1]", "42 civilians", "In Velgorsk 42 civilians, ten of them children, lost their lives.", "a part told beside it")]
    [InlineData("On 4 May 2015, 63 people were killed in Velgorsk.[1]", "63 people", "The bombing of Velgorsk claimed 63 lives.", "lives claimed")]
    [InlineData("On 4 May 2015, 7 soldiers went missing near Velgorsk.[1]", "7 soldiers", "Seven servicemen are unaccounted for near Velgorsk.", "unaccounted for")]
    [InlineData("On 4 May 2015, 25 people were killed in Velgorsk.[1]", "25 people", "Twin bombs kill 25 at Velgorsk market", "a headline's present tense")]
    [InlineData("On 4 May 2015, 100 people were wounded in Velgorsk.[1]", "100 people", "In Velgorsk more than 100 people were hurt.", "the bound's own figure")]
    [InlineData("On 4 May 2015, 300 to 350 rebels were killed near Velgorsk.[1]", "350 rebels", "Between 300 and 350 rebels are dead, the governor of Velgorsk reckons.", "the same range")]
    [InlineData("On 4 May 2015, 500 soldiers surrendered in Velgorsk.[1]", "500 soldiers", "Five hundred soldiers laid down their arms in Velgorsk.", "arms laid down")]
    [InlineData("On 4 May 2015, the militia kidnapped 50 villagers near Velgorsk.[1]", "50 villagers", "Fifty villagers were abducted near Velgorsk.", "abducted")]
    [InlineData("On 4 May 2015, the army lost 5 tanks near Velgorsk.[1]", "5 tanks", "Five tanks of the army were burnt out near Velgorsk.", "burnt tanks are lost")]
    [InlineData("On 4 May 2015, 9 soldiers were killed and 21 wounded near Velgorsk.[1]", "21 wounded", "Nine dead, 21 wounded: that is the balance of the day at Velgorsk.", "a bare list")]
    [InlineData("On 4 May 2015, 112 people were killed in Velgorsk.[1]", "112 people", "The hospital of Velgorsk has received one hundred and twelve corpses.", "a long number in words")]
    [InlineData("On 4 May 2015, 19 fighters were killed near Velgorsk.[1]", "19 fighters", "An air raid near Velgorsk left nineteen insurgents dead.", "left dead")]
    [InlineData("On 4 May 2015, 2,300 people were killed in Velgorsk.[1]", "2,300 people", "Killed in Velgorsk: 2 300. Wounded: 4 100.", "a label before the figure")]
    [InlineData("On 12 March 1920, the Whites lost 700 men near Velgorsk.[1]", "700 men", "The Whites left 700 dead before Velgorsk.", "an older war")]
    [InlineData("On 4 May 2015, Azeri forces destroyed 12 vehicles near Velgorsk.[1]", "12 vehicles", "A dozen vehicles were destroyed near Velgorsk, the Azeri command said.", "a dozen vehicles")]
    [InlineData("On 4 May 2015, three helicopters were shot down near Velgorsk.[1]", "helicopters", "The rebels brought down three helicopters near Velgorsk.", "brought down")]
    public void A_page_carries(string sentence, string quote, string page, string why) => Expect(VerdictKind.Supported, sentence, quote, page, why);

    [Theory]
    [InlineData("On 4 May 2015, 34 soldiers were killed near Velgorsk.[1]", "34 soldiers", "Twenty-one soldiers died near Velgorsk on Monday, the ministry said.", "another number of the same people")]
    [InlineData("On 4 May 2015, at least 60 civilians were killed in Velgorsk.[1]", "60 civilians", "The mayor of Velgorsk said that 41 civilians had been killed by shells.", "below the bound")]
    [InlineData("On 4 May 2015, 11 soldiers were killed near Velgorsk.[1]", "11 soldiers", "The army first put its losses at 11 soldiers killed near Velgorsk. In the evening it raised the toll: 26 soldiers had died.", "a toll that the page goes back on")]
    [InlineData("On 4 May 2015, 17 soldiers were killed near Velgorsk.[1]", "17 soldiers", "Near Velgorsk 5 soldiers were killed and 17 wounded.", "figures changed about")]
    [InlineData("On 4 May 2015, the rebels destroyed five tanks near Velgorsk.[1]", "five tanks", "The rebels said that they had destroyed seven tanks near Velgorsk.", "another number of tanks")]
    public void A_page_gives_another_figure(string sentence, string quote, string page, string why) => Expect(VerdictKind.OtherFigure, sentence, quote, $"{page} {Filler}", why);

    [Theory]
    [InlineData("On 4 May 2015, 34 soldiers were killed near Velgorsk.[1]", "34 soldiers", "Near Velgorsk 34 rebels were killed on Monday, the ministry of defence said in the capital.", "other people")]
    [InlineData("On 4 May 2015, 34 soldiers were killed near Velgorsk.[1]", "34 soldiers", "Near Velgorsk 34 soldiers were wounded on Monday, the ministry of defence said in the capital.", "another outcome")]
    [InlineData("On 4 May 2015, 34 soldiers were killed near Velgorsk.[1]", "34 soldiers", "The ministry denied that there had been any fighting near Velgorsk, and said that its units held all the hills around the town.", "no figure at all")]
    [InlineData("On 4 May 2015, the rebels captured 16 tanks near Velgorsk.[1]", "16 tanks", "The rebels said that they had burnt sixteen tanks near Velgorsk and gone back to the hills before dawn.", "burnt, not captured")]
    [InlineData("On 20 May 2015, 18 civilians were killed in Velgorsk.[1]", "18 civilians", "In March 18 civilians were killed by a shell in Velgorsk, and nobody has answered for it until this day, the report says.", "another event")]
    public void A_page_is_silent(string sentence, string quote, string page, string why) => Expect(VerdictKind.Silent, sentence, quote, $"{page} {Filler}", why);

    [Theory]
    [InlineData("A resident said that the soldiers \"came at dawn and left before noon\".[1]", "“They came at dawn and left before noon,” said the baker of Velgorsk.", VerdictKind.Supported, "other marks, one word more")]
    [InlineData("The governor declared: \"We will hold this town until the last of us is gone\".[1]", "“We will hold this town,” the governor told reporters, “until the last of us is gone.”", VerdictKind.Supported, "an attribution inside")]
    [InlineData("The envoy called it \"a plan … that nobody can refuse\".[1]", "It is a plan, drawn up in good faith, that nobody can refuse, the envoy said.", VerdictKind.Supported, "an ellipsis")]
    [InlineData("A resident said that the soldiers \"came at dawn and killed nobody at all\".[1]", "“They came at dawn and killed everybody at all,” said the baker of Velgorsk.", VerdictKind.Silent, "a word that turns the meaning")]
    [InlineData("A nurse wrote: \"For three days we have had no water\".[1]", "“For three days we have had little water,” wrote a nurse in Velgorsk.", VerdictKind.Silent, "no is not little")]
    [InlineData("A nurse wrote: \"For three days we have had no water\".[1]", "“For five days we have had no water,” wrote a nurse in Velgorsk.", VerdictKind.Silent, "three is not five")]
    public void Quotations_are_compared_word_for_word(string sentence, string page, VerdictKind expected, string why) =>
        Expect(expected, sentence, "", $"{page} {Filler}", why, ClaimKind.Quotation);

    [Theory]
    [InlineData("Rebels captured Velgorsk on 3 May 2015.[1]", "The rebels drove into Velgorsk on Sunday, residents said.", VerdictKind.Supported, "Sunday before 5 May 2015 is the 3rd")]
    [InlineData("Rebels captured Velgorsk on 3 May 2015.[1]", "The rebels took Vel'gorsk on 3 May after a short fight.", VerdictKind.Supported, "a spelling variant")]
    [InlineData("Rebels captured Velgorsk on 3 May 2015.[1]", "The rebels took Velgorsk on 1 May after a short fight.", VerdictKind.OtherFigure, "another day")]
    [InlineData("Rebels captured Velgorsk on 3 May 2015.[1]", "The rebels took the hill of Ostra on 3 May after a short fight, the ministry said, and shelled the road to the capital.", VerdictKind.Silent, "another place")]
    [InlineData("Rebels captured Velgorsk on 3 June 2015.[1]", "Velgorsk is still held by the army, the ministry said, and the siege goes on.", VerdictKind.Silent, "the page is older")]
    public void Places_are_taken_on_their_day(string sentence, string page, VerdictKind expected, string why) =>
        Expect(expected, sentence, "", $"{page} {Filler}", why, ClaimKind.Control);

    [Theory]
    [InlineData("fr", "Trente-quatre soldats ont été tués lundi près de Velgorsk, a annoncé le ministère.", VerdictKind.Supported, "figures settle it")]
    [InlineData("fr", "Vingt soldats ont été tués lundi près de Velgorsk, a annoncé le ministère.", VerdictKind.CouldNotCheck, "nobody is accused by a page in another language")]
    [InlineData("und", "Возле Вельгорска погибли военные.", VerdictKind.CouldNotCheck, "a language that cannot be read")]
    public void Pages_in_other_languages(string language, string page, VerdictKind expected, string why)
    {
        var (article, claims) = Article("On 4 May 2015, 34 soldiers were killed near Velgorsk.[1]");
        var source = Page(page) with { Language = language };
        var verdict = new Verification(article, Cascade.Rules).Judge(claims, new Dictionary<string, SourcePage> { ["1"] = source }).First();
        Assert.True(verdict.Kind == expected, $"{why}: {verdict}");
    }

    [Theory]
    [InlineData(PageCondition.Paywall, "paywall")]
    [InlineData(PageCondition.BotWall, "bot-wall")]
    [InlineData(PageCondition.CookieWall, "cookie-wall")]
    [InlineData(PageCondition.ErrorPage, "error-page")]
    [InlineData(PageCondition.HomePage, "home-page")]
    [InlineData(PageCondition.Empty, "empty-page")]
    public void What_is_no_page_accuses_nobody(PageCondition condition, string reason)
    {
        var (article, claims) = Article("On 4 May 2015, 34 soldiers were killed near Velgorsk.[1]");
        SourcePage source = new("https://paper.example/a", null, condition);
        var verdict = new Verification(article, Cascade.Rules).Judge(claims, new Dictionary<string, SourcePage> { ["1"] = source }).First();
        Assert.Equal((VerdictKind.CouldNotCheck, reason), (verdict.Kind, verdict.Reason));
    }

    [Fact]
    public void Two_citations_on_one_sentence_are_judged_each()
    {
        var (article, claims) = Article("On 4 May 2015, 34 soldiers were killed near Velgorsk.[1][2]");
        var pages = new Dictionary<string, SourcePage> { ["1"] = Page("Thirty-four soldiers died near Velgorsk."), ["2"] = Page($"Twenty soldiers died near Velgorsk. {Filler}") };
        Assert.Equal([VerdictKind.Supported, VerdictKind.OtherFigure], new Verification(article, Cascade.Rules).Judge(claims, pages).Take(2).Select(v => v.Kind));
    }

    [Fact]
    public void A_mark_inside_a_claim_is_not_blamed_for_what_stands_behind_it()
    {
        var (article, claims) = Article("Rebels entered Velgorsk on 3 May 2015[1] and Ostrava on 6 May 2015.[2]");
        var pages = new Dictionary<string, SourcePage> { ["1"] = Page($"The rebels drove into Velgorsk on Sunday, residents said. {Filler}") };
        Assert.DoesNotContain(new Verification(article, Cascade.Rules).Judge(claims, pages), v => v.Citation == "1" && v.Kind is VerdictKind.OtherFigure or VerdictKind.Silent);
    }

    private const string Filler = "The road to the capital has been closed since the spring. Traders bring flour and salt over the hills by night. The river is high and the bridge at the mill is down, and nobody knows when it will be mended.";

    private static void Expect(VerdictKind expected, string sentence, string quote, string page, string why, ClaimKind? kind = null)
    {
        var (article, claims) = Article(sentence);
        ImmutableArray<Claim> meant = [.. claims.Where(c => kind is null ? c.Kind is not ClaimKind.Control && c.Quote.Contains(quote, StringComparison.Ordinal) : c.Kind == kind)];
        Assert.True(meant.Length > 0, $"no claim in: {sentence}");
        var verdict = new Verification(article, Cascade.Rules).Judge(meant, new Dictionary<string, SourcePage> { ["1"] = Page(page) })[0];
        Assert.True(verdict.Kind == expected, $"{why}: {verdict.Kind}, {verdict.Reason} | {verdict.Passage}");
    }

    private static (Document Article, ImmutableArray<Claim> Claims) Article(string sentence)
    {
        var article = PlainTextReader.Read("article.txt", "article.txt", $"War in Velgoria\n{sentence}\n") with { References = [new("1"), new("2")] };
        return (article, Cascade.Run(article).Claims);
    }

    private static SourcePage Page(string text)
    {
        var plain = PlainTextReader.Read("page", "page", text);
        var page = plain with { Title = "News from Velgoria", Paragraphs = [.. plain.Paragraphs.Select(p => p.Span.In(text).Contains('\t', StringComparison.Ordinal) ? p with { Kind = ParagraphKind.TableRow } : p with { Kind = ParagraphKind.Prose })] };
        return new("https://paper.example/a", Cascade.Run(page, CascadeScope.Sentences | CascadeScope.Claims), PageCondition.Readable, Published: new(2015, 5, 5), Language: "en");
    }
}
