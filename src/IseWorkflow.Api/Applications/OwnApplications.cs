using IseWorkflow.Api.Accounts;
using IseWorkflow.Core;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Api.Applications;

/// <summary>Finds the applications that a citizen may open. Of another's it is not even said that it is there.</summary>
internal sealed class OwnApplications(ApplicationFiles files)
{
    public async Task<Result<ApplicationFile>> FindAsync(string id, ActingCitizen citizen, CancellationToken cancellation)
    {
        if (!ApplicationId.Parse(id).Is(out var application, out var refusal))
            return refusal;
        return await files.FindAsync(application, cancellation) is { } file && citizen.Opens(file.Head) ? file : ApplicationId.Unknown;
    }

    /// <summary>The pseudonym of the citizen: of who is signed in, or of whose application the link opens.</summary>
    public async Task<Result<string>> ApplicantOfAsync(ActingCitizen citizen, CancellationToken cancellation)
    {
        if (citizen.SignedIn is { } applicant)
            return applicant.Id;
        return await files.FindAsync(citizen.Linked!.Value, cancellation) is { } file ? file.Head.ApplicantId : ApplicationId.Unknown;
    }
}
