using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Extraction.Resolution;

/// <summary>The place of an article that only its file's name tells, in small letters and without diacritics.</summary>
public sealed class HomeSpellingTests
{
    [Theory]
    [InlineData("battle_of_tarsk.txt", "They fought for Tarsk. Forty men were killed.", "Tarsk")]
    [InlineData("siege_of_belgora.txt", "They fought for Belgóra. Forty men were killed.", "Belgóra")]
    [InlineData("siege_of_belgora.txt", "The head of a hospital, Jan Roe, said that forty men were killed in the siege of Belgora.", "Belgora")]
    public void It_is_written_as_the_text_writes_it(string file, string text, string place)
    {
        var extracted = new Cascade(Extracted.BuiltIn).Run(PlainTextReader.Read(file, file, text));
        Assert.Equal(place, Assert.Single(extracted.Claims, c => c.Kind == ClaimKind.Casualty).Place);
    }
}
