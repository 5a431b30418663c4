using MailKit.Net.Smtp;
using MailKit.Security;

namespace IseWorkflow.Adapters.Mail;

/// <summary>A conversation with the mail server, from the greeting to the farewell, within the time that the options allow.</summary>
internal static class SmtpConversation
{
    private const int ImplicitTlsPort = 465;

    /// <exception cref="Core.Notices.MailNotTakenException">The server refused, broke off, or took too long.</exception>
    public static async Task HoldAsync(
        SmtpOptions options, TimeProvider time, Func<SmtpClient, CancellationToken, Task> talk, CancellationToken cancellation)
    {
        using var over = new CancellationTokenSource(options.Timeout, time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation, over.Token);
        try
        {
            using var client = new SmtpClient();
            await OpenAsync(client, options, limited.Token);
            await talk(client, limited.Token);
            await LeaveAsync(client, limited.Token);
        }
        catch (Exception error) when (SmtpFailures.IsOutside(error) && !cancellation.IsCancellationRequested)
        {
            throw SmtpFailures.Describe(error);
        }
    }

    private static async Task OpenAsync(SmtpClient client, SmtpOptions options, CancellationToken cancellation)
    {
        await client.ConnectAsync(options.Host, options.Port, Security(options), cancellation);
        if (options is { UserName: { } user, Password: { } password })
            await client.AuthenticateAsync(user, password, cancellation);
    }

    /// <summary>What was to be said is said and answered by now: to fail here would say it twice.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception error) when (SmtpFailures.IsOutside(error))
        {
            client.Dispose();
        }
    }

    private static SecureSocketOptions Security(SmtpOptions options) => options switch
    {
        { UseTls: false } => SecureSocketOptions.None,
        { Port: ImplicitTlsPort } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
