using IseWorkflow.Core.Payments;
using Stripe;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>What is said of an event of any type.</summary>
internal static class StripeEvents
{
    public static DateTimeOffset At(this Event told) => StripeCheckouts.Utc(told.Created);

    public static PaymentEvent.NotOurs NotOurs(this Event told, string why) => new(told.Id, told.At(), $"{told.Type} {why}");
}
