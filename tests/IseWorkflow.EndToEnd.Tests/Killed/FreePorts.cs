using System.Net;
using System.Net.Sockets;
using IseWorkflow.Local.Hosting;

namespace IseWorkflow.EndToEnd.Tests.Killed;

/// <summary>Ports that stay the same over restarts.</summary>
internal static class FreePorts
{
    public static LocalPorts Choose()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var free = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return new() { Site = free[0], SigningApp = free[1], Stripe = free[2], Mailbox = free[3], Smtp = free[4] };
    }
}
