using System.Net;
using IseWorkflow.Testing.Pki;
using Org.BouncyCastle.Ocsp;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>Responders whose answers say nothing, by what is wrong with them.</summary>
internal static class UnbelievableResponder
{
    public static TheoryData<string> Names => [.. All.Keys];

    public static Dictionary<string, Action<OcspTown, TestOcspResponder>> All { get; } = new()
    {
        ["hangs up"] = (town, _) => town.Served.IsDown = true,
        ["answers with an error"] = (_, responder) => responder.HttpStatus = HttpStatusCode.InternalServerError,
        ["does not know the certificate"] = (_, responder) => responder.Status = new UnknownStatus(),
        ["repeats another nonce"] = (_, responder) => responder.NonceInstead = [1, 2, 3, 4],
        ["repeats no nonce"] = (_, responder) => responder.EchoesNonce = false,
        ["is a stranger under the root's name"] = (town, responder) => responder.Authority = town.Pki.Stranger,
        ["was appointed by a stranger"] = (town, responder) => responder.Delegate = TestOcspResponder.DelegateFlavour.By(town.Pki.Stranger).Issue(),
        ["was not appointed for OCSP"] = (town, responder) => responder.Delegate = town.Pki.Good.Issue(),
        ["speaks of another certificate"] = (town, responder) => responder.SpeaksOf = town.Pki.Good.Issue().Certificate,
        ["gives an old answer"] = (_, responder) => (responder.ThisUpdate, responder.NextUpdate) = (responder.ThisUpdate.AddDays(-2), responder.ThisUpdate.AddDays(-1)),
        ["signs something else"] = (_, responder) => responder.Tamper = answer => [.. answer[..^1], (byte)(answer[^1] ^ 1)],
        ["says that it has no time"] = (_, responder) => responder.Tamper = _ => [0x30, 0x03, 0x0a, 0x01, 0x03],
    };

    public static async Task BeginAsync(OcspTown town, string what) => All[what](town, await town.NewResponderAsync());
}
