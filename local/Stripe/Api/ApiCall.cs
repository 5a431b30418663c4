namespace IseWorkflow.Local.Stripe.Api;

/// <summary>One request to the API.</summary>
/// <param name="Id">The id in the path.</param>
/// <param name="Site">Where the stand-in is reached.</param>
internal sealed record ApiCall(Parameters Parameters, string? Id, Uri Site)
{
    public Expansion Expand { get; } = new(Parameters.List("expand"));
}
