using System.Globalization;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;

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

    private async Task<Result<PaymentCase>> ReadAsync(AccessToken token, CancellationToken cancellation) =>
        await applications.ReadAsync(ApplicationId.Parse(token.Subject).OrThrow(), cancellation) is { } record
            ? new PaymentCase(record, RevisionOf(token))
            : ApplicationId.Unknown;

    private static int? RevisionOf(AccessToken token) =>
        int.TryParse(token.Detail, CultureInfo.InvariantCulture, out var revision) ? revision : null;
}
