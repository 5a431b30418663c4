using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Applications;

/// <summary>Reads applications for their pages.</summary>
public sealed class ApplicationFiles(IApplicationStore applications, ILifecycleStore lifecycle, Catalogue catalogue, ITermsOf termsOf)
{
    /// <summary>Turns do not follow each other as fast as this; then the trail itself has a gap, which is for the audit to tell.</summary>
    private const int MostAttempts = 5;

    private static readonly HashSet<string> QuotedSignals =
    [
        nameof(Signal.FeeSet), nameof(Signal.ReturnedForCorrection), nameof(Signal.Rejected), nameof(Signal.Posted), nameof(Signal.PaymentSucceeded),
        nameof(Signal.RefundReported), nameof(Signal.PaymentDisputed),
    ];

    /// <exception cref="UnknownApplicationException">There is no such application.</exception>
    public async Task<ApplicationFile> ReadAsync(ApplicationId id, CancellationToken cancellation)
    {
        var (ledger, trail) = await ReadLedgerAsync(id, cancellation);
        var revision = Revisions.InForce(ledger.State, trail);
        var answers = applications.ReadAnswersAsync(id, revision, cancellation);
        var signer = applications.ReadSignerAsync(id, revision, cancellation);
        var quoted = await QuotedAsync(id, trail, cancellation);
        return new(
            ledger, catalogue.Of(ledger.Head), termsOf.Terms(ledger.Head), revision, await answers, await signer, trail, quoted);
    }

    /// <summary>State and trail of the same moment: where a turn came in between, both are read again.</summary>
    private async Task<(Ledger Ledger, IReadOnlyList<AuditEntry> Trail)> ReadLedgerAsync(ApplicationId id, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ledger = await lifecycle.LoadAsync(id, cancellation) ?? throw new UnknownApplicationException(id);
            var trail = await lifecycle.ReadTrailAsync(id, cancellation);
            if (trail.Count == (ledger.LastEntry?.Sequence ?? 0) || attempt == MostAttempts)
                return (ledger, trail);
        }
    }

    private async Task<Dictionary<string, Signal>> QuotedAsync(
        ApplicationId id, IReadOnlyList<AuditEntry> trail, CancellationToken cancellation)
    {
        var said = await Task.WhenAll(trail.Where(IsQuoted).Select(entry => lifecycle.ReadSignalAsync(id, entry.SignalId, cancellation)));
        return said.OfType<Signal>().ToDictionary(signal => signal.Id);
    }

    /// <summary>A payment that did not count is quoted too, because it was given back.</summary>
    private static bool IsQuoted(AuditEntry entry) =>
        QuotedSignals.Contains(entry.Signal) && (entry.RefusalCode is null || entry.Signal == nameof(Signal.PaymentSucceeded));
}
