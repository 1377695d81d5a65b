using System.Diagnostics;

namespace SourcePipeline.App.Tests;

/// <summary>The program as users start it: a process of its own.</summary>
internal static class Program
{
    public static Process Start(params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "sourcepipeline.exe" : "sourcepipeline");
        return Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }
}
