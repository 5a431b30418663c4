using System.Text.Json.Serialization;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Api.Review;

/// <summary>The fee as staff entered it.</summary>
/// <param name="Lines">None approves what is free of charge.</param>
/// <param name="FeeRevision">The number of fees set so far that was shown.</param>
internal sealed record FeeRequest(IReadOnlyList<EnteredFeeLine?>? Lines, [property: JsonRequired] int FeeRevision);

/// <summary>Why it is given back or refused, as the citizen reads it.</summary>
internal sealed record ReasonRequest(string? Reason);

/// <summary>The certificate is in the post.</summary>
/// <param name="TrackingNumber">Null for ordinary mail.</param>
internal sealed record PostingRequest(string? TrackingNumber);
