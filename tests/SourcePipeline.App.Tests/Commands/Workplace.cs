namespace SourcePipeline.App.Tests.Commands;

/// <summary>A folder with settings, a store and reports of its own, and the program run in it.</summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>Two voices on one toll; the figures cannot both hold.</summary>
    public const string Article = "Battle of Qalat\n\nOn 4 March 2014, fighting broke out in Qalat. The ministry said that 12 soldiers were killed.[1] Rebels said that they killed 40 soldiers in Qalat on 4 March 2014.[2]\n";

    public Workplace(string settings = "{}") => Settings = Folder.Write("appsettings.json", settings);

    public TemporaryFolder Folder { get; } = new();

    public string Settings { get; }

    public string Store => Folder[".sourcepipeline/claims.db"];

    public string Reports => Folder["reports"];

    public string Write(string name, string text) => Folder.Write(name, text);

    public Task<Ran> Run(params string[] args) => Ran.Of([.. args, "--config", Settings]);

    public Task<Ran> Check(params string[] args) => Run(["check", .. args]);

    public void Dispose() => Folder.Dispose();
}
