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
            return !process.HasExited && !IsZombie(id);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>One that has ended, and is kept on the list because the first process of a container takes no notice of orphans.</summary>
    private static bool IsZombie(int id)
    {
        try
        {
            return OperatingSystem.IsLinux() && File.ReadLines($"/proc/{id}/status").Contains("State:\tZ (zombie)");
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>SIGKILL: nothing in the process runs any more.</summary>
    public static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }
}
