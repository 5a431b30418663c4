using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>
/// A town as a careful city runs it: revocation lists, no signature while a certificate cannot be checked, and a time-stamping authority. All tests
/// that need no other settings share it, and its clock.
/// </summary>
public sealed class StrictListTown() : ListTown(WhenUnknown.Refuse)
{
    public const string Name = "The town with revocation lists";

    private readonly Dictionary<int, SignerCredential> revoked = [];
    private readonly TestTimestampAuthority authority = new();

    private ServedHandler? timestamps;

    internal ServedHandler Timestamps => timestamps!;

    /// <summary>PEM file of the time-stamping authority's root.</summary>
    public string TimestampRoots => Sub("timestamp-roots");

    protected override IReadOnlyDictionary<string, string?> Overrides => new Dictionary<string, string?>(base.Overrides)
    {
        ["Signing:Timestamp:Url"] = Timestamps.Address.ToString(),
        ["Signing:Timestamp:Roots"] = TimestampRoots,
        ["Signing:Timestamp:Timeout"] = Patience,
    };

    /// <summary>A card whose certificate stood on the list for this reason before the service started.</summary>
    /// <param name="reason">The number of RFC 5280, 5.3.1.</param>
    public SignerCredential RevokedFor(int reason) => revoked[reason];

    public override async ValueTask InitializeAsync()
    {
        foreach (var reason in (int[])[0, 1, 2, 3, 4, 5, 6, 9, 10])
            revoked[reason] = Pki.Good.Issue();
        var since = DateTimeOffset.UtcNow.AddDays(-1);
        Begin(Pki.Root, "ise", revoked.Select(entry => RevokedCertificate.Of(entry.Value.Certificate, since, entry.Key)));
        Begin(Pki.SecondRoot, "ise-second-root");
        await StartTimestampsAsync();
        await base.InitializeAsync();
        Timestamps.Before = async () => authority.Time = await Clock.NowAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (timestamps is not null)
            await timestamps.DisposeAsync();
        authority.Dispose();
    }

    private async Task StartTimestampsAsync()
    {
        var now = DateTimeOffset.UtcNow;
        var root = RootAuthority.Create(now.AddYears(-1), now.AddYears(9));
        authority.Signer = (TestTimestampAuthority.Flavour.By(root) with { NotBefore = now.AddYears(-1), NotAfter = now.AddYears(5) }).Issue();
        File.WriteAllText(Path.Combine(TimestampRoots, "root.pem"), root.Certificate.ExportCertificatePem());
        timestamps = await ServedHandler.StartAsync(authority);
    }
}

[CollectionDefinition(StrictListTown.Name)]
public sealed class StrictListTownGroup : ICollectionFixture<StrictListTown>;
