using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Core.Procedures;

/// <summary>A department of the city (課), which handles procedures.</summary>
/// <param name="Code">Stable code, such as <c>koseki-jumin</c>.</param>
/// <param name="Mail">Where its work goes, and where citizens may ask.</param>
/// <param name="Phone">As citizens read it; null where there is none for them.</param>
public sealed record Department(string Code, LocalizedText Name, EmailAddress Mail, string? Phone = null);
