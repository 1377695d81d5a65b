namespace SourcePipeline.App.Settings;

/// <param name="Webhook">Where digests are posted; null for nowhere.</param>
/// <param name="ReportsAddress">Where the reports' folder can be read by whoever gets a digest; null makes links relative to that folder.</param>
internal sealed record DigestSettings(Uri? Webhook, Uri? ReportsAddress);

/// <param name="File">Where the worker says how it is, for a supervisor.</param>
internal sealed record HealthSettings(string File);

/// <summary>Which old runs are forgotten. Age is counted in days of the settings' time zone.</summary>
/// <param name="AllDays">Every run is kept so long; 0: for ever, nothing is forgotten.</param>
/// <param name="DailyDays">After that the last run of each day, until this age.</param>
/// <param name="MonthlyDays">After that the last run of each month, until this age; 0: for ever.</param>
internal sealed record ThinningSettings(int AllDays, int DailyDays, int MonthlyDays);
