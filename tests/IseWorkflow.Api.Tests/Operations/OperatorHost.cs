using Azure.Data.Tables;
using IseWorkflow.Api.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Api.Tests.Operations;

/// <summary>The whole service, with a directory in which it has operators.</summary>
public sealed class OperatorHost : ServiceHost
{
    internal TestAuthority Authority { get; } = new();

    internal EventLog Events { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string?>> MoreSettings =>
    [
        new("Operator:Authority", TestAuthority.Issuer),
        new("Operator:Audience", TestAuthority.Audience),
    ];

    /// <summary>Somebody with the operator's role.</summary>
    internal Caller Operator() => new(Origin, Authority.Token());

    internal Caller Caller(string token) => new(Origin, token);

    /// <summary>The rows of applications, for who gets past the service.</summary>
    internal TableClient Applications()
    {
        var storage = Get<IConfiguration>().GetSection("Storage");
        return new(storage["ConnectionString"], storage["TablePrefix"] + "Applications");
    }

    protected override void Add(IServiceCollection services) => services
        .AddLogging(logging => logging.AddProvider(Events))
        .Configure<JwtBearerOptions>("Operator", bearer => bearer.BackchannelHttpHandler = Authority);
}
