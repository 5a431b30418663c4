using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using IseWorkflow.Core.Notices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Notices;

/// <summary>Takes Event Grid's word of mails that did not arrive.</summary>
internal static class MailReportsEndpoint
{
    private static readonly Refusal Stranger = Refusal.Forbidden(
        "report_key_invalid", "この通知の送信元を確認できません。", "The origin of this report is not proven.");

    internal static void MapMailReports(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/webhooks/mail", TakeAsync).WithName("TakeMailReport").WithTags("Notices")
            .WithSummary("Event Grid's handshake, and its reports of mails that did not arrive.")
            .Produces<ValidationResponse>().ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>
    /// The handshake is answered whoever asks: it gives back what was sent, and changes nothing. Reports need the key, in a header and not in the
    /// URL, which every proxy on the way logs.
    /// </summary>
    private static async Task<IResult> TakeAsync(
        [FromBody] JsonElement events,
        [FromHeader(Name = "X-Report-Key")] string? key,
        IOptions<MailReportsOptions> options,
        DeliveryReports reports,
        CancellationToken cancellation)
    {
        if (MailEvents.ValidationCode(events) is { } code)
            return TypedResults.Ok(new ValidationResponse(code));
        if (!IsKey(key, options.Value.ReportKey))
            return Stranger.ToProblem();
        foreach (var (operation, failure, at) in MailEvents.Failures(events))
            await reports.TakeAsync(operation, failure, at, cancellation);
        return TypedResults.Ok();
    }

    /// <summary>Takes the same time for every wrong key of the right length.</summary>
    private static bool IsKey(string? given, string? expected) =>
        !string.IsNullOrEmpty(expected)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(expected));
}

/// <param name="ValidationCode">As Event Grid sent it.</param>
internal sealed record ValidationResponse([property: System.Text.Json.Serialization.JsonPropertyName("validationResponse")] string ValidationCode);
