using System.Collections;
using System.Text.Json;

namespace SourcePipeline.App.Settings;

/// <summary>
/// The settings' file and the environment as one table of keys and values, keys with colons between their parts, as
/// Microsoft.Extensions.Configuration reads them. Read here, because making its providers ready takes longer than reading an article.
/// </summary>
internal static class SettingsFile
{
    private static readonly JsonReaderOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="json">The file's bytes, or null where there is none.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is empty, no object, or has a key twice.</exception>
    public static Dictionary<string, string?> Read(byte[]? json) => Read(json, null);

    /// <summary>The line of the file on which a key's value stands, or the first of what is below it; null where the file has none.</summary>
    public static int? LineOf(byte[] json, string key)
    {
        Dictionary<string, long> places = new(StringComparer.OrdinalIgnoreCase);
        Read(json, places);
        var at = places.Where(p => p.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || p.Key.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)).Select(p => p.Value).DefaultIfEmpty(-1).Min();
        return at < 0 ? null : 1 + json.AsSpan(0, (int)at).Count((byte)'\n');
    }

    /// <param name="places">Gets the place of each value, where somebody wants to know.</param>
    private static Dictionary<string, string?> Read(byte[]? json, Dictionary<string, long>? places)
    {
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
        if (json is not null && !IsAsShipped(json))
        {
            ReadOnlySpan<byte> bytes = json;
            bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
            if (bytes.Trim(" \t\r\n"u8).IsEmpty)
                throw new FormatException("the file is empty. Write { } where nothing is to be set.");
            Utf8JsonReader reader = new(bytes, Tolerant);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new FormatException("expected an object: { \"Section\": { … } }");
            ReadObject(ref reader, "", values, places);
            // What stands behind the object is refused too.
            while (reader.Read())
            {
            }
        }
        return values;
    }

    /// <summary>The settings as they come with the program say what holds without any; reading them would be a good part of a start.</summary>
    private static bool IsAsShipped(ReadOnlySpan<byte> json)
    {
        using var shipped = typeof(SettingsFile).Assembly.GetManifestResourceStream("appsettings.json")!;
        if (shipped.Length != json.Length)
            return false;
        var bytes = new byte[json.Length];
        shipped.ReadExactly(bytes);
        return json.SequenceEqual(bytes);
    }

    private static void ReadObject(ref Utf8JsonReader reader, string path, Dictionary<string, string?> values, Dictionary<string, long>? places)
    {
        var any = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            any = true;
            var key = reader.GetString()!;
            reader.Read();
            ReadValue(ref reader, path.Length == 0 ? key : $"{path}:{key}", values, places);
        }
        if (!any && path.Length > 0)
            values[path] = null;
    }

    private static void ReadValue(ref Utf8JsonReader reader, string path, Dictionary<string, string?> values, Dictionary<string, long>? places)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(ref reader, path, values, places);
                break;
            case JsonTokenType.StartArray:
                var count = 0;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    ReadValue(ref reader, $"{path}:{count++}", values, places);
                if (count == 0)
                    values[path] = "";
                break;
            default:
                if (!values.TryAdd(path, Text(ref reader)))
                    throw new FormatException($"'{path}' stands twice");
                places?.Add(path, reader.TokenStartIndex);
                break;
        }
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => bool.TrueString,
        JsonTokenType.False => bool.FalseString,
        JsonTokenType.Null => null,
        _ => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
    };

    /// <summary>Puts the environment's variables in the place of what the file has.</summary>
    /// <param name="prefix">Of their names, with its double underscore.</param>
    /// <returns>By the keys that are the environment's the names of their variables.</returns>
    public static Dictionary<string, string> Override(Dictionary<string, string?> values, string prefix)
    {
        Dictionary<string, string> variables = new(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable.Key is string name && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.Length > prefix.Length)
            {
                var key = name[prefix.Length..].Replace("__", ":", StringComparison.Ordinal);
                values[key] = (string?)variable.Value;
                variables[key] = name;
            }
        }
        return variables;
    }
}
