using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Payments;

/// <summary>Where a checkout stands. A later one is never followed by an earlier one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckoutStatus>))]
public enum CheckoutStatus
{
    /// <summary>Written here, not yet known to be at the provider. Nobody has been sent to it.</summary>
    Opening,

    /// <summary>Can be paid.</summary>
    Open,

    /// <summary>Finished by the citizen, the money is on its way (convenience store).</summary>
    Processing,

    /// <summary>Over, unpaid.</summary>
    Expired,

    /// <summary>Paid.</summary>
    Paid,
}
