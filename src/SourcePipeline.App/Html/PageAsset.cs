using System.Security.Cryptography;
using System.Text;

namespace SourcePipeline.App.Html;

/// <summary>A style sheet or script that is written into a page, with the hash by which the page's policy admits it.</summary>
internal sealed class PageAsset
{
    public static PageAsset Style { get; } = new("report.css");

    public static PageAsset Script { get; } = new("report.js");

    /// <summary>What the pages that are served need beyond the report's style.</summary>
    public static PageAsset SiteStyle { get; } = new("site.css");

    /// <summary>Nothing is loaded, nothing is sent, nothing runs but what this program wrote.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Style.Hash}'; script-src '{Script.Hash}'; base-uri 'none'; form-action 'none'";

    /// <summary>Of pages that are served: their forms go back to where they came from, and no other page may frame them.</summary>
    public static string SitePolicy { get; } =
        $"default-src 'none'; style-src '{Style.Hash}' '{SiteStyle.Hash}'; script-src '{Script.Hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private PageAsset(string name)
    {
        using var reader = new StreamReader(typeof(PageAsset).Assembly.GetManifestResourceStream(name)!);
        Text = reader.ReadToEnd().ReplaceLineEndings("\n");
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    public string Text { get; }

    public string Hash { get; }
}
