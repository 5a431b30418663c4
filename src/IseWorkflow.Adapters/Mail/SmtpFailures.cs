using System.Net.Sockets;
using IseWorkflow.Core.Notices;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace IseWorkflow.Adapters.Mail;

/// <summary>What went wrong in the conversation, without the server's words: they quote addresses.</summary>
internal static class SmtpFailures
{
    /// <summary>True for what can go wrong outside this program; anything else is a bug and passes.</summary>
    public static bool IsOutside(Exception error) =>
        error is CommandException or ProtocolException or IOException or SocketException or AuthenticationException
            or SslHandshakeException or ServiceNotConnectedException or NotSupportedException or TimeoutException
            or OperationCanceledException;

    public static MailNotTakenException Describe(Exception error) => error switch
    {
        SmtpCommandException refused => new(
            $"The mail server answered {(int)refused.StatusCode} ({refused.ErrorCode}).", isPermanent: (int)refused.StatusCode >= 500),
        AuthenticationException => new("The mail server did not take the login.", isPermanent: true),
        NotSupportedException => new("The mail server does not offer TLS.", isPermanent: true),
        _ => new($"The conversation with the mail server broke off ({error.GetType().Name}).", isPermanent: false),
    };
}
