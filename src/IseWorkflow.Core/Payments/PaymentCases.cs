using System.Globalization;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>Finds the application behind a link to pay.</summary>
public sealed class PaymentCases(AccessTokens tokens, ICheckoutStore checkouts, ILifecycleStore lifecycle)
{
    /// <param name="secret">The link's secret.</param>
    public async Task<Result<PaymentCase>> FindAsync(string? secret, CancellationToken cancellation)
    {
        var link = await tokens.CheckAsync(secret, TokenPurpose.Pay, cancellation);
        return link.Is(out var token, out var refusal) ? await ReadAsync(token, cancellation) : refusal;
    }

    /// <summary>
    /// The checkouts are read first: one that is noted as paid has its signal stored already, so the ledger that is read after it has it in
    /// its inbox or has handled it.
    /// </summary>
    private async Task<Result<PaymentCase>> ReadAsync(AccessToken token, CancellationToken cancellation)
    {
        var application = ApplicationId.Parse(token.Subject).OrThrow();
        var opened = await checkouts.ReadAsync(application, cancellation);
        if (await lifecycle.LoadAsync(application, cancellation) is not { } ledger)
            return ApplicationId.Unknown;
        return new PaymentCase(ledger, opened, RevisionOf(token));
    }

    private static int? RevisionOf(AccessToken token) =>
        int.TryParse(token.Detail, CultureInfo.InvariantCulture, out var revision) ? revision : null;
}
