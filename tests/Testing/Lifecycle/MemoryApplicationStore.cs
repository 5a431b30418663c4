using System.Collections.Concurrent;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>Heads, answers, signers and receipt numbers in memory.</summary>
public sealed class MemoryApplicationStore(MemoryStorage storage) : IApplicationStore
{
    private readonly ConcurrentDictionary<ReceiptNumber, ApplicationId> numbers = new();

    public async Task<bool> CreateAsync(ApplicationHead head, Answers first, Signal.Submitted signal, CancellationToken cancellation)
    {
        var partition = new MemoryPartition(head) { Answers = { [first.Revision] = first } };
        return storage.TryAdd(partition) && await storage.Lifecycle.EnqueueAsync(head.Id, signal, cancellation);
    }

    public Task<ApplicationHead?> ReadHeadAsync(ApplicationId id, CancellationToken cancellation) =>
        storage.AsOne(() => storage.Find(id)?.Head);

    public Task<Answers?> ReadAnswersAsync(ApplicationId id, int revision, CancellationToken cancellation) =>
        storage.AsOne(() => storage.Find(id)?.Answers.GetValueOrDefault(revision));

    public Task<bool> AddAnswersAsync(ApplicationId id, Answers answers, CancellationToken cancellation) =>
        storage.AsOne(() => storage.Require(id).Answers.TryAdd(answers.Revision, answers));

    public Task WriteSignerAsync(ApplicationId id, int revision, SignedIdentity signer, CancellationToken cancellation) =>
        storage.AsOne(() => storage.Require(id).Signers[revision] = signer);

    public Task<bool> ReserveReceiptNumberAsync(ReceiptNumber number, ApplicationId id, CancellationToken cancellation) =>
        Task.FromResult(numbers.GetOrAdd(number, id) == id);

    public Task<ApplicationId?> FindByReceiptNumberAsync(ReceiptNumber number, CancellationToken cancellation) =>
        Task.FromResult(numbers.TryGetValue(number, out var id) ? id : (ApplicationId?)null);

    public IAsyncEnumerable<ApplicationId> FindByApplicantAsync(string applicantId, CancellationToken cancellation) => storage.Partitions
        .Select(partition => partition.Head)
        .Where(head => head.ApplicantId == applicantId)
        .OrderByDescending(head => head.CreatedAt)
        .Select(head => head.Id)
        .ToList()
        .ToAsyncEnumerable();

    public Task<int> CountBegunAsync(string applicantId, DateTimeOffset after, int most, CancellationToken cancellation) => Task.FromResult(
        Math.Min(most, storage.Partitions.Count(partition => partition.Head.ApplicantId == applicantId && partition.Head.CreatedAt > after)));
}
