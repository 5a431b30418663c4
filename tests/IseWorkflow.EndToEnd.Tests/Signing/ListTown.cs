using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A town that checks certificates against revocation lists in a folder.</summary>
public abstract class ListTown(WhenUnknown whenUnknown) : CardTown
{
    /// <summary>A little longer than the service lets pass between two readings of the folder.</summary>
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromMinutes(61);

    private static readonly TimeSpan Long = TimeSpan.FromDays(60);

    private readonly List<RevokedCertificate> revoked = [];

    private string Lists => Sub("lists");

    protected override IReadOnlyDictionary<string, string?> Overrides => new Dictionary<string, string?>(base.Overrides)
    {
        ["Signing:Revocation:Source"] = "Crl",
        ["Signing:Revocation:Folder"] = Lists,
        ["Signing:Revocation:WhenUnknown"] = whenUnknown.ToString(),
    };

    /// <summary>A list of today over the partition of the city, with all that were revoked before, for a test to change.</summary>
    internal async Task<RevocationListOrder> ListAsync()
    {
        var now = await Clock.NowAsync();
        return ListAt(now);
    }

    /// <summary>Puts a list into the folder and lets the time pass until the service's job has read it.</summary>
    internal async Task PublishAsync(RevocationListOrder list, string name = "ise")
    {
        Place(list, name);
        await Clock.MoveAsync(RefreshInterval);
    }

    /// <summary>The authority revokes a certificate, and its new list is read.</summary>
    /// <param name="reason">The number of RFC 5280, 5.3.1.</param>
    /// <param name="since">Now unless said otherwise.</param>
    internal async Task RevokeAsync(X509Certificate2 certificate, int? reason, DateTimeOffset? since = null)
    {
        revoked.Add(RevokedCertificate.Of(certificate, since ?? await Clock.NowAsync(), reason));
        await PublishAsync(await ListAsync());
    }

    /// <summary>Puts a list there before the service starts.</summary>
    protected void Begin(RootAuthority issuer, string name, params IEnumerable<RevokedCertificate> entries)
    {
        revoked.AddRange(entries);
        Place(ListAt(DateTimeOffset.UtcNow.AddMinutes(-1)) with { Issuer = issuer }, name);
    }

    private RevocationListOrder ListAt(DateTimeOffset now) => new(Pki.Root, TestPki.Partition, now, now + Long, [.. revoked]);

    /// <summary>In one step, so that nobody reads half of it.</summary>
    private void Place(RevocationListOrder list, string name)
    {
        var path = Path.Combine(Lists, name);
        File.WriteAllBytes(path + ".new", list.Encode());
        File.Move(path + ".new", path + ".crl", overwrite: true);
    }
}
