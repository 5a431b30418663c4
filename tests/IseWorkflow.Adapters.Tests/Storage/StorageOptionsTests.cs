using IseWorkflow.Adapters.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", null, null)]
    [InlineData(null, "iseworkflow", null)]
    [InlineData(null, "iseworkflow", "Ise1")]
    public void One_way_to_reach_storage_is_accepted(string? connectionString, string? accountName, string? prefix) =>
        Start(connectionString, accountName, prefix);

    [Theory]
    [InlineData(null, null, null, "Storage:ConnectionString")]
    [InlineData("UseDevelopmentStorage=true", "iseworkflow", null, "Storage:AccountName")]
    [InlineData("UseDevelopmentStorage=true", null, "1st", "Storage:TablePrefix")]
    [InlineData("UseDevelopmentStorage=true", null, "a-b", "Storage:TablePrefix")]
    [InlineData("UseDevelopmentStorage=true", null, "abcdefghijklmnopqrstu", "Storage:TablePrefix")]
    public void None_or_two_or_a_name_that_storage_refuses_stops_the_start(
        string? connectionString, string? accountName, string? prefix, string setting)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Start(connectionString, accountName, prefix));

        Assert.Contains(setting, error.Message, StringComparison.Ordinal);
    }

    private static void Start(string? connectionString, string? accountName, string? prefix)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = connectionString,
            ["Storage:AccountName"] = accountName,
            ["Storage:TablePrefix"] = prefix,
        }).Build();
        using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        services.GetRequiredService<StorageInitializer>();
    }
}
