using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IseWorkflow.Api.Applications;

/// <summary>What citizens do with their applications. All may be done again: it is done once and answered the same.</summary>
internal static class ActingEndpoints
{
    public static async Task<IResult> SubmitAsync(
        SubmissionRequest form,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        ActingCitizen citizen,
        ApplicationIntake intake,
        CancellationToken cancellation)
    {
        if (citizen.SignedIn is not { } applicant)
            return AccessRefusals.SignedOut.ToProblem();
        if (!IdempotencyKey.Parse(key).Is(out var once, out var refusal))
            return refusal.ToProblem();
        var language = form.Language == "en" ? Language.En : Language.Ja;
        var taken = await intake.TakeAsync(
            new(once, applicant.Id, applicant.Email, language, form.Procedure ?? "", form.Version ?? "", form.Answers ?? []),
            cancellation);
        return taken.Match(
            made => TypedResults.Created($"/api/citizen/applications/{made.Id}", new SubmissionResponse(made.Id, made.Stage)),
            refused => refused.ToProblem());
    }

    public static async Task<IResult> CorrectAsync(
        string id,
        CorrectionRequest changed,
        ActingCitizen citizen,
        OwnApplications own,
        ApplicationCorrection correction,
        CancellationToken cancellation)
    {
        if (!(await own.FindAsync(id, citizen, cancellation)).Is(out var file, out var refusal))
            return refusal.ToProblem();
        return Accepted(await correction.ChangeAsync(file, changed.Revision, changed.Answers ?? [], cancellation));
    }

    public static async Task<IResult> ConfirmAsync(
        string id,
        ConfirmationRequest confirmed,
        ActingCitizen citizen,
        OwnApplications own,
        ApplicationSending sending,
        CancellationToken cancellation)
    {
        if (!(await own.FindAsync(id, citizen, cancellation)).Is(out var file, out var refusal))
            return refusal.ToProblem();
        var sent = await sending.SendAsync(file, confirmed.Revision, cancellation);
        return sent.Match(
            number => TypedResults.Accepted((string?)null, new SentResponse(number)), refused => refused.ToProblem());
    }

    public static async Task<IResult> WithdrawAsync(
        string id, ActingCitizen citizen, OwnApplications own, ApplicationWithdrawal withdrawal, CancellationToken cancellation)
    {
        if (!(await own.FindAsync(id, citizen, cancellation)).Is(out var file, out var refusal))
            return refusal.ToProblem();
        return Accepted(await withdrawal.WithdrawAsync(file, cancellation));
    }

    private static IResult Accepted(Result<Stage> done) => done.Match<IResult>(
        stage => TypedResults.Accepted((string?)null, new AcceptedResponse(stage)), refused => refused.ToProblem());
}
