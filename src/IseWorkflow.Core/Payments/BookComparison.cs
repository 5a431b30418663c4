using System.Runtime.CompilerServices;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>Compares the provider's books of a period with ours, from both sides.</summary>
public sealed class BookComparison(IPaymentProvider provider, ILifecycleStore lifecycle, IApplicationIndex index)
{
    /// <param name="until">Not in it any more.</param>
    /// <exception cref="PaymentProviderException">The provider does not answer.</exception>
    public async Task<ComparedBooks> CompareAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation)
    {
        var theirs = await provider.ListAsync(from, until, cancellation).ToListAsync(cancellation);
        var differences = new List<BookDifference>();
        foreach (var payment in theirs)
        {
            if (await DifferenceAsync(payment, cancellation) is { } difference)
                differences.Add(difference);
        }

        var known = theirs.Select(payment => payment.Charge.PaymentId).ToHashSet();
        await foreach (var (ledger, charge) in KeptAsync(from, until, cancellation))
        {
            if (!known.Contains(charge.PaymentId))
                differences.Add(new(BookDifferenceKind.NotAtProvider, charge, Yen.Zero, ledger.Head.Id, ledger.Number));
        }

        return new(theirs, differences);
    }

    private async Task<BookDifference?> DifferenceAsync(ProviderPayment payment, CancellationToken cancellation)
    {
        var ledger = payment.Application is { } application ? await lifecycle.LoadAsync(application, cancellation) : null;
        var kind = ledger is null ? BookDifferenceKind.ApplicationUnknown : await KindAsync(payment, ledger, cancellation);
        return kind is { } differs ? new(differs, payment.Charge, payment.Refunded, payment.Application, ledger?.Number) : null;
    }

    private async Task<BookDifferenceKind?> KindAsync(ProviderPayment payment, Ledger ledger, CancellationToken cancellation)
    {
        if (KeptCharge.Of(ledger.State) is { } kept && kept.PaymentId == payment.Charge.PaymentId)
            return OfKept(payment, kept);
        var signal = PaymentSignals.IdOf(payment.Charge);
        if (ledger.Inbox.Any(waiting => waiting.Id == signal))
            return null;
        if (await lifecycle.ReadSignalAsync(ledger.Head.Id, signal, cancellation) is null)
            return BookDifferenceKind.NotNoted;
        return payment.Refunded.CompareTo(payment.Charge.Amount) switch
        {
            < 0 => BookDifferenceKind.NotGivenBack,
            0 => null,
            > 0 => BookDifferenceKind.GivenBackTwice,
        };
    }

    private static BookDifferenceKind? OfKept(ProviderPayment payment, Charge kept)
    {
        if (kept.Amount != payment.Charge.Amount)
            return BookDifferenceKind.AmountDiffers;
        return payment.Refunded > Yen.Zero ? BookDifferenceKind.GivenBack : null;
    }

    /// <summary>
    /// What counts here of the period. Who has paid waits for the post, or has ended since then: so the open applications and the newest
    /// ended ones hold all of them, and no others need be read.
    /// </summary>
    private async IAsyncEnumerable<(Ledger Ledger, Charge Charge)> KeptAsync(
        DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var open = index.ListAsync(department: null, ended: false, cancellation).Where(entry => entry.Stage == Stage.AwaitingMailing);
        var ended = index.ListAsync(department: null, ended: true, cancellation);
        var recent = LoadAsync(ended, cancellation).TakeWhile(ledger => !EndedBefore(ledger, from));
        await foreach (var ledger in LoadAsync(open, cancellation).Concat(recent))
        {
            if (KeptCharge.Of(ledger.State) is { } charge && charge.PaidAt >= from && charge.PaidAt < until)
                yield return (ledger, charge);
        }
    }

    private IAsyncEnumerable<Ledger> LoadAsync(IAsyncEnumerable<IndexEntry> entries, CancellationToken cancellation) => entries
        .Select(async (IndexEntry entry, CancellationToken _) => await lifecycle.LoadAsync(entry.Id, cancellation))
        .OfType<Ledger>();

    private static bool EndedBefore(Ledger ledger, DateTimeOffset from) => ledger.State is State.Final final && final.EndedAt < from;
}

/// <summary>What a comparison came to.</summary>
/// <param name="Payments">The provider's, of the period.</param>
public sealed record ComparedBooks(IReadOnlyList<ProviderPayment> Payments, IReadOnlyList<BookDifference> Differences)
{
    /// <summary>Yen.</summary>
    public long Taken => Payments.Sum(payment => (long)payment.Charge.Amount.Amount);

    /// <summary>Yen.</summary>
    public long GivenBack => Payments.Sum(payment => (long)payment.Refunded.Amount);
}
