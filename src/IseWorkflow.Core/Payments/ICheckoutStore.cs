namespace IseWorkflow.Core.Payments;

/// <summary>The checkouts of applications, and which of them may still be paid.</summary>
public interface ICheckoutStore
{
    /// <summary>The checkouts of an application, oldest first.</summary>
    Task<IReadOnlyList<Checkout>> ReadAsync(ApplicationId application, CancellationToken cancellation);

    /// <summary>Adds a checkout that is about to be opened. False where its attempt of the fee revision is there already.</summary>
    Task<bool> TryAddAsync(ApplicationId application, Checkout checkout, CancellationToken cancellation);

    /// <summary>Puts a checkout in the place of what was read. False where it has changed since: read again.</summary>
    Task<bool> TryReplaceAsync(ApplicationId application, Checkout read, Checkout next, CancellationToken cancellation);

    /// <summary>The checkouts of all applications that were opened before the instant and are not over, oldest first.</summary>
    IAsyncEnumerable<OpenCheckout> FindOpenAsync(DateTimeOffset openedBefore, CancellationToken cancellation);
}

/// <summary>A checkout that may still be paid.</summary>
public sealed record OpenCheckout(ApplicationId Application, Checkout Checkout);
