using SourcePipeline.App.Commands;

namespace SourcePipeline.App.Inputs;

/// <summary>What nobody foresaw: the program's own fault, not the fault of what it was asked. It stays with the document that it came of.</summary>
internal static class Defect
{
    /// <summary>How many steps of the way to it are told: enough to find the place by.</summary>
    private const int Steps = 4;

    /// <summary>Whether an exception is a defect: neither told in the words of a refusal nor a wish to stop.</summary>
    public static bool Is(Exception e) => e is not (RefusedException or OperationCanceledException);

    /// <summary>What is told of a document that is left out, in one line: which, why, and what to do about it.</summary>
    /// <param name="document">As it was named.</param>
    public static string OfDocument(string document, Exception defect) =>
        $"{document}: left out by a defect of the program, not of the document. {Report(defect)} The other documents go on.";

    /// <summary>What is told of a source that is not read: claims on it could not be checked.</summary>
    public static string OfPage(string page, Exception defect) =>
        $"{page}: could not be checked for a defect of the program. {Report(defect)}";

    public static string OfReports(string folder, Exception defect) => $"{folder}: reports cannot be written for a defect of the program. {Report(defect)}";

    /// <summary>What is told of a row of a table.</summary>
    public static string OfRow(Exception defect) => $"left out by a defect of the program. {Report(defect)}";

    /// <summary>What is told of a command that a defect ended.</summary>
    public static string OfCommand(Exception defect) => $"ended by a defect of the program. {Report(defect)}";

    /// <summary>The line that a report of it needs.</summary>
    private static string Report(Exception defect) =>
        $"Please report it with this text, and the document if you may: {defect.GetType().Name}: {defect.Message.ReplaceLineEndings(" ").TrimEnd('.')}{Way(defect)}.";

    private static string Way(Exception defect)
    {
        var steps = (defect.StackTrace ?? "").Split('\n').Select(s => s.Trim()).Where(s => s.StartsWith("at ", StringComparison.Ordinal)).Take(Steps).ToArray();
        return steps.Length == 0 ? "" : $" ({string.Join("; ", steps)})";
    }
}
