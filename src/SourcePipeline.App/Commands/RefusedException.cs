namespace SourcePipeline.App.Commands;

/// <summary>
/// What the program cannot do as asked. The message is written for the person who asked: it names the file, the line or the setting,
/// and says what to do.
/// </summary>
internal class RefusedException(string message, Exception? cause = null) : Exception(message, cause);
