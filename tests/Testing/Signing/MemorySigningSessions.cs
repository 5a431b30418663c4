using System.Collections.Concurrent;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Testing.Signing;

/// <summary>Signing sessions in memory, with the same promises as the table.</summary>
public sealed class MemorySigningSessions : ISigningSessionStore
{
    private readonly ConcurrentDictionary<string, SigningSession> sessions = new();
    private readonly ConcurrentDictionary<(ApplicationId, int), string> newest = new();

    public Task CreateAsync(SigningSession session, CancellationToken cancellation)
    {
        sessions[session.TokenHash] = session;
        newest[(session.Application, session.Revision)] = session.TokenHash;
        return Task.CompletedTask;
    }

    public Task<SigningSession?> ReadAsync(string tokenHash, CancellationToken cancellation) =>
        Task.FromResult(sessions.GetValueOrDefault(tokenHash));

    public Task<SigningSession?> ReadNewestAsync(ApplicationId application, int revision, CancellationToken cancellation) =>
        Task.FromResult(newest.TryGetValue((application, revision), out var hash) ? sessions[hash] : null);

    public Task<bool> IsNewestAsync(SigningSession session, CancellationToken cancellation) =>
        Task.FromResult(newest.GetValueOrDefault((session.Application, session.Revision)) == session.TokenHash);

    public Task<bool> TryConsumeAsync(SigningSession session, CancellationToken cancellation)
    {
        var open = sessions[session.TokenHash];
        return Task.FromResult(open.Outcome is null && sessions.TryUpdate(
            session.TokenHash, open with { Outcome = new(SigningStatus.Consumed, null) }, open));
    }

    public Task CloseAsync(SigningSession session, SigningOutcome outcome, CancellationToken cancellation)
    {
        sessions[session.TokenHash] = session with { Outcome = outcome };
        return Task.CompletedTask;
    }
}
