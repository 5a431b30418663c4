namespace IseWorkflow.Core.Lifecycle;

/// <summary>What became of an effect.</summary>
public enum OutboxStatus
{
    /// <summary>To be carried out, again if it failed.</summary>
    Waiting,

    /// <summary>Carried out; its row goes.</summary>
    Done,

    /// <summary>It kept failing; an operator looks at it and retries.</summary>
    SetAside,
}
