using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Core.Notices;

/// <summary>A procedure and the department in charge (担当課), as letters name them.</summary>
/// <param name="Mail">Where the department gets its work, and where citizens may ask.</param>
/// <param name="Phone">As it is read out; null where the department has none for citizens.</param>
/// <param name="AllowsKonbini">The procedure's fee may be paid at a convenience store too.</param>
public sealed record Desk(
    LocalizedText Procedure, LocalizedText Department, EmailAddress Mail, string? Phone = null, bool AllowsKonbini = false);

/// <summary>Finds the desk of a procedure.</summary>
public interface IDesks
{
    /// <param name="version">The version of the procedure under which the application was made; null for the one in force.</param>
    Desk For(string procedureCode, string? version);
}
