namespace IseWorkflow.Local.Stripe.Api;

/// <summary>How the API shall misbehave, for trying out what the service does then.</summary>
internal sealed class ApiBehaviour
{
    /// <summary>Answered to everything instead of doing it; null where it works.</summary>
    public int? Outage { get; set; }

    /// <summary>How long an answer is held back after the work was done.</summary>
    public TimeSpan Delay { get; set; }
}
