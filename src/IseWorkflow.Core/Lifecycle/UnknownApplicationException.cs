namespace IseWorkflow.Core.Lifecycle;

/// <summary>A turn was asked for an application that is not stored.</summary>
public sealed class UnknownApplicationException(ApplicationId application) : Exception($"There is no application {application}.");
