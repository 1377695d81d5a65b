namespace SourcePipeline.Findings;

/// <summary>A sentence that tells the day of an event of a kind that happens once.</summary>
/// <param name="Event">The kind, as its cue has it.</param>
/// <param name="Document">Index among the documents of the run.</param>
/// <param name="Sentence">Index among the document's sentences.</param>
/// <param name="Day">As <see cref="DateOnly.DayNumber"/> counts.</param>
internal readonly record struct DatedEvent(string Event, int Document, int Sentence, int Day, string Edtf);
