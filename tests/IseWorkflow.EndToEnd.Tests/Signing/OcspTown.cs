using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A town that asks a responder about each certificate.</summary>
public abstract class OcspTown(WhenUnknown whenUnknown) : CardTown
{
    private ServedHandler? served;

    protected override IReadOnlyDictionary<string, string?> Overrides => new Dictionary<string, string?>(base.Overrides)
    {
        ["Signing:Revocation:Source"] = "Ocsp",
        ["Signing:Revocation:Responder"] = served!.Address.ToString(),
        ["Signing:Revocation:Timeout"] = Patience,
        ["Signing:Revocation:WhenUnknown"] = whenUnknown.ToString(),
    };

    internal ServedHandler Served => served!;

    public override async ValueTask InitializeAsync()
    {
        served = await ServedHandler.StartAsync(new TestOcspResponder());
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (served is not null)
            await served.DisposeAsync();
    }

    /// <summary>The responder is there again, and right from now on but for what a test sets wrong.</summary>
    internal async Task<TestOcspResponder> NewResponderAsync()
    {
        var now = await Clock.NowAsync();
        var responder = new TestOcspResponder { Authority = Pki.Root, ThisUpdate = now, NextUpdate = now.AddHours(1) };
        (served!.Handler, served.IsDown) = (responder, false);
        return responder;
    }
}

/// <summary>One that takes no signature while a certificate cannot be checked.</summary>
public sealed class StrictOcspTown() : OcspTown(WhenUnknown.Refuse);

/// <summary>One that takes it and checks again before the review.</summary>
public sealed class LenientOcspTown() : OcspTown(WhenUnknown.AcceptAndRecheck);
