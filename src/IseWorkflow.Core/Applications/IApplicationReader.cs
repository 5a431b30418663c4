namespace IseWorkflow.Core.Applications;

/// <summary>
/// Reads an application whole. One request to storage, whatever there is to show, up to a length that hardly any reaches: what a page costs.
/// </summary>
public interface IApplicationReader
{
    /// <summary>Everything of the same moment, so that state and trail always agree; null where there is no such application.</summary>
    Task<ApplicationRecord?> ReadAsync(ApplicationId id, CancellationToken cancellation);
}
