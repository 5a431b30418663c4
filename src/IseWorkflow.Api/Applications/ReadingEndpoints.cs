using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Applications;

/// <summary>What citizens read of their applications.</summary>
internal static class ReadingEndpoints
{
    private const int MostListed = 100;

    /// <summary>The newest first. An erased one is not there any more.</summary>
    public static async Task<IResult> ListAsync(
        ActingCitizen citizen, IApplicationStore applications, ILifecycleStore lifecycle, Catalogue catalogue, CancellationToken cancellation)
    {
        if (citizen.SignedIn is not { } applicant)
            return AccessRefusals.SignedOut.ToProblem();
        var own = await applications.FindByApplicantAsync(applicant.Id, cancellation)
            .Distinct()
            .Take(MostListed)
            .Select(async (ApplicationId id, CancellationToken token) => await lifecycle.LoadAsync(id, token))
            .OfType<Ledger>()
            .Where(ledger => ledger.Head.ApplicantId == applicant.Id)
            .ToListAsync(cancellation);
        return TypedResults.Ok(own.Select(ledger => ApplicationSummary.Of(ledger, catalogue.Of(ledger.Head))));
    }

    public static async Task<IResult> FindAsync(
        string id, ActingCitizen citizen, OwnApplications own, TimeProvider time, CancellationToken cancellation)
    {
        var found = await own.FindAsync(id, citizen, cancellation);
        return found.Match(file => TypedResults.Ok(ApplicationView.Of(file, time.GetUtcNow())), refusal => refusal.ToProblem());
    }

    /// <summary>The application of the link, whose page knows nothing but the secret.</summary>
    public static Task<IResult> FindLinkedAsync(
        ActingCitizen citizen, OwnApplications own, TimeProvider time, CancellationToken cancellation) =>
        FindAsync(citizen.Linked?.Value ?? "", citizen, own, time, cancellation);
}
