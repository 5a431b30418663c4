using IseWorkflow.Api.Accounts;
using IseWorkflow.Core.Procedures.Attachments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Api.Applications;

/// <summary>Applications for their citizens, signed in or with the link of one application.</summary>
internal static class ApplicationsEndpoints
{
    /// <summary>Beyond the limit of files, so that one which is a little too large is answered with what to do about it.</summary>
    private const long MostUploadBytes = AttachmentRules.MostBytes + (1024 * 1024);

    internal static void MapApplications(this IEndpointRouteBuilder routes)
    {
        var citizen = routes.MapGroup("/api/citizen")
            .RequireAuthorization(CitizenAuthentication.Policy)
            .WithTags("Applications")
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        MapUploads(citizen);
        MapReading(citizen);
        MapActing(citizen);
    }

    private static void MapUploads(RouteGroupBuilder citizen) => citizen.MapPost("/uploads", UploadsEndpoint.PostAsync)
        .WithMetadata(new RequestSizeLimitAttribute(MostUploadBytes))
        .WithName("Upload").WithSummary("Takes a file that an answer names afterwards. Kept a week unless an application names it.")
        .Produces<UploadResponse>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static void MapReading(RouteGroupBuilder citizen)
    {
        citizen.MapGet("/applications", ReadingEndpoints.ListAsync).WithName("ListApplications")
            .Produces<IReadOnlyList<ApplicationSummary>>();
        citizen.MapGet("/applications/{id}", ReadingEndpoints.FindAsync).WithName("GetApplication")
            .Produces<ApplicationView>().ProducesProblem(StatusCodes.Status404NotFound);
        citizen.MapGet("/application", ReadingEndpoints.FindLinkedAsync).WithName("GetLinkedApplication")
            .Produces<ApplicationView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
    }

    private static void MapActing(RouteGroupBuilder citizen)
    {
        var acting = citizen.MapGroup("/applications")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        acting.MapPost("", ActingEndpoints.SubmitAsync).WithName("Submit")
            .WithSummary("Makes an application of a filled-in form, once for each Idempotency-Key.")
            .Produces<SubmissionResponse>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        acting.MapPut("/{id}/answers", ActingEndpoints.CorrectAsync).WithName("Correct")
            .WithSummary("Changes the answers before they are sent, or after they were given back.")
            .Produces<AcceptedResponse>(StatusCodes.Status202Accepted);
        acting.MapPost("/{id}/confirmation", ActingEndpoints.ConfirmAsync).WithName("Send")
            .WithSummary("Sends the application to the city.")
            .Produces<SentResponse>(StatusCodes.Status202Accepted);
        acting.MapPost("/{id}/withdrawal", ActingEndpoints.WithdrawAsync).WithName("Withdraw")
            .Produces<AcceptedResponse>(StatusCodes.Status202Accepted);
    }
}
