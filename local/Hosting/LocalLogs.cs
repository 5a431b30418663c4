namespace IseWorkflow.Local.Hosting;

/// <summary>What the local host writes to its terminal: the service's story, a line each, and of the framework only what went wrong.</summary>
internal static class LocalLogs
{
    /// <param name="verb">A demonstration tells its own story; there only what went wrong is said besides.</param>
    public static void Configure(ILoggingBuilder logging, LocalVerb verb)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "HH:mm:ss ";
        });
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("IseWorkflow", verb == LocalVerb.Demo ? LogLevel.Warning : LogLevel.Information);
        logging.AddFilter("IseWorkflow.Api.Accounts.CitizenAuthentication", LogLevel.Warning);
        logging.AddFilter("IseWorkflow.Api.Review.StaffAuthentication", LogLevel.Warning);

        // The key ring lies in the data folder beside all else; there is no vault on one machine.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
