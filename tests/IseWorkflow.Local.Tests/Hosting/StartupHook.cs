using IseWorkflow.Local.Hosting;

#pragma warning disable CA1050 // The runtime looks for exactly this name, without a namespace.

/// <summary>
/// Makes a process of this test assembly a host to be killed, before its Main runs (a .NET startup hook): starts the children, says
/// their ids and the storage's address, and waits.
/// </summary>
internal static class StartupHook
{
    /// <summary>The variable that names the data folder.</summary>
    public const string DataFolder = "ISE_TEST_DATA";

    public static void Initialize()
    {
        var folder = Environment.GetEnvironmentVariable(DataFolder)!;
        var settings = new LocalSettings(LocalVerb.Serve, folder, LocalPorts.Free, BuildsSite: false);
        var services = LocalServices.StartAsync(settings, TextWriter.Null, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine(string.Join(' ', services.ProcessIds));
        Console.WriteLine(services.StorageConnectionString);
        Thread.Sleep(Timeout.Infinite);
        GC.KeepAlive(services);
    }
}
