using System.Globalization;
using System.Text;
using IseWorkflow.Core;

namespace IseWorkflow.Local.Hosting;

/// <summary>The local host's command line: a verb, and options with a value each.</summary>
internal static class CommandLine
{
    private const string DataOption = "--data";
    private const string StorageOption = "--storage";
    private const string NoSiteOption = "--no-site";

    public static string Help { get; } = HelpText();

    public static Result<LocalSettings> Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Any(argument => argument is "--help" or "-h" or "help"))
            return Serve with { Verb = LocalVerb.Help };
        var isDemo = arguments.Count > 0 && arguments[0] == "demo";
        return ParseOptions(isDemo ? Demo() : Serve, new Queue<string>(isDemo ? arguments.Skip(1) : arguments));
    }

    private static LocalSettings Serve => new(LocalVerb.Serve, Path.GetFullPath(".data"), new LocalPorts());

    private static LocalSettings Demo() =>
        new(LocalVerb.Demo, Path.Combine(Path.GetTempPath(), $"ise-demo-{Guid.NewGuid():N}"), LocalPorts.Free, IsTemporary: true);

    private static Result<LocalSettings> ParseOptions(LocalSettings settings, Queue<string> rest)
    {
        Result<LocalSettings> parsed = settings;
        while (rest.TryDequeue(out var option))
            parsed = parsed.Then(so => ParseOption(so, option, rest));
        return parsed;
    }

    private static Result<LocalSettings> ParseOption(LocalSettings settings, string option, Queue<string> rest) => option switch
    {
        NoSiteOption => settings with { BuildsSite = false },
        DataOption => Value(option, rest).Select(folder => settings with { DataFolder = Path.GetFullPath(folder), IsTemporary = false }),
        StorageOption => Value(option, rest).Select(connection => settings with { Storage = connection }),
        _ when PortOption.All.FirstOrDefault(port => port.Name == option) is { } port =>
            Port(option, rest).Select(number => settings with { Ports = port.With(settings.Ports, number) }),
        _ => Refuse("option_unknown", $"{option} というオプションはありません。", $"There is no option {option}."),
    };

    private static Result<string> Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out var value) && !value.StartsWith("--", StringComparison.Ordinal)
            ? value
            : Refuse("value_missing", $"{option} の値を指定してください。", $"{option} needs a value.");

    private static Result<int> Port(string option, Queue<string> rest) => Value(option, rest).Then<int>(text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : Refuse(
                "port_invalid",
                $"{option} には0（空いているポート）から65535までの数を指定してください。",
                $"{option} takes a number from 0 (any free port) to 65535."));

    private static Refusal Refuse(string code, string ja, string en) =>
        Refusal.Invalid(code, $"{ja}--help で使い方を表示します。", $"{en} See --help.");

    private static string HelpText()
    {
        var text = new StringBuilder("""
            伊勢市スマート申請: the whole service on this machine.

              dotnet run --project local [-- options]         serves until Ctrl-C
              dotnet run --project local -- demo [options]    walks one application through the twelve steps

            Options:

            """);
        Line(DataOption + " <folder>", "where data lies (.data; demo: a folder of its own that goes with it)");
        Line(StorageOption + " <connection string>", "use a storage that runs already instead of starting Azurite");
        Line(NoSiteOption, "serve the site as it was built last");
        foreach (var port in PortOption.All)
            Line(port.Name + " <port>", $"{port.What} ({port.Get(new LocalPorts())}; demo: any free port, as with 0)");
        return text.ToString();

        void Line(string option, string what) => text.AppendLine(CultureInfo.InvariantCulture, $"  {option,-30} {what}");
    }
}
