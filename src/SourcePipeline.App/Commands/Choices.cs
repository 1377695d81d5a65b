using System.CommandLine;

namespace SourcePipeline.App.Commands;

/// <summary>Options whose values are words of a list.</summary>
internal static class Choices
{
    /// <summary>
    /// Refuses any other word, naming the option; completes them in a shell; and has the help tell them in the description, since as the value's name
    /// a long list would push every option's description off the screen.
    /// </summary>
    /// <param name="shown">What stands for the value in the help, in capitals.</param>
    public static void TakesOneOf(this Option option, string shown, params string[] words)
    {
        option.HelpName = shown;
        option.Description = $"{option.Description} {shown}: {string.Join(", ", words)}.";
        option.CompletionSources.Add(_ => words.Select(w => new System.CommandLine.Completions.CompletionItem(w)));
        option.Validators.Add(given =>
        {
            foreach (var word in given.Tokens.Select(t => t.Value).Where(w => !words.Contains(w, StringComparer.Ordinal)))
                given.AddError($"{option.Name} {word}: not known; it takes {string.Join(", ", words)}.{Nearest.Question(word, words)}");
        });
    }
}
