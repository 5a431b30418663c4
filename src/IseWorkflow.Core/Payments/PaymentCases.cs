using System.Globalization;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>Finds the application behind a link to pay.</summary>
public sealed class PaymentCases(AccessTokens tokens, IApplicationReader applications)
{
    /// <param name="secret">The link's secret.</param>
    public async Task<Result<PaymentCase>> FindAsync(string? secret, CancellationToken cancellation)
    {
        var link = await tokens.CheckAsync(secret, TokenPurpose.Pay, cancellation);
        return link.Is(out var token, out var refusal) ? await ReadAsync(token, cancellation) : refusal;
    }

    /// <summary>The same as it stands by now.</summary>
    /// <exception cref="UnknownApplicationException">It is gone.</exception>
    public async Task<PaymentCase> ReadAgainAsync(PaymentCase payment, CancellationToken cancellation)
    {
        var application = payment.Ledger.Head.Id;
        return payment with { Record = await applications.ReadAsync(application, cancellation) ?? throw new UnknownApplicationException(application) };
    }

    private async Task<Result<PaymentCase>> ReadAsync(AccessToken token, CancellationToken cancellation) =>
        await applications.ReadAsync(ApplicationId.Parse(token.Subject).OrThrow(), cancellation) is { } record
            ? new PaymentCase(record, RevisionOf(token))
            : ApplicationId.Unknown;

    private static int? RevisionOf(AccessToken token) =>
        int.TryParse(token.Detail, CultureInfo.InvariantCulture, out var revision) ? revision : null;
}
