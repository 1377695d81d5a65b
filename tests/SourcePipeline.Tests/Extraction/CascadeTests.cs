using SourcePipeline.Extraction;

namespace SourcePipeline.Tests.Extraction;

/// <summary>One cascade reads many documents: none finds anything of another.</summary>
public class CascadeTests
{
    private const string First = "On 3 May 2014 the army said that 40 rebels were killed in Lindau.[1]";
    private const string Second = "They were 12.\nIn Kreuzberg two civilians died on 6 June 2015, it said.[2]";

    [Fact]
    public void A_document_behind_another_is_read_as_by_a_new_cascade()
    {
        Cascade cascade = new(Extracted.BuiltIn);
        cascade.Run(Extracted.Article(First));
        Assert.Equal(Told(new Cascade(Extracted.BuiltIn).Run(Extracted.Article(Second))), Told(cascade.Run(Extracted.Article(Second))));
    }

    [Fact]
    public void A_document_that_the_program_fails_at_leaves_nothing_to_the_next()
    {
        Cascade cascade = new(Extracted.BuiltIn);
        var article = Extracted.Article(First + "\n" + First);
        // The second paragraph stands in a section that there is not: the claims of the first are made by then.
        var broken = article with { Paragraphs = [article.Paragraphs[0], article.Paragraphs[1] with { Section = 7 }] };
        Assert.Throws<IndexOutOfRangeException>(() => cascade.Run(broken));
        Assert.Equal(Told(new Cascade(Extracted.BuiltIn).Run(Extracted.Article(Second))), Told(cascade.Run(Extracted.Article(Second))));
    }

    private static IEnumerable<string> Told(ExtractedDocument extracted) => extracted.Claims.Select(c => $"{c.Id} {c.Quote} {c.Claimant} {c.Place} {c.Date?.Edtf}");
}
