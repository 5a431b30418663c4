using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Notices;

/// <summary>Takes word of mails that did not arrive, so that staff see it on the application's page and call instead.</summary>
public sealed partial class DeliveryReports(IMailLog log, ILogger<DeliveryReports> logger)
{
    /// <summary>Notes it beside the application that the mail was about. A repeat changes nothing.</summary>
    public async Task TakeAsync(Guid operation, DeliveryFailure failure, DateTimeOffset at, CancellationToken cancellation)
    {
        var topic = await log.FindAsync(operation, cancellation);
        if (topic is not null)
            await log.AddUndeliveredAsync(topic.Application, new(operation, topic.Kind, at, failure), cancellation);
        NotDelivered(topic?.Kind.ToString() ?? "none", topic?.Application.Value ?? "none", operation, failure);
    }

    [LoggerMessage(34, LogLevel.Warning, "Notice {Kind} of application {Application}, mail {Operation}, was not delivered: {Failure}")]
    private partial void NotDelivered(string kind, string application, Guid operation, DeliveryFailure failure);
}
