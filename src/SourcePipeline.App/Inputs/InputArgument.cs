using System.CommandLine;

namespace SourcePipeline.App.Inputs;

/// <summary>The <c>[INPUT…]</c> that <c>extract</c> and <c>check</c> share.</summary>
internal static class InputArgument
{
    public static Argument<string[]> Create(string description)
    {
        Argument<string[]> inputs = new("INPUT") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        inputs.Validators.Add(result =>
        {
            // Without this a mistyped option would be taken for a file's name.
            foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
                result.AddError($"{token.Value}: no such option. (A file of that name: ./{token.Value})");
        });
        return inputs;
    }

    /// <summary>What stands behind <c>--</c> is a file's name, whatever it begins with.</summary>
    public static string[] Named(string[] args) => Array.IndexOf(args, "--") is >= 0 and var end
        ? [.. args.Select((arg, at) => at > end && arg.Length > 1 && arg[0] == '-' ? $"./{arg}" : arg)]
        : args;
}
