using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Payments;

/// <summary>Where a contested payment stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisputeStatus>))]
public enum DisputeStatus
{
    /// <summary>The city has to answer in the provider's dashboard.</summary>
    Opened,

    /// <summary>The city keeps the money.</summary>
    Won,

    /// <summary>The money went back to the card's holder.</summary>
    Lost,
}
