using IseWorkflow.Core;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Testing.Calendar;

/// <summary>
/// Japan's holidays as the npm package <c>@holiday-jp/holiday_jp</c> lists them: kept by hand from the government's list, and so independent of
/// what is computed here.
/// </summary>
public static class HolidayDataSet
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "holidays");

    /// <summary>The Japanese names by day. Installs the package where it is missing.</summary>
    public static async Task<IReadOnlyDictionary<DateOnly, string>> ReadAsync()
    {
        await NodeProgram.RunAsync("install.mjs", Folder);
        return Json.Read<Dictionary<DateOnly, string>>(await NodeProgram.RunAsync(Path.Combine(Folder, "print.mjs")));
    }
}
