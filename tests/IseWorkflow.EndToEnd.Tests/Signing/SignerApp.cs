using System.Net;
using IseWorkflow.Core.Signing;
using IseWorkflow.EndToEnd.Tests.Running;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Local.Demo;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A signing app over HTTP that takes every answer as it comes, and posts whatever a test gives it.</summary>
internal sealed class SignerApp(Uri service) : IDisposable
{
    private readonly Caller caller = new(service);

    public void Dispose() => caller.Dispose();

    public Task<Answer> AskAsync(Uri start) => caller.GetAsync("/api/citizen/signing/document", Token(start));

    /// <summary>The octets to sign.</summary>
    public async Task<byte[]> FetchAsync(Uri start) => Convert.FromBase64String((await AskAsync(start)).Json["document"]!.GetValue<string>());

    public Task<Answer> PostAsync(Uri start, SubmittedSignature signature) => caller.PostAsync("/api/citizen/signing/signature", Body(signature), Token(start));

    /// <summary>Opens a session, signs what it shows and posts it.</summary>
    public async Task<Answer> SignAsync(ResidentRecord record, Func<byte[], SubmittedSignature> sign)
    {
        var start = await record.OpenSigningAsync();
        return await PostAsync(start, sign(await FetchAsync(start)));
    }

    public Task<Answer> SignAsync(ResidentRecord record, SignerCredential card) => SignAsync(record, card.Detached);

    /// <summary>The application signed by this card, and then sent.</summary>
    public async Task<ResidentRecord> SendSignedAsync(LocalTown town, SignerCredential card)
    {
        var record = await ResidentRecord.FilledInAsync(town);
        Assert.Equal(HttpStatusCode.OK, (await SignAsync(record, card)).Status);
        await record.SendAsync();
        return record;
    }

    private static (string, string) Token(Uri start) => ("X-Ise-Token", start.Secret());

    private static object Body(SubmittedSignature signature) => signature.Certificate is { } certificate
        ? new { format = FormatOf(signature), signature = Convert.ToBase64String(signature.Bytes.Span), certificate = Convert.ToBase64String(certificate.Span) }
        : new { format = FormatOf(signature), signature = Convert.ToBase64String(signature.Bytes.Span) };

    private static string FormatOf(SubmittedSignature signature) => signature.Format.ToString().ToLowerInvariant();
}
