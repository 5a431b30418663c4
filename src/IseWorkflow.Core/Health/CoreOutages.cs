using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Health;

/// <summary>The outages that Core's ports speak of.</summary>
public sealed class CoreOutages : IOutages
{
    public bool IsOutage(Exception error) => error is PaymentProviderException or MailNotTakenException or TimeoutException or HttpRequestException;
}
