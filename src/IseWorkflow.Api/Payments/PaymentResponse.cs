using IseWorkflow.Core;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Api.Payments;

/// <summary>What the citizen chose.</summary>
/// <param name="Method"><c>card</c> or <c>konbini</c>.</param>
internal sealed record CheckoutRequest(string? Method)
{
    /// <summary>Null where there is no such method.</summary>
    public PaymentMethod? Read() => Method switch
    {
        "card" => PaymentMethod.Card,
        "konbini" => PaymentMethod.Konbini,
        _ => null,
    };
}

/// <summary>Where to pay.</summary>
internal sealed record CheckoutResponse(Uri Url);

/// <summary>The payment page's data.</summary>
/// <param name="Status">payable, paid, processing, superseded, expired, withdrawn, rejected or ended.</param>
/// <param name="Brands">visa, mastercard, amex, jcb, diners.</param>
/// <param name="Methods">card, konbini.</param>
/// <param name="IsAtStore">A number for the convenience store is out, and this fee is to be paid by it.</param>
/// <param name="HasVoidNumber">Such a number is out that is not to be used any more.</param>
internal sealed record PaymentResponse(
    string ReceiptNumber,
    LocalizedText Procedure,
    string Status,
    IReadOnlyList<FeeLine> Lines,
    Yen Total,
    DateTimeOffset? DueAt,
    DateTimeOffset? PaidAt,
    IReadOnlyList<string> Brands,
    IReadOnlyList<string> Methods,
    bool IsAtStore,
    bool HasVoidNumber)
{
    public static PaymentResponse Of(PaymentView view, IReadOnlyList<string> brands) => new(
        view.Number?.Value ?? "",
        view.Procedure,
        Word(view.Status),
        view.Lines,
        view.Total,
        view.DueAt,
        view.PaidAt,
        brands,
        [.. view.Methods.Select(Word)],
        view.IsAtStore,
        view.HasVoidNumber);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
