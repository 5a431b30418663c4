using System.ComponentModel.DataAnnotations;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Api.Payments;

/// <summary>What the city decides of payments, from the configuration section <c>Payments</c>.</summary>
public sealed class PaymentsOptions : IValidatableObject
{
    private static readonly string[] TheFive = ["visa", "mastercard", "amex", "jcb", "diners"];

    /// <summary>The brands of cards that the payment page shows; the five of the guide where nothing is configured.</summary>
    public IList<string> Brands { get; } = [];

    /// <summary>Who hears of the daily comparison of the books; the operator where nothing is configured.</summary>
    public string? FinanceMail { get; set; }

    internal IReadOnlyList<string> ShownBrands => Brands.Count > 0 ? [.. Brands] : TheFive;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(FinanceMail) && !EmailAddress.Parse(FinanceMail).Is(out _, out _))
            yield return new("Payments:FinanceMail has to be a mail address.", [nameof(FinanceMail)]);
    }
}
