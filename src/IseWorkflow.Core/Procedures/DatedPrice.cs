using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Procedures;

/// <summary>A price and the date from which it holds, until the next one does.</summary>
/// <param name="Yen">Price of one.</param>
public sealed record DatedPrice(DateOnly From, Yen Yen) : IDated;
