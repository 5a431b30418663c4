using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Applications;
using IseWorkflow.Api.Health;
using IseWorkflow.Api.Hosting;
using IseWorkflow.Api.Notices;
using IseWorkflow.Api.Operations;
using IseWorkflow.Api.Payments;
using IseWorkflow.Api.Problems;
using IseWorkflow.Api.Procedures;
using IseWorkflow.Api.Review;
using IseWorkflow.Api.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Api;

/// <summary>The one definition of the service's HTTP, for every host.</summary>
public static class IsePipeline
{
    /// <summary>Everything below this path is the API's.</summary>
    public static readonly PathString Root = "/api";

    /// <summary>The whole pipeline as one delegate, for a host that has an <see cref="HttpContext"/> and no builder of its own.</summary>
    public static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseIse();
        return app.Build();
    }

    /// <summary>Adds the pipeline. Paths that it does not know end in it, too: nothing below <see cref="Root"/> is anybody else's.</summary>
    public static void UseIse(this IApplicationBuilder app)
    {
        app.UseForwardedHeaders();
        app.Use(SecurityHeaders.Add);
        app.UseProblems();
        app.Use(RequestLimits.Apply);
        app.Use(Utf8Bodies.Demand);
        app.Use(HeadRequests.TakeAsGet);
        app.UseRouting();
        app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseEndpoints(MapIse);
    }

    /// <summary>Answers every failure as a problem (RFC 9457); for what a host serves besides.</summary>
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(StatusProblems.WriteAsync);
    }

    private static void MapIse(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/openapi.json");
        routes.MapHealth();
        routes.MapProcedures();
        routes.MapAccounts();
        routes.MapApplications();
        routes.MapSigning();
        routes.MapReview();
        routes.MapMailReports();
        routes.MapPayments();
        routes.MapOperations();
    }
}
