using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Payments;

/// <summary>Where a checkout stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckoutStatus>))]
public enum CheckoutStatus
{
    /// <summary>Can be paid.</summary>
    Open,

    /// <summary>Finished by the citizen, the money is on its way (convenience store).</summary>
    Processing,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Over, unpaid.</summary>
    Expired,
}
