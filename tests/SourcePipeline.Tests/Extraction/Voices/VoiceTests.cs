using SourcePipeline.Extraction;

namespace SourcePipeline.Tests.Extraction.Voices;

/// <summary>Who says it, and how: the last casualty or control claim of each text.</summary>
public sealed class VoiceTests
{
    [Theory]
    [InlineData("The ministry said that 12 soldiers were killed.", "The ministry", Stance.Attributed)]
    [InlineData("Ruthenian rebels claimed to have killed 98 soldiers.", "Ruthenian rebels", Stance.Attributed)]
    [InlineData("According to the local activist group the Lindau Network, 12 soldiers were killed.", "the Lindau Network", Stance.Attributed)]
    [InlineData("According to Lindau sources the Guard killed 12 soldiers.", "Lindau sources", Stance.Attributed)]
    [InlineData("According to residents, 12 soldiers were killed.", "residents", Stance.Attributed)]
    [InlineData("A column reached Lindau, and 12 soldiers were killed there, according to its mayor.", "its mayor", Stance.Attributed)]
    [InlineData("12 soldiers were killed, according to two local doctors.", "two local doctors", Stance.Attributed)]
    [InlineData("12 soldiers were killed, the governor said.", "the governor", Stance.Attributed)]
    [InlineData("A Ruthenian inquiry determined that 12 soldiers were killed.", "A Ruthenian inquiry", Stance.Attributed)]
    [InlineData("The town was attacked, with some sources suggesting up to 12 soldiers were killed.", "some sources", Stance.Attributed)]
    [InlineData("According to an October report by the Lindau Watch, 12 soldiers were killed.", "report by the Lindau Watch", Stance.Attributed)]
    [InlineData("The chief of the general staff, Ahmad Rashid, announced that 12 soldiers were killed.", "Ahmad Rashid", Stance.Attributed)]
    [InlineData("Rebels were reported by the news agency to have captured 12 soldiers.", "the news agency", Stance.Attributed)]
    [InlineData("A spokesman denied that 12 soldiers had been killed.", "A spokesman", Stance.Denied)]
    [InlineData("The ministry confirmed that 12 soldiers had been killed.", "The ministry", Stance.Confirmed)]
    [InlineData("The rebels later revised the death toll for the soldiers to 81.", "The rebels", Stance.Revised)]
    [InlineData("The observatory said that at least 80 soldiers were killed in the raid, and later raised the number to 90.", "The observatory", Stance.Revised)]
    [InlineData("The ministry acknowledged 2,700 soldiers killed, which it later corrected to 2,900 killed.", "The ministry", Stance.Revised)]
    [InlineData("Reports from exiled journalists suggest that 12 soldiers were killed.", "journalists", Stance.Attributed)]
    [InlineData("By the governor's count, 12 soldiers were killed.", "the governor", Stance.Attributed)]
    [InlineData("12 soldiers were killed, per the Ruthenian ministry.", "the Ruthenian ministry", Stance.Attributed)]
    [InlineData("Government: 12 killed (rebel claim)", "rebel", Stance.Attributed)]
    [InlineData("Government: 12 killed (per the SRM)", "the SRM", Stance.Attributed)]
    [InlineData("Government losses were put at 20 by the rebels and at 12 by the ministry.", "the ministry", Stance.Attributed)]
    [InlineData("The camp is where, a commission found, 12 men had died.", "a commission", Stance.Attributed)]
    [InlineData("12 men were shot on the road, survivors told the agency.", "survivors", Stance.Attributed)]
    [InlineData("12 men were shot on the road, the governor said in a statement.", "the governor", Stance.Attributed)]
    [InlineData("12 men were shot on the road, the governor said on Tuesday.", "the governor", Stance.Attributed)]
    [InlineData("IS claimed to have killed 12 soldiers.", "IS", Stance.Attributed)]
    [InlineData("A survey by the journalist Jon Roe concluded that 12 men were killed.", "A survey by the journalist Jon Roe", Stance.Attributed)]
    [InlineData("The ministry of Zaland (formerly: Ruthenia) said that 12 men were killed.", "The ministry of Zaland", Stance.Attributed)]
    [InlineData("\"In this raid 12 men were shot and three were reported missing,\" the governor said.", "the governor", Stance.Attributed)]
    [InlineData("Local leaders say as many as 1,300 men died.", "Local leaders", Stance.Attributed)]
    [InlineData("According to the ministry 15 soldiers were killed.", "the ministry", Stance.Attributed)]
    [InlineData("Gen. John F. Roe said that 12 soldiers were killed.", "Gen. John F. Roe", Stance.Attributed)]
    [InlineData("Ruthenia 24 reported that 12 soldiers were killed.", "Ruthenia 24", Stance.Attributed)]
    [InlineData("The historian Jon Roe states that 12 soldiers were killed.", "Jon Roe", Stance.Attributed)]
    [InlineData("The office holds the names of 12 men killed in the town.", "The office", Stance.Attributed)]
    [InlineData("The ministry added, \"Security forces killed 12 men in the town.\"", "The ministry", Stance.Attributed)]
    [InlineData("The ministry added: \"Soldiers killed 12 men in the town.\"", "The ministry", Stance.Attributed)]
    public void A_named_voice_is_heard_wherever_it_stands(string text, string who, Stance stance)
    {
        var claim = LastClaim(text);
        Assert.Contains(who, claim.Claimant, StringComparison.Ordinal);
        Assert.Equal(stance, claim.Stance);
    }

