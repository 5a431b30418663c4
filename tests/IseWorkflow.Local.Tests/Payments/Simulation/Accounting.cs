using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>Staff who give back by hand, at Stripe's dashboard, what a bank did not take.</summary>
internal sealed class Accounting(Random chance, PaymentServices services, SimulatedStripe stripe, ToldBook told)
{
    private int read;

    private static CancellationToken Cancellation => CancellationToken.None;

    /// <summary>What a mail says came back.</summary>
    public void GiveBackWhatMailsTell()
    {
        foreach (var mail in told.All.Skip(read).Where(mail => mail.Notice.Kind == NoticeKind.RefundReported))
        {
            var reported = (Signal.RefundReported)services.Storage.Lifecycle.ReadSignalAsync(mail.Application, mail.Notice.BySignal, Cancellation).Result!;
            if (reported.Status == RefundStatus.Failed)
                GiveBack(reported.PaymentId);
        }

        read = told.All.Count;
    }

    /// <summary>
    /// What came back and is in the daily comparison only, because the webhook was lost that would have brought the mail.
    /// </summary>
    /// <returns>Whether there was any.</returns>
    public bool GiveBackWhatTheBooksTell()
    {
        var compared = services.Books.CompareAsync(Given.Now, services.Time.GetUtcNow().AddTicks(1), Cancellation).Result;
        var kept = compared.Differences
            .Where(difference => difference.Kind == BookDifferenceKind.NotGivenBack)
            .Select(difference => difference.Charge.PaymentId)
            .Intersect(stripe.Ledger.Payments.Where(payment => payment.CameBack > 0).Select(payment => payment.Payment))
            .ToList();
        kept.ForEach(GiveBack);
        return kept.Count > 0;
    }

    /// <summary>Now and then the bank does not take that either.</summary>
    private void GiveBack(string payment) => stripe.RefundByHand(payment, fails: chance.Next(3) == 0);
}
