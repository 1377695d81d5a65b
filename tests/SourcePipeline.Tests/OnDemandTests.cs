namespace SourcePipeline.Tests;

public sealed class OnDemandTests
{
    private readonly List<int> made = [];

    [Fact]
    public void What_fits_is_made_once()
    {
        var list = Of(count: 3, room: 3);
        Assert.Equal(["0", "1", "2"], list);
        Assert.Equal(["0", "1", "2"], list);
        Assert.Equal([0, 1, 2], made);
    }

    [Fact]
    public void What_does_not_fit_is_made_again_when_it_is_asked_for_again()
    {
        var list = Of(count: 20, room: 2);
        Assert.All(list, Assert.NotNull);
        Assert.All(list, Assert.NotNull);
        Assert.Single(made, 0);
        Assert.Single(made, 1);
        Assert.Equal(2, made.Count(i => i == 2));
    }

    [Fact]
    public void The_latest_stay_at_hand_for_who_goes_back_and_forth()
    {
        var list = Of(count: 20, room: 0);
        Assert.Equal("71767", list[7] + list[17] + list[6] + list[7]);
        Assert.Equal([7, 17, 6], made);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Beyond_its_ends_there_is_nothing(int index) => Assert.Throws<ArgumentOutOfRangeException>(() => Of(count: 3, room: 3)[index]);

    private OnDemand<string> Of(int count, long room) => new(count, Make, _ => 1, room);

    private string Make(int index)
    {
        made.Add(index);
        return $"{index}";
    }
}
