using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Rules;

public class InflectionTests
{
    [Theory]
    [InlineData("kill", "kills", "killing", "killed", "killed")]
    [InlineData("seize", "seizes", "seizing", "seized", "seized")]
    [InlineData("rob", "robs", "robbing", "robbed", "robbed")]
    [InlineData("kidnap", "kidnaps", "kidnapping", "kidnapped", "kidnapped")]
    [InlineData("equip", "equips", "equipping", "equipped", "equipped")]
    [InlineData("rebel", "rebels", "rebelling", "rebelled", "rebelled")]
    [InlineData("quit", "quits", "quitting", "quitted", "quitted")]
    [InlineData("enter", "enters", "entering", "entered", "entered")]
    [InlineData("bury", "buries", "burying", "buried", "buried")]
    [InlineData("die", "dies", "dying", "died", "died")]
    [InlineData("suffer", "suffers", "suffering", "suffered", "suffered")]
    [InlineData("flee/fled", "flees", "fleeing", "fled", "fled")]
    [InlineData("overrun/overran/overrun", "overruns", "overrunning", "overran", "overrun")]
    [InlineData("crush", "crushes", "crushing", "crushed", "crushed")]
    public void Makes_the_forms_of_a_verb(string entry, string present, string gerund, string past, string participle)
    {
        var forms = Inflection.Verb(entry);
        Assert.Equal((present, gerund, past, participle), (forms.Present, forms.Gerund, forms.Past, forms.Participle));
    }

    [Theory]
    [InlineData("soldier", "soldiers")]
    [InlineData("gunman", "gunmen")]
    [InlineData("body/bodies", "bodies")]
    [InlineData("enemy", "enemies")]
    [InlineData("human", "humans")]
    [InlineData("German", "Germans")]
    [InlineData("hero", "heroes")]
    public void Makes_the_plural_of_a_noun(string entry, string plural) => Assert.Equal(plural, Inflection.Noun(entry).Plural);
}
