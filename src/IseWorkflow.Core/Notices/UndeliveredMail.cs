using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Notices;

/// <summary>A mail that was taken by the mail system and did not arrive.</summary>
/// <param name="Kind">The notice that it carried.</param>
/// <param name="At">When the mail system gave up.</param>
public sealed record UndeliveredMail(Guid Operation, NoticeKind Kind, DateTimeOffset At, DeliveryFailure Failure);

/// <summary>Why a mail did not arrive.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryFailure>))]
public enum DeliveryFailure
{
    /// <summary>The mail server of the addressee refused it: most often there is no such address.</summary>
    Bounced,

    /// <summary>It was not tried, because mails to the address bounced before.</summary>
    Suppressed,

    /// <summary>The addressee's side took it for spam or malware.</summary>
    Filtered,

    /// <summary>Anything else.</summary>
    Failed,
}
