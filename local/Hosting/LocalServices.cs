namespace IseWorkflow.Local.Hosting;

/// <summary>
/// What the service needs around it on one machine: npm packages, the built site, Azurite and maildev. Ends them in the opposite order
/// of their start, so Azurite last, with time to write what it has acknowledged.
/// </summary>
public sealed class LocalServices : IAsyncDisposable
{
    private readonly DataFolder data;
    private readonly List<ChildProcess> children = [];

    private LocalServices(LocalSettings settings, DataFolder data) => (Settings, this.data) = (settings, data);

    /// <summary>As asked, with each port that was left open (0) chosen.</summary>
    public LocalSettings Settings { get; }

    /// <summary>The data folder.</summary>
    public string DataFolder => data.Path;

    public string StorageConnectionString => Settings.Storage ?? Azurite.ConnectionString(Settings.Ports);

    /// <summary>The mailbox's page; its API is below <c>api/email</c>.</summary>
    public Uri Mailbox => Maildev.Address(Settings.Ports);

    /// <summary>The training cards and their authority.</summary>
    public string SigningFolder => data.Sub("signing-app");

    /// <summary>The books of Stripe's stand-in.</summary>
    public string StripeFolder => data.Sub("stripe");

    /// <summary>The built site.</summary>
    public string SiteFolder => SiteBuild.Output;

    /// <summary>The ids of the children's processes, in the order of their start.</summary>
    public IReadOnlyList<int> ProcessIds => [.. children.Select(child => child.Id)];

    /// <summary>Completes with a sentence where a child ended by itself: the service cannot go on then.</summary>
    public Task<string> Broken => FindBrokenAsync();

    /// <summary>Sets up and starts everything, saying on the console what takes time.</summary>
    /// <exception cref="LocalStartException">Something is missing or in the way; the message says what to do.</exception>
    public static async Task<LocalServices> StartAsync(LocalSettings settings, TextWriter console, CancellationToken cancellation)
    {
        Action<string> show = TextWriter.Synchronized(console).WriteLine;
        var ports = await PortCheck.ResolveAsync(settings.Ports, withStorage: settings.Storage is null, show, cancellation);
        var data = Hosting.DataFolder.Open(settings.DataFolder, settings.IsTemporary);
        var services = new LocalServices(settings with { Ports = ports }, data);
        try
        {
            await services.StartAsync(show, cancellation);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var child in Enumerable.Reverse(children))
            await child.DisposeAsync();
        children.Clear();
        data.Dispose();
    }

    private async Task StartAsync(Action<string> show, CancellationToken cancellation)
    {
        var site = Settings.BuildsSite ? SiteBuild.EnsureAsync(show, cancellation) : Task.CompletedTask;
        await Task.WhenAll(StartChildrenAsync(show, cancellation), site);
    }

    private async Task StartChildrenAsync(Action<string> show, CancellationToken cancellation)
    {
        await NodeTools.InstallAsync(SourceTree.Node, show, cancellation);
        await Task.WhenAll(StartStorageAsync(cancellation), StartMailAsync(cancellation));
    }

    private async Task StartStorageAsync(CancellationToken cancellation)
    {
        if (Settings.Storage is not null)
            return;
        var azurite = Azurite.Start(Settings.Ports, data.Sub("storage"));
        children.Add(azurite);
        await Readiness.WaitAsync(azurite, Azurite.Address(Settings.Ports), cancellation);
    }

    private async Task StartMailAsync(CancellationToken cancellation)
    {
        var maildev = Maildev.Start(Settings.Ports, data.Sub("mail"));
        children.Add(maildev);
        await Readiness.WaitAsync(maildev, Maildev.Address(Settings.Ports), cancellation);
        await Maildev.ShowEarlierMailsAsync(Settings.Ports, cancellation);
    }

    private async Task<string> FindBrokenAsync()
    {
        var ended = await Task.WhenAny(children.Select(async child =>
        {
            await child.Exited;
            return child;
        }));
        var child = await ended;
        return $"{child.Name} ended by itself.{Environment.NewLine}{child.LastLines}";
    }
}
