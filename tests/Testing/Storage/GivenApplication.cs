using System.Text.Json.Nodes;
using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Testing.Storage;

/// <summary>An application to store, and commits to make on it.</summary>
public static class GivenApplication
{
    public static readonly Signal.Submitted Submitted = new("submitted", Given.Citizen, Given.Now);

    public static ApplicationHead Head(
        string department = "shimin", string applicant = "applicant-1", DateTimeOffset? createdAt = null) => new(
        ApplicationId.New(TimeProvider.System),
        "juminhyo",
        "2026-04-01",
        department,
        applicant,
        EmailAddress.Parse("hanako@example.jp").OrThrow(),
        Language.Ja,
        createdAt ?? Given.Now);

    public static Answers Answers(int revision = 1, string purpose = "年金の手続き") =>
        new(revision, new JsonObject { ["purpose"] = purpose, ["copies"] = 2 }, Given.Now);

    /// <summary>Stores a new application with its first signal unhandled.</summary>
    public static async Task<ApplicationHead> CreateAsync(this TestStorage storage, ApplicationHead? head = null)
    {
        head ??= Head();
        await storage.Applications.CreateAsync(head, Answers(), Submitted, CancellationToken.None);
        return head;
    }

    public static async Task<Ledger> LoadAsync(this TestStorage storage, ApplicationId id) =>
        await storage.Lifecycle.LoadAsync(id, CancellationToken.None) ?? throw new InvalidOperationException($"{id} is not stored.");

    /// <summary>Handles a signal: moves to the state with the effects.</summary>
    public static Task<string?> CommitAsync(
        this TestStorage storage, Ledger loaded, Signal signal, State next, params IReadOnlyList<Effect> effects) =>
        storage.Lifecycle.CommitAsync(loaded, Commit(loaded, signal, next, effects), CancellationToken.None);

    /// <summary>Loads and handles a signal.</summary>
    public static async Task<Ledger> MoveAsync(
        this TestStorage storage, ApplicationId id, Signal signal, State next, params IReadOnlyList<Effect> effects)
    {
        await storage.CommitAsync(await storage.LoadAsync(id), signal, next, effects);
        return await storage.LoadAsync(id);
    }

    private static Commit Commit(Ledger loaded, Signal signal, State next, IReadOnlyList<Effect> effects)
    {
        var entry = AuditEntry.After(loaded.LastEntry, signal, Json.Hash(signal), Given.Now, loaded.State.Stage, next.Stage, null);
        var outbox = effects.Select((effect, i) => new OutboxEntry($"{entry.Sequence:D6}-{i:D2}", signal.Id, effect, 0, Given.Now));
        return new(next, loaded.Number ?? (signal as Signal.Confirmed)?.Number, signal, entry, [.. outbox]);
    }
}
