namespace IseWorkflow.Core.Payments;

/// <summary>The highest fee of an application that is not taken for a mistake of who entered it.</summary>
public sealed record FeeLimit(Yen Most);
