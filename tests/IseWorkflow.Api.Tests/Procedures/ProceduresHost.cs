using IseWorkflow.Api.Procedures;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Testing.Lifecycle;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Api.Tests.Procedures;

/// <summary>The catalogue's endpoints alone, over HTTP, with the city's own catalogue.</summary>
internal sealed class ProceduresHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private ProceduresHost(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(BusinessCalendar.Default)
            .AddProcedures(builder.Configuration);
        app = builder.Build();
        app.MapProcedures();
    }

    public FakeTimeProvider Time { get; } = new(Given.Now);

    public IServiceProvider Services => app.Services;

    public static async Task<ProceduresHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var host = new ProceduresHost(settings);
        await host.app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public HttpClient Browser() => new() { BaseAddress = new(app.Urls.Single()) };

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
