namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>What a rule found in a procedure.</summary>
/// <param name="Path">Place in the file.</param>
internal sealed record Finding(string Path, string Reason);
