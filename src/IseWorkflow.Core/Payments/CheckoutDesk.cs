using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// Begins a payment when the citizen clicks. It looks at how things stand and does the next step, until a look finds a checkout that is
/// written here, that the provider, asked just now, calls open, and that the application still asks for: only then is the citizen sent
/// there. So clicks at once meet at the same checkout, a crash between two steps is taken up by the next click, and nobody is sent to a fee
/// that was corrected meanwhile. Who has taken a number for the store is led back to it.
/// </summary>
public sealed class CheckoutDesk(
    PaymentCases cases,
    CheckoutOrders orders,
    ICheckoutStore checkouts,
    IPaymentProvider provider,
    CheckoutRecorder recorder,
    TimeProvider time)
{
    /// <summary>A begun opening is taken up within this time under its key; after it, it is given up for another attempt.</summary>
    public static readonly TimeSpan ResumeWithin = TimeSpan.FromMinutes(4);

    /// <summary>Too short to pay in: such a checkout is expired and another opened.</summary>
    private static readonly TimeSpan LeastRemaining = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Pages of an application in 24 hours. Each is a row, and a call to the provider: far more than anybody needs who changes their mind about how to pay.
    /// </summary>
    private const int MostPagesADay = 50;

    /// <summary>
    /// Each look either ends it or finds that somebody else took a step, so this many are only seen where something is broken.
    /// </summary>
    private const int MostLooks = 20;

    /// <summary>Where the citizen pays, or why not.</summary>
    /// <param name="secret">The secret of the link to pay.</param>
    /// <exception cref="PaymentProviderException">The provider does not answer; the click may be repeated.</exception>
    public async Task<Result<Uri>> BeginAsync(string? secret, PaymentMethod method, CancellationToken cancellation)
    {
        if (!(await cases.FindAsync(secret, cancellation)).Is(out var payment, out var unknown))
            return unknown;
        for (var look = 0; look < MostLooks; look++)
        {
            if (WhyNot(payment, method) is { } refusal)
                return refusal;
            if (await StepAsync(payment, (State.AwaitingPayment)payment.Ledger.State, method, cancellation) is { } answer)
                return answer;
            payment = await cases.ReadAgainAsync(payment, cancellation);
        }

        throw new PaymentProviderException("The provider's answers do not lead to a checkout.");
    }

    private Refusal? WhyNot(PaymentCase payment, PaymentMethod method)
    {
        var now = time.GetUtcNow();
        if (method == PaymentMethod.Konbini && payment.IsAtStore)
            return null;
        if (PaymentRefusals.Of(payment.StatusAt(now)) is { } refusal)
            return refusal;
        var dueAt = ((State.AwaitingPayment)payment.Ledger.State).DueAt;
        return orders.Methods(payment.Ledger.Head, dueAt, now).Contains(method) ? null : PaymentRefusals.MethodNotOffered;
    }

    /// <summary>Null where another look is due.</summary>
    private Task<Result<Uri>?> StepAsync(
        PaymentCase payment, State.AwaitingPayment awaiting, PaymentMethod method, CancellationToken cancellation)
    {
        var latest = payment.Checkouts.LastOrDefault(checkout => checkout.FeeRevision == awaiting.FeeRevision);
        return latest switch
        {
            null or { IsOver: true } => WriteAsync(payment, awaiting, (latest?.Attempt ?? 0) + 1, method, cancellation),
            { SessionId: { } session } => AskAsync(payment, latest, session, method, cancellation),
            _ when time.GetUtcNow() - latest.OpenedAt > ResumeWithin => GiveUpAsync(payment, latest, cancellation),
            _ => OpenAsync(payment, awaiting, latest, cancellation),
        };
    }

    private async Task<Result<Uri>?> WriteAsync(
        PaymentCase payment, State.AwaitingPayment awaiting, int attempt, PaymentMethod method, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (payment.Checkouts.Count(checkout => checkout.OpenedAt > now.AddDays(-1)) >= MostPagesADay)
            return PaymentRefusals.TooManyPages;
        var next = CheckoutOrders.Next(awaiting, attempt, method, now);
        await checkouts.TryAddAsync(payment.Ledger.Head.Id, next, cancellation);
        return null;
    }

    /// <summary>
    /// Whoever gave it up keeps an opening that is still on its way from being written, and so anybody from being sent there.
    /// </summary>
    private async Task<Result<Uri>?> GiveUpAsync(PaymentCase payment, Checkout opening, CancellationToken cancellation)
    {
        await checkouts.TryReplaceAsync(payment.Ledger.Head.Id, opening, opening with { Status = CheckoutStatus.Expired }, cancellation);
        return null;
    }

    private async Task<Result<Uri>?> OpenAsync(
        PaymentCase payment, State.AwaitingPayment awaiting, Checkout opening, CancellationToken cancellation)
    {
        var seen = await provider.OpenAsync(orders.Of(payment, awaiting, opening), cancellation);
        var open = opening with { SessionId = seen.SessionId, Url = seen.Url, ExpiresAt = seen.ExpiresAt, Status = CheckoutStatus.Open };
        await checkouts.TryReplaceAsync(payment.Ledger.Head.Id, opening, open, cancellation);
        return null;
    }

    private async Task<Result<Uri>?> AskAsync(
        PaymentCase payment, Checkout latest, string session, PaymentMethod method, CancellationToken cancellation)
    {
        var seen = await provider.ReadAsync(session, cancellation);
        if (seen.Status == CheckoutStatus.Open && Fits(latest, seen, method))
            return seen.Url ?? latest.Url!;
        if (seen.Status == CheckoutStatus.Open)
            seen = await provider.ExpireAsync(session, cancellation);
        await recorder.RecordAsync(
            payment.Ledger.Head.Id, latest.FeeRevision, seen, Actor.PaymentProvider(seen.SessionId), cancellation);
        return seen.Status switch
        {
            CheckoutStatus.Paid => (Result<Uri>?)LifecycleRefusals.AlreadyPaid,
            CheckoutStatus.Processing when method == PaymentMethod.Konbini && seen.Url is { } number => number,
            CheckoutStatus.Processing => PaymentRefusals.OnItsWay,
            _ => null,
        };
    }

    private bool Fits(Checkout latest, ProviderCheckout seen, PaymentMethod method) =>
        latest.Method == method && seen.ExpiresAt - time.GetUtcNow() > LeastRemaining;
}
