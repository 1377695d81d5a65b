namespace SourcePipeline.Digests;

/// <summary>Which change of which passage brought a finding up, altered it or made it go.</summary>
/// <param name="Change">
/// One of <c>first-sight</c>, <c>added</c>, <c>altered</c>, <c>removed</c> (the passage itself), <c>section</c> (another sentence of its section),
/// <c>elsewhere</c> (another passage of the articles), <c>source</c>, <c>time</c>, <c>rules</c>.
/// </param>
/// <param name="Before">The sentence as it read, where one was altered or removed.</param>
/// <param name="After">The sentence as it reads, where one was altered or added.</param>
public sealed record Trigger(string Change, string? Before = null, string? After = null)
{
    /// <summary>The reason as a sentence.</summary>
    public string Words => Change switch
    {
        "first-sight" => "The article is checked for the first time.",
        "added" => $"New in the text: “{After}”",
        "altered" => $"“{Before}” now reads “{After}”",
        "removed" => $"No longer in the text: “{Before}”",
        "section" => $"The passage stands as it did; in its section {Around}",
        "elsewhere" => $"The passage stands as it did; elsewhere {Around}",
        "source" => "The article stands as it did; what is known of the source changed.",
        "time" => "The article stands as it did; time has passed.",
        _ => "The article stands word for word as it did: the rules, the settings, the corrections or an imported account changed.",
    };

    private string Around => (Before, After) switch
    {
        ({ } before, { } after) => $"“{before}” now reads “{after}”",
        (null, { } after) => $"there is now “{after}”",
        ({ } before, null) => $"“{before}” is gone",
        _ => "the text changed",
    };
}
