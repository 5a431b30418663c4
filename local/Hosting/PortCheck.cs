using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace IseWorkflow.Local.Hosting;

/// <summary>Finds free ports, and says which ones are taken before anything is started on them.</summary>
internal static class PortCheck
{
    /// <summary>How long the children of a killed host may need to let go of their ports: longer than the grace that they have to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private const int FirstFree = 15_000;

    /// <summary>Linux gives out ports from here on to whoever does not name one, other systems from 49152.</summary>
    private const int FirstGivenOut = 32_768;

    /// <summary>
    /// Chosen by this process so far: hosts that start side by side must not choose the same before either listens on it.
    /// </summary>
    private static readonly ConcurrentDictionary<int, bool> Chosen = new();

    /// <summary>The ports with each 0 replaced by a free one.</summary>
    /// <param name="show">Is told once what is waited for.</param>
    /// <exception cref="LocalStartException">Some are taken; the message names each, and the option that chooses another.</exception>
    public static async Task<LocalPorts> ResolveAsync(LocalPorts ports, bool withStorage, Action<string> show, CancellationToken cancellation)
    {
        var needed = PortOption.All.Where(option => withStorage || !option.IsStorage).ToList();
        for (var waited = TimeSpan.Zero; ; waited += Between)
        {
            var taken = needed.Where(option => option.Get(ports) != 0 && !IsFree(option.Get(ports))).ToList();
            if (taken.Count == 0)
                return needed.Aggregate(ports, (so, option) => option.Get(so) == 0 ? option.With(so, FindFree(so)) : so);
            if (waited >= Patience)
                throw new LocalStartException(string.Join(Environment.NewLine, taken.Select(option => Message(option, ports))));
            if (waited == TimeSpan.Zero)
                show($"Waiting for port {string.Join(", ", taken.Select(option => option.Get(ports)))} …");
            await Task.Delay(Between, cancellation);
        }
    }

    private static string Message(PortOption option, LocalPorts ports) =>
        $"Port {option.Get(ports)} ({option.What}) is taken by another program. "
        + $"Stop that, or choose another port with {option.Name} <port>.";

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>
    /// Not one that the system gives out by itself: until it is listened on, some connection on its way out could be given the same.
    /// </summary>
    private static int FindFree(LocalPorts chosen)
    {
        int port;
        do
            port = Random.Shared.Next(FirstFree, FirstGivenOut);
        while (PortOption.All.Any(option => option.Get(chosen) == port) || !IsFree(port) || !Chosen.TryAdd(port, true));
        return port;
    }
}
