using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Api.Payments;

/// <summary>The payment page of who holds a mailed link, and the webhook of the payment provider.</summary>
internal static class PaymentsEndpoints
{
    internal static void MapPayments(this IEndpointRouteBuilder routes)
    {
        var citizen = routes.MapGroup("/api/citizen/payment").WithTags("Payments")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status410Gone);
        citizen.MapGet("", CitizenSide.ShowAsync).WithName("GetPayment")
            .WithSummary("How the payment of the link stands. Changes nothing.")
            .Produces<PaymentResponse>();
        citizen.MapPost("/checkout", CitizenSide.BeginAsync).WithName("BeginCheckout")
            .WithSummary("Where to pay: the checkout that is open, or a new one.")
            .Produces<CheckoutResponse>()
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        routes.MapPost("/api/webhooks/stripe", Webhook.TakeAsync).WithName("TakePaymentEvent").WithTags("Payments")
            .WithMetadata(new RequestSizeLimitAttribute(Webhook.MostBytes))
            .Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }
}
