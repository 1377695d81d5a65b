namespace SourcePipeline.Findings;

/// <summary>Maintenance templates to paste; each with a reason and the month of the as-of date.</summary>
internal static class Templates
{
    public static string Inline(string name, string reason, string month) => $"{{{{{name}|reason={Safe(reason)}|date={month}}}}}";

    /// <summary>A party to the conflict is the only source for what it says of its enemy; the words have their voice, and nothing is wrong with them.</summary>
    public static string ThirdParty(string reason, string month) => Inline("Third-party inline", reason, month);

    /// <summary>The article itself says what another account contradicts. Where all accounts have their voices, the text tells the dispute as it should.</summary>
    public static string Dubious(string reason, string month) => $"{{{{Dubious|Conflicting accounts|reason={Safe(reason)}|date={month}}}}}";

    /// <summary>At the top of a section; its parameter tells what is missing there.</summary>
    public static string Expand(string with, string month) => $"{{{{Expand section|with={Safe(with)}|date={month}}}}}";

    public static string Section(string name, string reason, string month) => $"{{{{{name}|section|reason={Safe(reason)}|date={month}}}}}";

    /// <summary>The archive was asked for a copy before the address was called dead.</summary>
    public static string DeadLink(string month) => $"{{{{Dead link|date={month}|fix-attempted=yes}}}}";

    public static string Plain(string name, string month) => $"{{{{{name}|date={month}}}}}";

    /// <summary>A template's parameter must not hold a pipe, braces or brackets.</summary>
    private static string Safe(string reason) =>
        reason.Replace('|', '/').Replace("{{", "(", StringComparison.Ordinal).Replace("}}", ")", StringComparison.Ordinal)
            .Replace('[', '(').Replace(']', ')').TrimEnd('.');
}
