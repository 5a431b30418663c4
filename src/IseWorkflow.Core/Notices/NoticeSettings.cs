using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Core.Notices;

/// <summary>What letters need to know of the place where the service runs.</summary>
/// <param name="Site">The public origin of the site; the links of letters begin with it.</param>
/// <param name="Operator">Who runs the service.</param>
/// <param name="StaffLanguage">In which staff and operator are written to.</param>
public sealed record NoticeSettings(Uri Site, EmailAddress Operator, Language StaffLanguage = Language.Ja)
{
    /// <summary>The site's host as letters show it beside each link.</summary>
    public string Host => Site.Authority;

    /// <summary>The address of a page of the site in a language.</summary>
    /// <param name="page">Begins with a slash.</param>
    public string Page(Language language, string page) =>
        Site.GetLeftPart(UriPartial.Authority) + (language == Language.En ? "/en" : "") + page;
}
