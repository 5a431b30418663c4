using IseWorkflow.Core;

namespace IseWorkflow.Local.Hosting;

/// <summary>How the local host was asked to run.</summary>
/// <param name="DataFolder">Holds storage, mails and the training card; survives restarts.</param>
/// <param name="IsTemporary">The folder is this run's own and goes with it.</param>
/// <param name="Storage">Connection string of a storage that runs already; null starts Azurite.</param>
/// <param name="BuildsSite">False serves the site as it was built last.</param>
public sealed record LocalSettings(
    LocalVerb Verb, string DataFolder, LocalPorts Ports, bool IsTemporary = false, string? Storage = null, bool BuildsSite = true)
{
    /// <summary>Settings of the service that take the place of the host's own, as environment variables do for a process: <c>Signing:Roots</c>.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();

    /// <summary>What <c>--help</c> answers.</summary>
    public static string Help => CommandLine.Help;

    /// <summary>Reads the command line.</summary>
    public static Result<LocalSettings> Parse(params IReadOnlyList<string> arguments) => CommandLine.Parse(arguments);
}
