using System.Globalization;
using System.Reflection;
using IseWorkflow.Tools.Sign.Card;
using IseWorkflow.Tools.Sign.Dialogue;
using IseWorkflow.Tools.Sign.Service;

namespace IseWorkflow.Tools.Sign;

/// <summary>What the command was asked.</summary>
/// <param name="Language">In which to answer, even a misuse.</param>
internal sealed record SignArguments(Language Language, Step<SignSettings> Settings)
{
    public static SignArguments Parse(IReadOnlyList<string> arguments)
    {
        var named = new Dictionary<string, string>();
        string? link = null, unknown = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is "--service" or "--module" or "--language" && i + 1 < arguments.Count)
                named[arguments[i]] = arguments[++i];
            else if (link is null && !arguments[i].StartsWith("--", StringComparison.Ordinal))
                link = arguments[i];
            else
                unknown ??= arguments[i];
        }

        return new(LanguageOf(named.GetValueOrDefault("--language")), unknown is null ? SettingsOf(link, named) : NotUnderstood(unknown));
    }

    private static Step<SignSettings> SettingsOf(string? link, Dictionary<string, string> named)
    {
        if (SessionLink.TokenOf(link) is not { } token)
            return Outcomes.Misused("署名リンクがないか、#より後が欠けています。", "The session link is missing, or has nothing behind its #.");
        if (ServiceOrigin.Parse(named.GetValueOrDefault("--service") ?? BuiltInService) is not { } service)
            return Outcomes.Misused(
                "--serviceに、市のサービスのアドレス（https://…）を指定してください。", "--service has to name the origin of the city's service (https://…).");
        return new SignSettings(token, service, named.GetValueOrDefault("--module") ?? OpenScModule.Find());
    }

    private static Outcome NotUnderstood(string argument) =>
        Outcomes.Misused($"「{argument}」は指定できません。", $"\"{argument}\" is not understood.");

    private static Language LanguageOf(string? named) =>
        (named ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "en" ? Language.En : Language.Ja;

    private static string? BuiltInService =>
        typeof(SignArguments).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(m => m.Key == "SigningService")?.Value;
}

/// <summary>What an attempt to sign needs.</summary>
/// <param name="Token">Of the session.</param>
/// <param name="Service">The city's service, which alone is talked to.</param>
/// <param name="Module">The PKCS#11 module; null where none was found.</param>
internal sealed record SignSettings(string Token, Uri Service, string? Module);
