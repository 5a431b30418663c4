using System.Globalization;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>The ids that Stripe keeps for us with a session and its payment; nothing else of ours is there.</summary>
/// <param name="tag">Tells what is ours from other products on the same account.</param>
internal sealed class StripeMetadata(string tag)
{
    private const string App = "app";
    private const string Application = "application";
    private const string Number = "receipt_number";
    private const string FeeRevision = "fee_revision";
    private const string Attempt = "attempt";

    public Dictionary<string, string> Of(CheckoutOrder order) => new()
    {
        [App] = tag,
        [Application] = order.Application.Value,
        [Number] = order.Number.Value,
        [FeeRevision] = order.FeeRevision.ToString(CultureInfo.InvariantCulture),
        [Attempt] = order.Attempt.ToString(CultureInfo.InvariantCulture),
    };

    public bool IsOurs(IReadOnlyDictionary<string, string>? metadata) => metadata?.GetValueOrDefault(App) == tag;

    /// <summary>For the log, where <see cref="Read"/> finds nothing.</summary>
    public string WhyNot(IReadOnlyDictionary<string, string>? metadata) =>
        IsOurs(metadata) ? "is ours, and its metadata cannot be read" : "is another product's";

    /// <summary>What was paid for; null where it is not ours or cannot be read.</summary>
    public PaidFor? Read(IReadOnlyDictionary<string, string>? metadata) =>
        IsOurs(metadata)
        && ApplicationId.Parse(metadata!.GetValueOrDefault(Application)).Is(out var application, out _)
        && int.TryParse(metadata!.GetValueOrDefault(FeeRevision), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? new PaidFor(application, revision)
            : null;

    public bool IsOf(IReadOnlyDictionary<string, string>? metadata, CheckoutOrder order) =>
        Of(order).All(pair => metadata?.GetValueOrDefault(pair.Key) == pair.Value);
}

/// <summary>The application and the revision of its fee that a payment is for.</summary>
internal sealed record PaidFor(ApplicationId Application, int FeeRevision);
