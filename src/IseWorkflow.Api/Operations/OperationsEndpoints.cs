using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Api.Operations;

/// <summary>What operators see and do, and what citizens are told of it. No answer holds personal data.</summary>
internal static class OperationsEndpoints
{
    internal static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/citizen/notice", IntakeEndpoints.NoticeAsync).WithName("GetNotice").WithTags("Operations")
            .WithSummary("Whether new applications are taken, and what to tell citizens if not.")
            .Produces<NoticeResponse>();
        var operators = routes.MapGroup("/api/operator")
            .RequireAuthorization(OperatorAuthentication.PolicyName)
            .AddEndpointFilter<RouteGroupBuilder, OperatorTrace>()
            .WithTags("Operations")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        MapLists(operators);
        MapApplication(operators.MapGroup("/applications/{id}").ProducesProblem(StatusCodes.Status404NotFound));
        MapIntake(operators);
    }

    private static void MapLists(RouteGroupBuilder operators)
    {
        operators.MapGet("/set-aside", OperatorReading.ListSetAsideAsync).WithName("ListSetAsideEffects")
            .WithSummary("Effects that kept failing and wait for an operator.")
            .Produces<SetAsideResponse>();
        operators.MapGet("/applications", OperatorReading.ListOpenAsync).WithName("ListOpenApplications")
            .WithSummary("Open applications, the one that wakes up first at the top.")
            .Produces<OpenApplicationsResponse>();
    }

    private static void MapApplication(RouteGroupBuilder application)
    {
        application.MapGet("", OperatorReading.InspectAsync).WithName("InspectApplication").Produces<OperatorView>();
        application.MapGet("/trail", OperatorReading.ExportTrailAsync).WithName("ExportTrail")
            .WithSummary("The audit trail with its hashes, to be verified offline.")
            .Produces<AuditTrail>();
        application.MapGet("/audit", OperatorReading.VerifyTrailAsync).WithName("VerifyTrail").Produces<TrailVerdict>();
        application.MapGet("/erasure", OperatorReading.ReadErasureAsync).WithName("GetErasure").Produces<ErasureRecord>();
        application.MapPost("/retry", OperatorActing.RetryAsync).WithName("RetrySetAsideEffects")
            .WithSummary("Tries the set-aside effects again, and brings the lists to the present state.")
            .Produces<RetryResponse>(StatusCodes.Status202Accepted);
        application.MapPost("/wake", OperatorActing.WakeAsync).WithName("WakeApplication")
            .WithSummary("Takes the next turn now.")
            .Produces(StatusCodes.Status202Accepted);
    }

    private static void MapIntake(RouteGroupBuilder operators)
    {
        operators.MapGet("/intake", IntakeEndpoints.ReadAsync).WithName("GetIntake").Produces<IntakeResponse>();
        operators.MapPut("/intake", IntakeEndpoints.ChangeAsync).WithName("SetIntake")
            .WithSummary("Stops or resumes new applications.")
            .Produces<IntakeResponse>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }
}
