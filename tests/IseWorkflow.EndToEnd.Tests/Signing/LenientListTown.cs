using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A town with revocation lists, none at first, that takes a signature which cannot be checked and checks it again before the review.</summary>
public sealed class LenientListTown() : ListTown(WhenUnknown.AcceptAndRecheck)
{
    public const string Name = "The town that takes what it cannot check";

    /// <summary>A list whose time is over when the service has read it, so that nothing can be checked.</summary>
    internal async Task<RevocationListOrder> OutdatedAsync()
    {
        var list = await ListAsync();
        return list with { NextUpdate = list.ThisUpdate + (RefreshInterval / 2) };
    }
}

[CollectionDefinition(LenientListTown.Name)]
public sealed class LenientListTownGroup : ICollectionFixture<LenientListTown>;
