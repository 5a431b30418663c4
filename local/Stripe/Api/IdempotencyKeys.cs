using System.Collections.Concurrent;
using IseWorkflow.Local.Stripe.Ledger;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>Idempotency (docs.stripe.com/api/idempotent_requests): the same key and parameters give the same answer for a day.</summary>
internal sealed class IdempotencyKeys(Books books, StandInClock clock)
{
    private readonly ConcurrentDictionary<string, bool> atWork = [];

    /// <exception cref="ApiException">A request with the key is being worked on.</exception>
    public IDisposable Claim(string? key)
    {
        if (key is null || atWork.TryAdd(key, true))
            return new Released(this, key);
        throw new ApiException(
            "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other "
            + "request is still going through).",
            "idempotency_key_in_use",
            status: StatusCodes.Status409Conflict);
    }

    /// <summary>The answer given before.</summary>
    /// <exception cref="ApiException">It was given to other parameters.</exception>
    public SavedAnswer? Replay(string? key, string fingerprint)
    {
        if (!books.Answers.Find(key, out var saved) || saved.At + SavedAnswer.Kept < clock.GetUtcNow())
            return null;
        return saved.Fingerprint == fingerprint ? saved : throw new ApiException(
            "Keys for idempotent requests can only be used with the same parameters they were first used with. "
            + $"Try using a key other than '{key}' if you meant to execute a different request.")
        { Type = "idempotency_error" };
    }

    public void Keep(string? key, string fingerprint, int status, string body)
    {
        if (key is not null)
            books.Put(new SavedAnswer(key, fingerprint, status, body, clock.GetUtcNow()));
    }

    private sealed class Released(IdempotencyKeys keys, string? key) : IDisposable
    {
        public void Dispose()
        {
            if (key is not null)
                keys.atWork.TryRemove(key, out _);
        }
    }
}
