using System.Net.Sockets;
using System.Security.Authentication;

namespace SourcePipeline.App.Fetching;

/// <summary>Says in outcomes what the HTTP handler says in exceptions. Cancellation is not among them: it passes through.</summary>
internal static class FetchFailures
{
    public static bool IsFailure(Exception e) => e is HttpRequestException or IOException or InvalidDataException;

    public static FetchOutcome From(Exception failure) => failure switch
    {
        BodyLimitException limit => new FetchOutcome.OverLimit(limit.Message),
        InvalidDataException packed => new FetchOutcome.Unreachable($"the body cannot be unpacked: {packed.Message}", Reset: false),
        _ when Inner<AddressRefusedException>(failure) is { } refused => new FetchOutcome.NotAttempted(refused.Message),
        _ when Inner<AuthenticationException>(failure) is { } tls && tls.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase) =>
            new FetchOutcome.CertificateBad(tls.Message),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new FetchOutcome.Unreachable("the headers are longer than the settings allow", Reset: false),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } name => new FetchOutcome.Unreachable($"no such name: {name.Message}", Reset: false),
        _ => FromSocket(failure),
    };

    private static FetchOutcome FromSocket(Exception failure) => Inner<SocketException>(failure)?.SocketErrorCode switch
    {
        SocketError.TimedOut => new FetchOutcome.TimedOut("the connection timed out"),
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => new FetchOutcome.Unreachable("the connection was reset", Reset: true),
        SocketError.ConnectionRefused => new FetchOutcome.Unreachable("the connection was refused", Reset: false),
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => new FetchOutcome.Unreachable("no such name", Reset: false),
        SocketError code => new FetchOutcome.Unreachable($"no connection: {code}", Reset: false),
        null when EndedEarly(failure) => new FetchOutcome.Unreachable("the answer ended early", Reset: true),
        null => new FetchOutcome.Unreachable(failure.Message, Reset: false),
    };

    private static bool EndedEarly(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } || Inner<HttpIOException>(failure) is { HttpRequestError: HttpRequestError.ResponseEnded };

    private static T? Inner<T>(Exception failure) where T : Exception
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            if (e is T wanted)
                return wanted;
        }

        return null;
    }
}
