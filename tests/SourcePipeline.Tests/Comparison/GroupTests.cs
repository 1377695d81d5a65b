using SourcePipeline.Comparison;

namespace SourcePipeline.Tests.Comparison;

public sealed class GroupTests
{
    [Theory]
    [InlineData("Sarnian soldiers", "Sarnian army troops", true, "one army under two words")]
    [InlineData("Sarnian soldiers", "soldiers", true, "a class without a name may be the named one")]
    [InlineData("Sarnian soldiers", "Velian soldiers", false, "two armies")]
    [InlineData("rebels", "soldiers", false, "two classes")]
    [InlineData("civilians", "residents of the town", true, "civilians under two words")]
    [InlineData("rebels", "civilians", false, "different people are never compared")]
    [InlineData("rebels", "", false, "bodies of whomever are not the rebels' dead")]
    [InlineData("", "people", true, "whoever against whoever")]
    [InlineData("KLF fighters", "insurgents", true, "a generic word may mean the named group")]
    [InlineData("KLF fighters", "Ansar fighters", false, "two armed groups")]
    [InlineData("Sarnian and Velian soldiers", "Velian soldiers", false, "a total and its part")]
    [InlineData("peacekeepers", "soldiers", false, "two classes")]
    [InlineData("journalists", "civilians", false, "a part of the civilians")]
    [InlineData("two journalists", "journalists", true, "the same part")]
    [InlineData("civilians, women and children among them", "civilians", true, "civilians, and told who was among them")]
    public void Figures_are_compared_within_one_class_of_people_only(string one, string two, bool comparable, string because)
    {
        var reader = new GroupReader();
        Assert.True(reader.Read(one).IsComparableWith(reader.Read(two)) == comparable, because);
        Assert.True(reader.Read(two).IsComparableWith(reader.Read(one)) == comparable, because);
    }

    [Theory]
    [InlineData("General Osman Tarik", "Tarik", true)]
    [InlineData("Osman Tarik, a commander of the militia", "Osman Tarik", true)]
    [InlineData("Osman Tarik", "Selim Bora", false)]
    public void One_person_is_known_by_any_of_the_names(string one, string two, bool same)
    {
        var reader = new GroupReader();
        Assert.Equal(same, reader.Read(one, single: true).IsComparableWith(reader.Read(two, single: true)));
    }

    [Theory]
    [InlineData("the Sarnian army", "rebels", true)]
    [InlineData("rebels", "Sarnian soldiers", true)]
    [InlineData("rebels", "rebel fighters", false)]
    [InlineData("the Sarnian army", "Sarnian soldiers", false)]
    [InlineData("the KLF", "enemy fighters", true)]
    [InlineData("residents", "soldiers", false)]
    public void A_belligerent_speaks_of_its_enemy_when_the_two_are_opposed(string claimant, string subject, bool opposed)
    {
        var reader = new GroupReader();
        Assert.Equal(opposed, reader.Read(claimant).Opposes(reader.Read(subject)));
    }

    [Fact]
    public void An_acronym_means_the_name_that_it_was_introduced_with()
    {
        var reader = new GroupReader();
        reader.LearnFrom("Free Sarnian Army (FSA)");
        Assert.True(reader.Read("FSA fighters").SharesNameWith(reader.Read("the Free Sarnian Army")));
        Assert.False(reader.Read("FSA fighters").SharesNameWith(reader.Read("the Sarnian army")));
    }
}
