using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>What citizens and staff do.</summary>
internal sealed class CityHall(
    Random chance, PaymentServices services, SimulatedStripe stripe, Payers payers, ToldBook told, Interleaving interleaving)
{
    private static CancellationToken Cancellation => CancellationToken.None;

    private DateTimeOffset Now => services.Time.GetUtcNow();

    public void ActAsCitizen(SimulatedApplication application)
    {
        var dice = chance.Next(100);
        if (dice < 20)
            Click(application, times: 1);
        else if (dice < 30)
            Click(application, times: 2);
        else if (dice < 35)
            Look(application);
        else if (dice < 99)
            payers.Pay(application);
        else
            Send(application, new Signal.Withdrawn($"withdraw-{application.NextSignal++}", Given.Citizen, Now));
    }

    public void ActAsStaff(SimulatedApplication application)
    {
        var dice = chance.Next(100);
        if (dice < 40)
            SetFee(application, chance.Next(10) == 0 ? 0 : 100 * chance.Next(1, 10));
        else if (dice < 50)
            Send(application, new Signal.Rejected($"reject-{application.NextSignal++}", Given.Staff, Now, "発行できません"));
        else
            PostWhatIsPaid(application);
    }

    /// <summary>Staff look at what is asked and set another fee.</summary>
    public void SetFee(SimulatedApplication application, int yen)
    {
        var soFar = (application.Ledger.State as State.AwaitingPayment)?.FeeRevision ?? 0;
        Send(application, new Signal.FeeSet($"fee-{application.NextSignal++}", Given.Staff, Now, Given.Lines(yen), soFar));
    }

    public void PostWhatIsPaid(SimulatedApplication application)
    {
        if (application.Ledger.State is State.AwaitingMailing)
            Send(application, new Signal.Posted($"post-{application.NextSignal++}", Given.Staff, Now, null));
    }

    public void Send(SimulatedApplication application, Signal signal) => interleaving.Start(
        new($"{signal.Id} of {application}"),
        () => services.Signals.TrySendAsync(application.Ledger, signal, Cancellation));

    public void TryAgainWhatWasSetAside()
    {
        foreach (var effect in services.SetAsides.ListAsync(Cancellation).ToBlockingEnumerable().DistinctBy(effect => effect.Application))
            services.SetAside.RetryAsync(effect.Application, Given.Operator, Cancellation).Wait();
    }

    /// <summary>Once, twice quickly, or in two tabs; now and then from an older mail, or to pay in another way.</summary>
    private void Click(SimulatedApplication application, int times)
    {
        for (var i = 0; i < times; i++)
        {
            if (LinkOf(application) is not { } link)
                return;
            var method = chance.Next(4) == 0 ? PaymentMethod.Konbini : PaymentMethod.Card;
            interleaving.Start(new($"click of {application}"), () => BeginAsync(application, link, method));
        }
    }

    private async Task BeginAsync(SimulatedApplication application, string link, PaymentMethod method)
    {
        if (!(await services.Checkouts.BeginAsync(link, method, Cancellation)).Is(out var page, out _))
            return;
        // Who took a number for the store is led back to it. It may have run out since, or be for a fee that was corrected: nobody can call it back.
        if (SimulatedStripe.IsVoucher(page))
            return;
        application.Pages.Add(page);
        Verdict.OnePageAtATime(application, page, stripe);
    }

    /// <summary>As the page does when the provider sends the citizen back, or when anybody opens the link.</summary>
    private void Look(SimulatedApplication application)
    {
        if (LinkOf(application) is { } link)
            interleaving.Start(new($"view of {application}"), () => services.Page.ShowAsync(link, Cancellation));
    }

    private string? LinkOf(SimulatedApplication application)
    {
        var links = told.All.Where(mail => mail.Application == application.Id).Select(mail => mail.PayLink).OfType<string>().ToList();
        if (links.Count == 0)
            return null;
        return chance.Next(6) == 0 ? links[chance.Next(links.Count)] : links[^1];
    }
}
