using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Payments;

/// <summary>The ways to pay that the citizen chooses from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentMethod>))]
public enum PaymentMethod
{
    Card,

    /// <summary>At a convenience store (コンビニ払い), where the procedure allows it.</summary>
    Konbini,
}
