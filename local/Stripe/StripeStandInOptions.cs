namespace IseWorkflow.Local.Stripe;

/// <summary>Where Stripe's stand-in runs and whom it tells.</summary>
/// <param name="Port">On 127.0.0.1; 0 for a free one.</param>
/// <param name="DataFolder">Where its books lie; null keeps them in memory.</param>
public sealed record StripeStandInOptions(int Port, string? DataFolder)
{
    /// <summary>What the API asks for, as Stripe asks for a secret key.</summary>
    public string ApiKey { get; init; } = "sk_test_training";

    /// <summary>Signs the webhooks.</summary>
    public string WebhookSecret { get; init; } = "whsec_training";

    /// <summary>Where events are posted to; null where nobody listens yet.</summary>
    public Uri? WebhookEndpoint { get; init; }

    /// <summary>
    /// Pauses between the tries of a delivery; after the last one it is given up. Stripe tries for three days, with longer and longer pauses
    /// that it does not publish; the first ones here are short, because somebody is watching.
    /// </summary>
    public IReadOnlyList<TimeSpan> RetryPauses { get; init; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
        TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(12), TimeSpan.FromHours(12), TimeSpan.FromHours(12),
    ];

    /// <summary>Of the ids, where a test has to have the same ones again; null draws them so that nobody guesses one.</summary>
    public int? Seed { get; init; }

    /// <summary>What events and answers say they are written in.</summary>
    public string ApiVersion { get; init; } = "2026-10-28.endive";
}
