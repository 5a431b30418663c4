using IseWorkflow.Core.Accounts;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Notices;

/// <summary>Refuses a configuration that cannot work, at start and with the setting's name.</summary>
public sealed class NoticesOptionsValidator : IValidateOptions<NoticesOptions>
{
    public ValidateOptionsResult Validate(string? name, NoticesOptions options)
    {
        if (!IsOrigin(options.BaseUrl))
            return ValidateOptionsResult.Fail("Site:BaseUrl has to be the site's origin without a path, such as https://shinsei.city.example.jp.");
        return EmailAddress.Parse(options.Operator).Is(out _, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Operator:Mail has to be the mail address of who runs the service.");
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback)
        && url.GetLeftPart(UriPartial.Authority) == text.TrimEnd('/');
}
