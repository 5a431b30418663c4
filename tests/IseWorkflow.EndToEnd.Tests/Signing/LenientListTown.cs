using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A town with revocation lists, none at first, that takes a signature which cannot be checked and checks it again before the review.</summary>
public sealed class LenientListTown() : ListTown(WhenUnknown.AcceptAndRecheck);
