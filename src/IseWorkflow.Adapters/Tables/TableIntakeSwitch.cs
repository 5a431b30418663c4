using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Operations;

namespace IseWorkflow.Adapters.Tables;

/// <summary>The switch of intake as one row.</summary>
internal sealed class TableIntakeSwitch(StorageClients storage) : IIntakeSwitch
{
    private const string Partition = "intake";
    private const string Row = "state";

    private readonly TableClient table = storage.Settings;

    public async Task<IntakeState> ReadAsync(CancellationToken cancellation) =>
        JsonRow.Read<IntakeState>(await table.FindAsync(Partition, Row, cancellation)) ?? IntakeState.Open;

    public Task WriteAsync(IntakeState state, CancellationToken cancellation) =>
        table.UpsertEntityAsync(JsonRow.Of(Partition, Row, state), TableUpdateMode.Replace, cancellation);
}
