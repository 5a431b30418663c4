using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>Who caused a signal, for the audit trail. An id, never a name or an address.</summary>
/// <param name="Kind">Which side acted.</param>
/// <param name="Id">The applicant's pseudonym, the staff token's or department's id, the provider's event id, the operator's object id.</param>
public sealed record Actor(ActorKind Kind, string Id)
{
    public static Actor Citizen(string applicantId) => new(ActorKind.Citizen, applicantId);

    public static Actor Staff(string id) => new(ActorKind.Staff, id);

    public static Actor PaymentProvider(string eventId) => new(ActorKind.PaymentProvider, eventId);

    public static Actor Operator(string objectId) => new(ActorKind.Operator, objectId);

    public static Actor Clock { get; } = new(ActorKind.Clock, "clock");
}

/// <summary>The sides that act on an application.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActorKind>))]
public enum ActorKind
{
    Citizen,
    Staff,
    PaymentProvider,
    Clock,
    Operator,
}
