using System.Text.Json;

namespace SourcePipeline.App.Settings;

/// <summary>What is wrong with a JSON file, as somebody who edits it wants to be told.</summary>
internal static class JsonTrouble
{
    /// <returns>The line, counted from 1, and the parser's reason without the places that it counts from 0.</returns>
    public static string Words(JsonException trouble)
    {
        int places = trouble.Message.IndexOf(" Path: ", StringComparison.Ordinal) is >= 0 and var path ? path : trouble.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        string reason = (places >= 0 ? trouble.Message[..places] : trouble.Message).TrimEnd('.');
        return FormattableString.Invariant($"line {trouble.LineNumber + 1}: {reason}");
    }
}
