using IseWorkflow.Adapters.Accounts;
using IseWorkflow.Adapters.Notices;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Notices;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Testing.Procedures;
using IseWorkflow.Testing.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace IseWorkflow.Api.Tests.Hosting;

/// <summary>The whole service over HTTP on real stores, with the city's catalogue. Mail, payments and revocation data are pretended.</summary>
public class ServiceHost : IAsyncLifetime
{
    /// <summary>With which the mail system proves its reports.</summary>
    public const string ReportKey = "a-key-of-the-mail-system-1";

    private WebApplication app = null!;

    /// <summary>The service's clock, which starts on a Tuesday at 10 in Ise.</summary>
    public FakeTimeProvider Time { get; } = new(TestPki.Now);

    public RecordingMailSender Mails { get; } = new();

    /// <summary>What the payment provider is asked to do.</summary>
    public Mock<IPaymentDesk> Payments { get; } = new();

    /// <summary>What revocation data says when staff look.</summary>
    public RevocationAnswer Revocation { get; set; } = new(RevocationStatus.Good, "test", TestPki.Now);

    internal TurnRuntime Runtime => (TurnRuntime)Get<ILifecycleRuntime>();

    internal string Origin => app.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(await TestStorage.ConfigureAsync()).AddInMemoryCollection(Settings).AddInMemoryCollection(MoreSettings);
        builder.Services.AddIse(builder.Configuration).AddStorage(builder.Configuration).AddNotices(builder.Configuration).AddAccounts(builder.Configuration);
        Pretend(builder.Services);
        Add(builder.Services);
        app = builder.Build();
        app.UseIse();
        await app.StartAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return app.DisposeAsync();
    }

    internal T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    internal Procedure Procedure(string code) => Get<Catalogue>().Find(code)!;

    /// <summary>A link as mails carry it; gives its secret.</summary>
    internal Task<string> LinkAsync(TokenPurpose purpose, string subject, TimeSpan? lifetime = null) => Get<AccessTokens>().IssueAsync(
        purpose, subject, detail: null, Time.GetUtcNow() + (lifetime ?? TimeSpan.FromDays(30)), CancellationToken.None);

    /// <summary>Stores a signal as its cause does, and runs the turn.</summary>
    internal Task HappensAsync(ApplicationId application, Signal signal) =>
        Get<SignalSender>().SendAsync(application, signal, CancellationToken.None);

    /// <summary>What a kind of test configures besides.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> MoreSettings => [];

    /// <summary>Further services of a kind of test.</summary>
    protected virtual void Add(IServiceCollection services)
    {
    }

    private static Dictionary<string, string?> Settings => new()
    {
        ["Mail:ReportKey"] = ReportKey,
        ["Site:BaseUrl"] = "https://shinsei.city.example.jp",
        ["Operator:Mail"] = "operator@city.example.jp",
        ["Accounts:PseudonymKey"] = Convert.ToBase64String(new byte[32]),
        ["Signing:AppStartUrl"] = "https://sign.example.jp/sign",
        ["Procedures:Folder"] = CityCatalogue.Folder,
    };

    private void Pretend(IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var revocation = new Mock<IRevocationChecker>();
        revocation.Setup(r => r.CheckAsync(It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => Revocation);
        services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IMailSender>(Mails)
            .AddSingleton(Payments.Object)
            .AddSingleton(revocation.Object)
            .AddSingleton<ISignatureVerifier>(TestPki.Shared.Verifier(RevocationStatus.Good))
            .AddSingleton<ILifecycleRuntime, TurnRuntime>();
    }
}
