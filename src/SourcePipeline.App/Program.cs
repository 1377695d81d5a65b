using SourcePipeline.App.Commands;

return await CommandLine.RunAsync(args, Streams.OfProcess(), TimeProvider.System);
