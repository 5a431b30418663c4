using IseWorkflow.Adapters;
using IseWorkflow.Api;
using IseWorkflow.Functions.Http;
using IseWorkflow.Functions.Lifecycle;
using IseWorkflow.Functions.Mail;
using IseWorkflow.Functions.Telemetry;
using IseWorkflow.Functions.Timers;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services
    .AddIse(builder.Configuration)
    .AddAdapters(builder.Configuration)
    .AddChosenMail(builder.Configuration)
    .AddDurableRuntime()
    .AddTimers()
    .AddSingleton<HttpEdge>()
    .AddTelemetry(builder.Configuration);
builder.Build().Run();
