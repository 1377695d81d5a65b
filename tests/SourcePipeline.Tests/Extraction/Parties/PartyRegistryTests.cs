using FsCheck;
using FsCheck.Fluent;
using SourcePipeline.Extraction.Parties;
using SourcePipeline.Text;

namespace SourcePipeline.Tests.Extraction.Parties;

/// <summary>Parties, places and persons learned from the document alone.</summary>
public sealed class PartyRegistryTests
{
    [Theory]
    [InlineData("The National Front for Ruthenia (NFR) met. NFR forces fought.", "the National Front for Ruthenia", "NFR", "an abbreviation in brackets")]
    [InlineData("The Movement for Unity (MOU/MPU) met.", "MPU", "MOU", "two abbreviations of one name")]
    [InlineData("The Syrian army fought. The junta fell.", "the junta", "Syria", "the state's own side without its name")]
    [InlineData("The Syrian army fought.", "Syrian soldiers", "Syria", "a nationality before soldiers")]
    [InlineData("It began.", "Chadian and Malian troops", "Chad and Mali", "two nationalities")]
    [InlineData("It began.", "rebel fighters", "rebels", "armed people of no named side")]
    public void Names_of_one_party_come_together(string text, string words, string party, string why)
    {
        Assert.True(Registry(text).PartyOf(words) == party, $"{why}: {Registry(text).PartyOf(words)}");
    }

    [Theory]
    [InlineData("It began.", "residents of the town")]
    [InlineData("It began.", "")]
    public void People_of_no_side_have_no_party(string text, string words) => Assert.Null(Registry(text).PartyOf(words));

    [Theory]
    [InlineData("They lived in Lindau.", "Lindau", "Place")]
    [InlineData("The town of Lindau burned.", "Lindau", "Place")]
    [InlineData("Colonel Rashid spoke.", "Rashid", "Person")]
    [InlineData("Tabar fighters came. Tabar officials spoke.", "Tabar", "Party")]
    [InlineData("Nothing is known of Lindau.", "Weiler", "Unknown")]
    public void Context_tells_what_a_name_is(string text, string name, string kind) => Assert.Equal(kind, Registry(text).KindOf(name).ToString());

    [Theory]
    [InlineData("Ménaka", "Menaka")]
    [InlineData("al-Dīn", "Al Din")]
    [InlineData("Łódź", "Lodz")]
    public void Spellings_with_and_without_diacritics_meet(string one, string other) => Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Fact]
    public void The_key_of_a_key_is_the_key() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(name => NameKey.Of(NameKey.Of(name)) == NameKey.Of(name)));

    private static PartyRegistry Registry(string text)
    {
        var rules = Extracted.BuiltIn;
        var registry = new PartyRegistry(rules, new Tokenizer(rules.Vocabulary, rules.Class("number-word"), rules.Class("person"), rules.Class("date-prefix")));
        registry.Begin(Extracted.Article(text));
        return registry;
    }
}
