namespace IseWorkflow.Core.Payments;

/// <summary>One line of a fee (手数料): what it is for, price and count, as frozen when the payment is requested.</summary>
/// <param name="Code">Stable code: the certificate's, <c>postage</c>, or <c>adjustment</c>.</param>
/// <param name="Label">As the citizen reads it.</param>
/// <param name="UnitPrice">Price of one.</param>
/// <param name="Quantity">How many (通数), at least 1.</param>
/// <param name="Reason">Why staff changed or added the line; null where the fee table alone decided.</param>
public sealed record FeeLine(string Code, LocalizedText Label, Yen UnitPrice, int Quantity, string? Reason = null)
{
    public Yen Total => UnitPrice * Quantity;
}
