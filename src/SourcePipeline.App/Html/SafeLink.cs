namespace SourcePipeline.App.Html;

/// <summary>Addresses that the pages link to.</summary>
internal static class SafeLink
{
    /// <summary>The address if it is an absolute http or https one, else null: anything else is shown as text.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
}
