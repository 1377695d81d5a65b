using SourcePipeline.Comparison;

namespace SourcePipeline.Tests.Comparison;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("Ménora", "Menora", "accents")]
    [InlineData("Menora", "the town of Menora", "the kind of place")]
    [InlineData("Al-Tarsk", "al-Tarsk", "case")]
    [InlineData("Menora", "a military base in Menora", "a part lies in the whole")]
    [InlineData("Konduga", "Kondugha", "a spelling variant")]
    [InlineData("the Tarsk region", "Tarsk Oblast", "the land around a town")]
    public void One_place_keeps_its_number_whatever_its_spelling(string one, string two, string because)
    {
        var places = new Places();
        Assert.True(places.Read(one).Number == places.Read(two).Number, because);
    }

    [Theory]
    [InlineData("Menora", "Arvela")]
    [InlineData("Tarsk", "Tarka")]
    [InlineData("Tarsk", "the Tarsk region")]
    public void Two_places_have_two_numbers(string one, string two)
    {
        var places = new Places();
        Assert.NotEqual(places.Read(one).Number, places.Read(two).Number);
    }

    [Fact]
    public void A_base_or_an_airport_is_a_part_and_words_without_a_name_are_nowhere()
    {
        var places = new Places();
        Assert.True(places.Read("the military base at Menora").IsPart);
        Assert.False(places.Read("Menora").IsPart);
        Assert.Equal(-1, places.Read("some rural areas").Number);
        Assert.Equal(-1, places.Read(null).Number);
    }
}
