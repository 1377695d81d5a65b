using SourcePipeline.Comparison;

namespace SourcePipeline.Tests.Comparison;

public sealed class EquipmentItemTests
{
    [Theory]
    [InlineData("T-72 tanks", "T 72 tanks", true)]
    [InlineData("Mi-8 helicopter", "Mi-8MT", true)]
    [InlineData("Il-2 aircraft", "Il-28 bombers", false)]
    [InlineData("Type 59 tank", "Type-59 tanks", true)]
    [InlineData("T-62 tanks", "T-72 tanks", false)]
    public void A_model_is_one_however_its_number_is_written(string one, string other, bool same) =>
        Assert.Equal(same, EquipmentItem.SameModel(EquipmentItem.Model(one)!, EquipmentItem.Model(other)!));

    [Theory]
    [InlineData("three tanks")]
    [InlineData("The 12 guns")]
    [InlineData("howitzers")]
    public void Other_words_are_no_model(string item) => Assert.Null(EquipmentItem.Model(item));
}
