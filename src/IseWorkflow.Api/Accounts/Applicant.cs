using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Api.Accounts;

/// <summary>Who is signed in.</summary>
/// <param name="Id">The pseudonym of the address.</param>
/// <param name="Email">The address that was verified.</param>
public sealed record Applicant(string Id, EmailAddress Email);
