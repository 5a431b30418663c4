using System.Diagnostics;

namespace IseWorkflow.Local.Tests.Hosting;

/// <summary>Other processes, by id.</summary>
internal static class Processes
{
    public static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>SIGKILL: nothing in the process runs any more.</summary>
    public static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }
}
