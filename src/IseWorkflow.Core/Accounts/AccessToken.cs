using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Accounts;

/// <summary>What a mailed link allows. The link's secret (128 bits or more) is kept only as a hash and travels in the URL's fragment.</summary>
/// <param name="Purpose">The one thing it is good for.</param>
/// <param name="Subject">Application id, department code, or the mail address to verify.</param>
/// <param name="Detail">What else the purpose needs, such as the procedure to go on with.</param>
/// <param name="UsedAt">When a single-use token was used.</param>
public sealed record AccessToken(
    TokenPurpose Purpose, string Subject, string? Detail, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt = null);

/// <summary>The purposes of mailed links.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TokenPurpose>))]
public enum TokenPurpose
{
    /// <summary>Proves that a mail address is the citizen's. Single use.</summary>
    VerifyMail,

    /// <summary>Opens the citizen's own application: status, correction, withdrawal.</summary>
    Status,

    /// <summary>Opens the payment page of an application.</summary>
    Pay,

    /// <summary>Lets staff review, return, reject or post one application.</summary>
    StaffApplication,

    /// <summary>Lets staff of a department see its worklist and act on its applications.</summary>
    StaffDepartment,
}
