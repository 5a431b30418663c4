using IseWorkflow.Core.Signing.Certificates;
using IseWorkflow.Core.Signing.Revocation;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>Checks certificates against revocation lists.</summary>
public sealed partial class ListRevocationChecker(RevocationListCache lists, TimeProvider time, ILogger<ListRevocationChecker> logger) : IRevocationChecker
{
    internal const string Source = "CRL";

    public async Task<RevocationAnswer> CheckAsync(ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> issuer, CancellationToken cancellation)
    {
        if (!CertificateBody.Parse(certificate).Is(out var body, out var refusal))
            return Unknown(refusal.Code);
        try
        {
            return await lists.FindAsync(body, cancellation) is { } list
                ? Answer(body, list, time.GetUtcNow())
                : Unknown("There is no revocation list of the certificate's partition.");
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // Storage fails in many ways: after several tries, with all their failures in one.
            LogUnreachable(e);
            return Unknown("The revocation lists cannot be read.");
        }
    }

    /// <summary>What a list of the certificate's partition says of it at an instant.</summary>
    internal static RevocationAnswer Answer(CertificateBody certificate, RevocationList list, DateTimeOffset now)
    {
        if (list.NextUpdate <= now || list.ThisUpdate > now)
            return RevocationAnswer.Unknown(Source, now, $"The revocation list holds from {list.ThisUpdate:O} to {list.NextUpdate:O}.");
        return list.Entries.TryGetValue(certificate.SerialNumber, out var entry)
            ? new(RevocationStatus.Revoked, Source, now, entry.Reason, entry.At, list.ThisUpdate, list.NextUpdate, list.Encoded)
            : new(RevocationStatus.Good, Source, now, ThisUpdate: list.ThisUpdate, NextUpdate: list.NextUpdate, Proof: list.Encoded);
    }

    private RevocationAnswer Unknown(string problem) => RevocationAnswer.Unknown(Source, time.GetUtcNow(), problem);

    [LoggerMessage(LogLevel.Error, "The revocation lists cannot be read.")]
    private partial void LogUnreachable(Exception exception);
}
