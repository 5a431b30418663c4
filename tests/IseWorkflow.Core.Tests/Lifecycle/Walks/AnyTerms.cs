using CsCheck;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>Every kind of procedure, with work for the same day or for later ones.</summary>
internal static class AnyTerms
{
    public static Gen<Terms> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Bool, CsCheck.Gen.Bool, CsCheck.Gen.Bool, CsCheck.Gen.Int[0, 2], CsCheck.Gen.Int[1, 3],
        (signed, paid, posted, days, reminders) => Given.Terms(signed, paid, posted) with
        {
            Deadlines = new() { ReviewBusinessDays = days, PostingBusinessDays = days, OperatorAlertAfterReminders = reminders },
        });
}
