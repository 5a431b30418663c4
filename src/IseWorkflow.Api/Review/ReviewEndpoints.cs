using IseWorkflow.Api.Applications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Api.Review;

/// <summary>The review for staff, with a mailed link of an application or of their department.</summary>
internal static class ReviewEndpoints
{
    internal static void MapReview(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/api/staff")
            .RequireAuthorization(StaffAuthentication.Policy)
            .WithTags("Review")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status410Gone);
        staff.MapGet("/worklist", ReviewReading.ListAsync).WithName("GetWorklist").Produces<WorklistResponse>();
        var application = staff.MapGroup("/applications/{id}").ProducesProblem(StatusCodes.Status404NotFound);
        application.MapGet("", ReviewReading.FindAsync).WithName("GetReview").Produces<StaffView>();
        application.MapGet("/attachments/{attachment}", ReviewReading.ReadAttachmentAsync).WithName("GetAttachment")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        MapActing(application);
    }

    private static void MapActing(RouteGroupBuilder application)
    {
        var acting = application.MapGroup("")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        acting.MapPost("/fee", ReviewActing.SetFeeAsync).WithName("SetFee")
            .WithSummary("Approves the application and asks for the fee; again before payment, corrects it.")
            .Produces<AcceptedResponse>(StatusCodes.Status202Accepted);
        acting.MapPost("/return", ReviewActing.ReturnAsync).WithName("ReturnForCorrection")
            .Produces<AcceptedResponse>(StatusCodes.Status202Accepted);
        acting.MapPost("/rejection", ReviewActing.RejectAsync).WithName("Reject")
            .Produces<AcceptedResponse>(StatusCodes.Status202Accepted);
        acting.MapPost("/posting", ReviewActing.PostAsync).WithName("RecordPosting")
            .Produces<AcceptedResponse>(StatusCodes.Status202Accepted);
    }
}
