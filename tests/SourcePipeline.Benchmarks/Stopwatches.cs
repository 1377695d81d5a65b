using System.Globalization;
using System.Text;
using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;
using SourcePipeline.Reading;

namespace SourcePipeline.Benchmarks;

/// <summary>The same measures in seconds instead of minutes, in processor time, which other work on the machine does not lengthen: <c>dotnet run -c Release -- quick [megabytes [measure]]</c>.</summary>
internal static class Stopwatches
{
    private const int Rounds = 20;

    /// <param name="only">Measures whose name begins with this; all where it is empty.</param>
    public static void Run(int megabytes, string only)
    {
        var text = MixedText.Make(megabytes << 20);
        var bytes = Encoding.UTF8.GetByteCount(text);
        var started = Environment.CpuUsage.TotalTime;
        var cascade = new Cascade(BuiltInRules.Builder().Build());
        Tell("rules and lexicons", $"{(Environment.CpuUsage.TotalTime - started).TotalMilliseconds:0} ms");
        void Measure(string name, long bytes, Func<int> run)
        {
            if (name.StartsWith(only, StringComparison.Ordinal))
                Best(name, bytes, run);
        }

        Measure("reading", bytes, () => PlainTextReader.Read("mixed.txt", "mixed.txt", text).Paragraphs.Length);
        var document = PlainTextReader.Read("mixed.txt", "mixed.txt", text);
        Measure("dates", bytes, () => cascade.Run(document, CascadeScope.Dates).Dates.Length);
        Measure("dates and quantities", bytes, () => cascade.Run(document, CascadeScope.Dates | CascadeScope.Quantities).Quantities.Length);
        Measure("claims", bytes, () => cascade.Run(document, CascadeScope.Dates | CascadeScope.Quantities | CascadeScope.Claims).Claims.Length);
    }

    private static void Best(string name, long bytes, Func<int> run)
    {
        run();
        var best = double.MaxValue;
        long allocated = 0;
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Environment.CpuUsage.TotalTime;
            found = run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - started).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Tell(name, string.Create(CultureInfo.InvariantCulture, $"{bytes / best / 1e6,7:0.0} MB/s, {(double)allocated / bytes:0.00} bytes allocated a byte, {found} found"));
    }

    private static void Tell(string name, string measure) => Console.WriteLine($"{name,-22}{measure}");
}
