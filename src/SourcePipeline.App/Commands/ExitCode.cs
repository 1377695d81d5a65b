namespace SourcePipeline.App.Commands;

internal static class ExitCode
{
    /// <summary>No finding at or above <c>--fail-on</c>.</summary>
    public const int Ok = 0;
    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;
    /// <summary>Wrong usage, wrong configuration, a failed input or a failed run.</summary>
    public const int Failed = 2;
}