    [Theory]
    [InlineData("12 soldiers were reportedly killed.")]
    [InlineData("It was reported that 12 soldiers had been killed.")]
    [InlineData("The militants were reported to have killed two foreign nationals.")]
    [InlineData("Initial reports placed the death toll at 12.")]
    [InlineData("An alleged air strike killed 12 civilians.")]
    public void A_fact_in_doubt_with_nobody_named_is_hedged(string text)
    {
        var claim = LastClaim(text);
        Assert.Null(claim.Claimant);
        Assert.Equal(Stance.Hedged, claim.Stance);
    }

    [Theory]
    [InlineData("12 soldiers were killed.", "nobody speaks")]
    [InlineData("The league claimed the bombing, in which 12 soldiers were killed.", "who claims a deed takes it upon himself")]
    [InlineData("The bombing, which killed 12 soldiers, was claimed by the league.", "who claims a deed takes it upon himself")]
    [InlineData("The ministry said that the road was closed; 12 soldiers were killed.", "a semicolon ends the voice")]
    [InlineData("Three civilians were reportedly hurt and four soldiers were killed when rebels attacked their post.", "the hedge covers its own verb alone")]
    [InlineData("The mayor said that it was over. The next day 12 soldiers were killed.", "the next sentence is the article's own")]
    public void The_article_speaks_where_no_voice_covers_it(string text, string why)
    {
        var claim = LastClaim(text);
        Assert.True(claim.Claimant is null && claim.Stance == Stance.Asserted, $"{why}: {claim.Claimant} {claim.Stance}");
    }

    [Theory]
    [InlineData("The army announced that a post had been lost. They also said 31 rebels were killed.", "The army")]
    [InlineData("The ministry said: \"We hold the town. We have killed 31 rebels.\"", "The ministry")]
    public void A_voice_goes_on_speaking_into_the_next_sentence(string text, string who)
    {
        Assert.Equal(who, LastClaim(text).Claimant);
    }

    [Fact]
    public void Each_voice_of_one_sentence_has_its_own_figures()
    {
        var claims = Extracted.From("The rebels claimed that they killed 97 soldiers, while the junta claimed that it killed 47 rebels.").Claims;
        Assert.Equal("The rebels", claims.First(c => c.Quantity?.Low == 97).Claimant);
        Assert.Equal("the junta", claims.First(c => c.Quantity?.Low == 47).Claimant);
    }

    [Fact]
    public void Each_voice_that_confirms_is_a_claim_of_its_own()
    {
        var claims = Extracted.From("They lived in Lindau. The army claimed to have taken control of Lindau. The claim was confirmed by residents of Lindau and a rebel spokesman.").Claims;
        Assert.Equal([Stance.Attributed, Stance.Confirmed, Stance.Confirmed], claims.Select(c => c.Stance));
        Assert.All(claims, c => Assert.Equal(("Lindau", ControlAction.Captured), (c.Place, c.Action!.Value)));
    }

    [Theory]
    [InlineData("A resident said that 12 soldiers were killed.", ClaimantRole.Witness)]
    [InlineData("State television said that 12 soldiers were killed.", ClaimantRole.Media)]
    [InlineData("The army said that 12 soldiers were killed.", ClaimantRole.Belligerent)]
    [InlineData("The foreign minister said that 12 soldiers were killed.", ClaimantRole.Official)]
    [InlineData("A historian estimated that 12 soldiers were killed.", ClaimantRole.Expert)]
    [InlineData("The Red Cross said that 12 soldiers were killed.", ClaimantRole.Organisation)]
    public void The_role_of_a_voice_comes_from_its_words(string text, ClaimantRole role) => Assert.Equal(role, LastClaim(text).ClaimantRole);

    [Theory]
    [InlineData("Sarnia 24", "a country and a number")]
    [InlineData("The Velian Times", "a country and a word for newspapers")]
    [InlineData("Voice of Sarnia", "a voice of a country")]
    [InlineData("Radio Sarnia", "a station of a country")]
    [InlineData("Sarnia Today", "a country and a word for newspapers")]
    [InlineData("Velian News Agency", "an agency")]
    public void An_outlet_with_a_country_in_its_name_is_the_media_and_no_party(string outlet, string because)
    {
        var claim = LastClaim($"The Sarnian army fought in the north of Velia. {outlet} reported that 12 soldiers were killed.");
        Assert.True(claim is { ClaimantRole: ClaimantRole.Media, ClaimantParty: null }, $"{because}: {claim.Claimant} {claim.ClaimantRole} {claim.ClaimantParty}");
    }

    [Theory]
    [InlineData("An FLB official stated that their forces killed 13 soldiers, while they suffered only nine wounded.", "the official's side, not he")]
    [InlineData("An FLB spokesman said that 400 soldiers had been killed and that his forces had lost only 30 men.", "those counted as dead are not the ones who lost")]
    [InlineData("An FLB spokesman said that 400 soldiers had been killed. He said they had suffered only nine wounded.", "from the sentence before")]
    public void A_spokesman_who_says_they_speaks_of_his_side(string text, string because)
    {
        var claim = LastClaim($"The Front for the Liberation of Belgora (FLB) attacked. {text}");
        Assert.True(claim.Party == "FLB" && !claim.Victims!.Contains("spokesman", StringComparison.Ordinal) && !claim.Victims.Contains("official", StringComparison.Ordinal), $"{because}: {claim.Victims} of {claim.Party}");
    }

    private static Claim LastClaim(string text)
    {
        var claims = Extracted.From(text).Claims;
        Assert.True(claims.Any(c => c.Kind is ClaimKind.Casualty or ClaimKind.Control), $"no claim in: {text}");
        return claims.Last(c => c.Kind is ClaimKind.Casualty or ClaimKind.Control);
    }
}
