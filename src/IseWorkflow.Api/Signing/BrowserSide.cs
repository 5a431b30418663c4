using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Applications;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Signing;

/// <summary>What the page of the application asks, with the citizen's session or the application's link.</summary>
internal static class BrowserSide
{
    public static async Task<IResult> OpenAsync(
        string id, ActingCitizen citizen, OwnApplications own, SigningDesk desk, IOptions<SigningOptions> options, CancellationToken cancellation)
    {
        if (!(await own.FindAsync(id, citizen, cancellation)).Is(out var file, out var refusal))
            return refusal.ToProblem();
        var opened = await desk.OpenAsync(file.Record, cancellation);
        return opened.Match<IResult>(session => Created(session, options.Value.AppStartUrl!), refused => refused.ToProblem());
    }

    public static async Task<IResult> FindNewestAsync(
        string id, ActingCitizen citizen, OwnApplications own, SigningDesk desk, CancellationToken cancellation)
    {
        if (!(await own.FindAsync(id, citizen, cancellation)).Is(out var file, out var refusal))
            return refusal.ToProblem();
        var newest = await desk.FindNewestAsync(file.Ledger, cancellation);
        return newest.Match(view => TypedResults.Ok(SigningSessionAnswer.Of(view)), refused => refused.ToProblem());
    }

    private static Created<OpenedSessionAnswer> Created(OpenedSigningSession session, Uri appStartUrl)
    {
        var startUrl = $"{appStartUrl}#{session.Token}";
        return TypedResults.Created(
            (string?)null, new OpenedSessionAnswer(session.MatchingCode, startUrl, StartCode.ToSvg(startUrl), session.ExpiresAt));
    }

    private sealed record OpenedSessionAnswer(string MatchingCode, string StartUrl, string QrSvg, DateTimeOffset ExpiresAt);
}

/// <summary>How a session stands, as the waiting page reads it.</summary>
/// <param name="Status">open, consumed, accepted, refused or expired.</param>
internal sealed record SigningSessionAnswer(string Status, RefusalAnswer? Refusal, string MatchingCode, DateTimeOffset ExpiresAt)
{
    public static SigningSessionAnswer Of(SigningSessionView view) => new(
        view.Progress.ToString().ToLowerInvariant(), RefusalAnswer.Of(view.Refusal), view.MatchingCode, view.ExpiresAt);
}

/// <summary>Why a signature was refused.</summary>
internal sealed record RefusalAnswer(string Code, string Ja, string En)
{
    public static RefusalAnswer? Of(Refusal? refusal) => refusal is null ? null : new(refusal.Code, refusal.Message.Ja, refusal.Message.En);
}
