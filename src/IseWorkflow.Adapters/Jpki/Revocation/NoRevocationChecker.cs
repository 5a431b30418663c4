using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>Where no source is configured: says so, and the evidence says so too.</summary>
internal sealed class NoRevocationChecker(TimeProvider time) : IRevocationChecker
{
    public Task<RevocationAnswer> CheckAsync(ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> issuer, CancellationToken cancellation) =>
        Task.FromResult(new RevocationAnswer(RevocationStatus.NotConfigured, "none", time.GetUtcNow()));
}
