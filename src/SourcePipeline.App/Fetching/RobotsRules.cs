namespace SourcePipeline.App.Fetching;

/// <summary>What a robots.txt allows this program (RFC 9309): the groups that name it, else those for all; the longest matching path decides, allow before disallow.</summary>
internal sealed class RobotsRules
{
    /// <summary>The name that a site uses to speak to this program.</summary>
    public const string ProductToken = "sourcepipeline";

    /// <summary>No more of a file than this is read, as the RFC lets a reader do.</summary>
    private const int MostCharacters = 512 * 1024;

    public static readonly RobotsRules AllowAll = new([], null);

    private readonly List<(bool Allow, string Path)> rules;

    private RobotsRules(List<(bool Allow, string Path)> rules, TimeSpan? crawlDelay) => (this.rules, CrawlDelay) = (rules, crawlDelay);

    /// <summary>The time between two requests that the site asks for, or null.</summary>
    public TimeSpan? CrawlDelay { get; }

    public static RobotsRules Parse(string text)
    {
        Dictionary<string, (List<(bool, string)> Rules, TimeSpan? Delay)> groups = [];
        List<string> agents = [];
        var inAgents = false;
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, MostCharacters)).EnumerateLines())
        {
            var hash = line.IndexOf('#');
            var rule = hash < 0 ? line : line[..hash];
            var colon = rule.IndexOf(':');
            if (colon < 0)
                continue;

            var key = rule[..colon].Trim().ToString().ToLowerInvariant();
            var value = rule[(colon + 1)..].Trim().ToString();
            if (key == "user-agent")
            {
                if (!inAgents)
                    agents.Clear();

                inAgents = true;
                agents.Add(value.ToLowerInvariant());
                groups.TryAdd(agents[^1], ([], null));
                continue;
            }

            inAgents = false;
            foreach (var agent in agents)
            {
                var (rules, delay) = groups[agent];
                if (key is "allow" or "disallow" && value.Length > 0)
                    rules.Add((key == "allow", value));
                else if (key == "crawl-delay" && double.TryParse(value, out var seconds) && seconds is >= 0 and < 86_400)
                    groups[agent] = (rules, TimeSpan.FromSeconds(seconds));
            }
        }

        return groups.TryGetValue(ProductToken, out var own) || groups.TryGetValue("*", out own) ? new(own.Rules, own.Delay) : AllowAll;
    }

    /// <summary>Whether the path with its query may be fetched.</summary>
    public bool Allows(string pathAndQuery)
    {
        var (allow, length) = (true, -1);
        foreach (var (ruleAllows, path) in this.rules)
        {
            if ((path.Length > length || (path.Length == length && ruleAllows)) && Matches(path, pathAndQuery))
                (allow, length) = (ruleAllows, path.Length);
        }

        return allow;
    }

    /// <summary><c>*</c> stands for any characters, a last <c>$</c> for the end; found greedily from the left, so in linear time.</summary>
    private static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            var found = last && toEnd
                ? (path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal) ? path.Length - parts[i].Length : -1)
                : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;

            at = found + parts[i].Length;
        }

        return !toEnd || at == path.Length;
    }
}
