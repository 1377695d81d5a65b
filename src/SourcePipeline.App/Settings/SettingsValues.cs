using System.Globalization;
using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Settings;

/// <summary>Reads single values; a wrong one is refused with its key, the value and what is allowed.</summary>
/// <param name="origin">The settings' file.</param>
/// <param name="variables">Of the keys that the environment sets the names of its variables.</param>
internal sealed class SettingsValues(Dictionary<string, string?> settings, string origin, Dictionary<string, string> variables)
{
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    public string Text(string key, string otherwise) => Given(key) is { Length: > 0 } value ? value : otherwise;

    /// <summary>What is set is checked; <paramref name="otherwise"/> is right, and checking it at every start would be for nothing.</summary>
    public string Checked(string key, string otherwise, Func<string, bool> allowed, string what)
    {
        var value = Text(key, otherwise);
        return value == otherwise || allowed(value) ? value : throw Wrong(key, value, what);
    }

    public long Number(string key, long otherwise, long least, long most)
    {
        if (Given(key) is not { Length: > 0 } value)
            return otherwise;
        return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(key, value, $"a whole number from {least} to {most}");
    }

    public bool Switch(string key, bool otherwise)
    {
        if (Given(key) is not { Length: > 0 } value)
            return otherwise;
        return bool.TryParse(value, out var on) ? on : throw Wrong(key, value, "true or false");
    }

    /// <summary>An http or https address; null where nothing is set.</summary>
    public Uri? Address(string key)
    {
        if (Given(key) is not { Length: > 0 } value)
            return null;
        return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : throw Wrong(key, value, "an http or https address, or nothing");
    }

    /// <summary>A length of time, written as <c>00:00:20</c> or <c>7.00:00:00</c>.</summary>
    public TimeSpan Duration(string key, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        if (Given(key) is not { Length: > 0 } value)
            return otherwise;
        return TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var duration) && duration >= least && duration <= most
            ? duration
            : throw Wrong(key, value, $"a time from {least} to {most}, as 00:00:20 or 7.00:00:00");
    }

    /// <returns>The index of the word among <paramref name="choices"/>, which are in lower case; the first where nothing is set.</returns>
    public int Choice(string key, params string[] choices)
    {
        if (Given(key) is not { Length: > 0 } value)
            return 0;
        return Array.IndexOf(choices, value.ToLowerInvariant()) is >= 0 and var choice ? choice : throw Wrong(key, value, string.Join(", ", choices));
    }

    public List<string> List(string key, params string[] otherwise)
    {
        known.Add(key);
        // An environment variable gives a list as one value.
        if (settings.TryGetValue(key, out var single) && single is { Length: > 0 })
            return [.. single.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        List<string> values = [];
        for (var i = 0; settings.TryGetValue($"{key}:{i}", out var value); i++)
        {
            if (value is not null)
                values.Add(value);
        }
        return single is not null || values.Count > 0 ? values : [.. otherwise];
    }

    /// <summary>The keys and values right under <paramref name="key"/>.</summary>
    public List<KeyValuePair<string, string>> Table(string key)
    {
        known.Add(key);
        List<KeyValuePair<string, string>> rows = [];
        foreach (var (path, value) in settings)
        {
            if (path.Length > key.Length + 1 && path[key.Length] == ':' && path.StartsWith(key, StringComparison.OrdinalIgnoreCase))
                rows.Add(new(path[(key.Length + 1)..], value ?? ""));
        }
        rows.Sort((a, b) => StringComparer.OrdinalIgnoreCase.Compare(a.Key, b.Key));
        return rows;
    }

    /// <summary>Refuses a key that nothing has asked for: a misspelt setting would be silently without effect.</summary>
    public void RefuseUnknown()
    {
        foreach (var (key, value) in settings)
        {
            if (value is not null && !known.Any(k => key.Equals(k, StringComparison.OrdinalIgnoreCase) || key.StartsWith(k + ":", StringComparison.OrdinalIgnoreCase)))
            {
                // Of a list, its elements are numbered; the user wrote the name alone.
                var written = key.TrimEnd([.. "0123456789"]) is [.. var name, ':'] ? name : key;
                var help = Nearest.Of(written, known) is { } near ? $"Did you mean {near}?" : $"The settings are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
                throw new RefusedException($"{Origin(key)}: {written}: no such setting. {help}");
            }
        }
    }

    /// <param name="why">What is wrong with it, where the form alone does not tell.</param>
    public RefusedException Wrong(string key, string value, string allowed, string? why = null) => new($"{Origin(key)}: {key}: \"{value}\" is not allowed{(why is null ? "" : $" ({why})")}; it takes {allowed}{(allowed.EndsWith('?') || allowed.EndsWith('.') ? "" : ".")}");

    private string Origin(string key) => variables.TryGetValue(key, out var variable) ? $"{variable} in the environment"
        : File.Exists(origin) && SettingsFile.LineOf(File.ReadAllBytes(origin), key) is { } line ? $"{origin}: line {line}"
        : origin;

    private string? Given(string key)
    {
        known.Add(key);
        return settings.GetValueOrDefault(key);
    }
}
