using System.Globalization;
using System.Text;
using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Payments;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Health;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Operations;
using IseWorkflow.Testing.Payments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;

namespace IseWorkflow.Api.Tests.Payments;

/// <summary>The payment endpoints alone, over HTTP, for one application that is asked to pay.</summary>
internal sealed class PaymentsHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private PaymentsHost(PaymentScene scene, bool isStorageDown)
    {
        Scene = scene;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Payments:FinanceMail"] = "suitou@city.example.jp";
        Register(builder.Services, isStorageDown);
        builder.Services.AddPayments(builder.Configuration);
        app = builder.Build();
        app.UseExceptionHandler();
        app.MapPayments();
    }

    public PaymentScene Scene { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<PaymentsHost> StartAsync(bool isStorageDown = false)
    {
        var host = new PaymentsHost(await PaymentScene.AskedAsync(), isStorageDown);
        await host.app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>The page that a mailed link opened.</summary>
    public HttpClient Page(string? link)
    {
        var page = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        if (link is not null)
            page.DefaultRequestHeaders.Add(LinkSecret.Header, link);
        return page;
    }

    /// <summary>The provider posts one of its events.</summary>
    public async Task<HttpResponseMessage> PostEventAsync(int index, string? signature = PostedEvents.Good)
    {
        using var client = Page(null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webhooks/stripe")
        {
            Content = new StringContent(index.ToString(CultureInfo.InvariantCulture), Encoding.UTF8, "application/json"),
        };
        if (signature is not null)
            request.Headers.Add("Stripe-Signature", signature);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Register(IServiceCollection services, bool isStorageDown) => services
        .AddProblemDetails()
        .AddExceptionHandler<UnhandledFailures>()
        .AddSingleton<IOutages, CoreOutages>()
        .AddSingleton<TimeProvider>(Scene.Services.Time)
        .AddSingleton(isStorageDown ? Down() : Scene.Services.Storage.Lifecycle)
        .AddSingleton<IApplicationReader>(Scene.Services.Storage.Reader)
        .AddSingleton<ICheckoutStore>(Scene.Services.Storage.Checkouts)
        .AddSingleton<IApplicationIndex>(Scene.Services.Storage.Index)
        .AddSingleton<IAccessTokenStore>(Scene.Services.Tokens)
        .AddSingleton<IPaymentProvider>(Scene.Provider)
        .AddSingleton<IPaymentEventReader>(new PostedEvents(Scene.Provider))
        .AddSingleton<ILifecycleRuntime>(Scene.Services.Runtime)
        .AddSingleton<ITermsOf>(Scene.Services.Terms)
        .AddSingleton(Scene.Services.Catalogue)
        .AddSingleton(PaymentServices.Site)
        .AddSingleton(PaymentServices.Letters)
        .AddSingleton<IMailSender>(Scene.Services.Mails)
        .AddSingleton<IOccasions, MemoryOccasions>()
        .AddSingleton(BusinessCalendar.Default);

    private static ILifecycleStore Down()
    {
        var store = new Mock<ILifecycleStore>();
        store.Setup(s => s.EnqueueAsync(It.IsAny<ApplicationId>(), It.IsAny<Signal>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new TimeoutException());
        return store.Object;
    }

    /// <summary>Reads bodies that name one of the provider's events by its place.</summary>
    private sealed class PostedEvents(FakeProvider provider) : IPaymentEventReader
    {
        public const string Good = "good";

        public Task<Result<PaymentEvent>> ReadAsync(string body, string? signature, CancellationToken cancellation) => Task.FromResult<Result<PaymentEvent>>(
            signature == Good
                ? provider.Events[int.Parse(body, CultureInfo.InvariantCulture)]
                : Refusal.Invalid("payment_event_unproven", "署名が正しくありません。", "The signature is wrong."));
    }
}
