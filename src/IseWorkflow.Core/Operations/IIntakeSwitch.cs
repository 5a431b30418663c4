namespace IseWorkflow.Core.Operations;

/// <summary>Keeps whether new applications are taken. One value for the whole service, and no index of anything: it stands nowhere else.</summary>
public interface IIntakeSwitch
{
    /// <summary><see cref="IntakeState.Open"/> where nobody has ever touched it.</summary>
    Task<IntakeState> ReadAsync(CancellationToken cancellation);

    Task WriteAsync(IntakeState state, CancellationToken cancellation);
}
