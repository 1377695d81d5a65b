using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SourcePipeline.App.Commands;
using SourcePipeline.App.Inputs;
using SourcePipeline.App.Settings;
using SourcePipeline.App.Worker;

// What `extract` waits for longest is its rules: they are put together beside all else, from the first moment on.
var rules = args is ["extract", ..] ? CascadeLoading.Ahead() : null;

// A command that reads one article ends before collecting would be worth its time: where memory is not short, nothing is collected until so
// much is allocated.
const long Grace = 16 << 20;
if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 16 * Grace)
    GC.TryStartNoGCRegion(Grace);

return await CommandLine.RunAsync(args, Streams.OfProcess(), TimeProvider.System, WorkerHost, rules);

// The only place with dependency injection; commands that end at once are put together by hand, since building a host costs more than they do.
static IHost WorkerHost(AppSettings settings, ScheduledRun run)
{
    var builder = Host.CreateEmptyApplicationBuilder(new());
    builder.Logging.AddSimpleConsole(o => { o.SingleLine = true; o.TimestampFormat = "yyyy-MM-dd HH:mm:ss "; });
    // What ends the worker is told by its command, in one line.
    builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
    builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    builder.Services.Configure<ConsoleLifetimeOptions>(o => o.SuppressStatusMessages = true);
    builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMinutes(1));
    builder.Services.AddSingleton(settings).AddSingleton(run).AddSingleton(TimeProvider.System).AddHostedService<ScheduledChecks>();
    return builder.Build();
}
