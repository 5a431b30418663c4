using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IseWorkflow.Adapters.Tests.Mail;

/// <summary>A mail server of one's own, on a free port: answers each command as told, or not at all, and keeps the mails it took.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    /// <summary>Instead of an answer, the connection is closed.</summary>
    public const string Drop = "drop";

    /// <summary>Instead of an answer, nothing.</summary>
    public const string Silence = "silence";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> mails = new();
    private readonly TaskCompletionSource silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task serving;

    public SmtpListener()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>What to answer instead of the usual, by command; <c>.</c> is the end of the data.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>The mails that were answered with 250, as they came over the wire.</summary>
    public IReadOnlyList<string> Mails => [.. mails];

    /// <summary>Completes once it was asked what it answers with silence.</summary>
    public Task Silent => silent.Task;

    /// <summary>Stops listening, so that nobody answers on the port any more. Harmless to repeat.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception error) when (error is OperationCanceledException or IOException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var goesOn = await AnswerAsync(stream, "CONNECT", "220 test");
        while (goesOn && await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            goesOn = await AnswerAsync(stream, command, Usual(command));
            if (command == "DATA" && !Answers.ContainsKey(command))
                goesOn = await TakeAsync(stream, reader);
        }
    }

    private async Task<bool> TakeAsync(NetworkStream stream, StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line == ".")
                return await EndAsync(stream, mail.ToString());
            mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return false;
    }

    private Task<bool> EndAsync(NetworkStream stream, string mail)
    {
        if (!Answers.ContainsKey("."))
            mails.Enqueue(mail);
        return AnswerAsync(stream, ".", "250 taken");
    }

    private async Task<bool> AnswerAsync(NetworkStream stream, string command, string usual)
    {
        var answer = Answers.GetValueOrDefault(command, usual);
        if (answer == Silence)
            await SayNothingAsync();
        if (answer != Drop)
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"), stop.Token);
        return answer != Drop && command != "QUIT";
    }

    private Task SayNothingAsync()
    {
        silent.TrySetResult();
        return Task.Delay(Timeout.Infinite, stop.Token);
    }

    private static string Usual(string command) => command switch
    {
        "EHLO" => "250-test\r\n250 8BITMIME",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };
}
