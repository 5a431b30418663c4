using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>The part of Stripe's API that the service uses.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(
        this IEndpointRouteBuilder routes,
        ApiPipeline pipeline,
        SessionApi sessions,
        PaymentApi payments,
        RefundApi refunds,
        DisputeApi disputes)
    {
        routes.MapPost("/v1/checkout/sessions", Through(pipeline, sessions.Create));
        routes.MapGet("/v1/checkout/sessions", Through(pipeline, sessions.List));
        routes.MapGet("/v1/checkout/sessions/{id}", Through(pipeline, sessions.Get));
        routes.MapPost("/v1/checkout/sessions/{id}/expire", Through(pipeline, sessions.Expire));
        routes.MapGet("/v1/payment_intents", Through(pipeline, payments.ListIntents));
        routes.MapGet("/v1/payment_intents/{id}", Through(pipeline, payments.GetIntent));
        routes.MapGet("/v1/charges", Through(pipeline, payments.ListCharges));
        routes.MapGet("/v1/charges/{id}", Through(pipeline, payments.GetCharge));
        routes.MapPost("/v1/refunds", Through(pipeline, refunds.Create));
        routes.MapGet("/v1/refunds", Through(pipeline, refunds.List));
        routes.MapGet("/v1/refunds/{id}", Through(pipeline, refunds.Get));
        routes.MapGet("/v1/disputes", Through(pipeline, disputes.List));
        routes.MapGet("/v1/disputes/{id}", Through(pipeline, disputes.Get));
        routes.Map("/v1/{**rest}", context => pipeline.RunAsync(context, _ => throw new ApiException(
            $"Unrecognized request URL ({context.Request.Method}: {context.Request.Path}).", status: StatusCodes.Status404NotFound)));
    }

    private static RequestDelegate Through(ApiPipeline pipeline, Func<ApiCall, object> endpoint) => context => pipeline.RunAsync(context, endpoint);
}
