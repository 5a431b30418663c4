using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Audit;

/// <summary>Where a trail is not what was written.</summary>
/// <param name="Entry">The entry at which it shows.</param>
public sealed record TrailFault(TrailFaultKind Kind, AuditEntry Entry);

/// <summary>What is wrong with a trail.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrailFaultKind>))]
public enum TrailFaultKind
{
    /// <summary>The entry's values do not give its hash: one of them was changed.</summary>
    Altered,

    /// <summary>The entry does not follow the one before it: one between them was removed, inserted or moved, or the one before was made anew.</summary>
    OutOfPlace,

    /// <summary>The entry that the state names as the newest is not in the trail: the end was cut off or made anew.</summary>
    CutOff,
}
