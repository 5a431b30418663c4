namespace IseWorkflow.Api.Accounts;

/// <summary>The session as a page sees it.</summary>
/// <param name="AntiforgeryToken">To be sent as <c>X-CSRF-TOKEN</c> with each request that changes something.</param>
/// <param name="Applicant">Null where nobody is signed in.</param>
internal sealed record SessionResponse(string AntiforgeryToken, SignedInApplicant? Applicant);

/// <summary>Who is signed in, as shown on pages.</summary>
internal sealed record SignedInApplicant(string Email);

/// <summary>An address is proven, and the citizen is signed in.</summary>
/// <param name="Procedure">Code of the procedure to go on with.</param>
internal sealed record ConfirmationResponse(string Procedure, string Email);
