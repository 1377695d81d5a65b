using System.Text.Json;
using System.Text.RegularExpressions;

namespace SourcePipeline.App.Settings;

/// <summary>What is wrong with a JSON file, as somebody who edits it wants to be told.</summary>
internal static partial class JsonTrouble
{
    /// <returns>The line, counted from 1, and the parser's reason without the places that it counts from 0.</returns>
    public static string Words(JsonException trouble) => FormattableString.Invariant($"line {trouble.LineNumber + 1}: {Reason(trouble)}");

    /// <summary>The reason alone, where the line is known better.</summary>
    public static string Reason(JsonException trouble)
    {
        var places = trouble.Message.IndexOf(" Path: ", StringComparison.Ordinal) is >= 0 and var path ? path : trouble.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        var reason = (places >= 0 ? trouble.Message[..places] : trouble.Message).TrimEnd('.');
        // Names of the program's own types say nothing to whoever wrote the file.
        reason = ConvertedTo().Replace(reason, "is of another kind than is expected there");
        return reason.StartsWith("Expected depth", StringComparison.Ordinal) ? "it ends before every bracket is closed" : MissingOf().Replace(reason, "there is no");
    }

    [GeneratedRegex("could not be converted to [^ ]*[^ .]")]
    private static partial Regex ConvertedTo();

    [GeneratedRegex("JSON deserialization for type '[^']*' was missing required properties including:")]
    private static partial Regex MissingOf();
}
