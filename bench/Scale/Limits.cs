namespace IseWorkflow.Benchmarks.Scale;

/// <summary>What Azure documents, and what was measured of Durable Functions on its host.</summary>
internal static class Limits
{
    /// <summary>Requests a second and storage account.</summary>
    public const int AccountPerSecond = 20_000;

    /// <summary>Entities a second and table partition.</summary>
    public const int PartitionPerSecond = 2_000;

    /// <summary>Partitions of the table <c>Pending</c>.</summary>
    public const int PendingShards = 4;

    /// <summary>Events a second and instance that Durable Functions takes on storage queues: the documented target.</summary>
    public const int TurnsPerSecondAndHubPartition = 50;

    /// <summary>Storage requests of Durable itself a turn: an activity and an event or timer.</summary>
    public const int DurableRequestsPerTurn = 15;

    /// <summary>Actions of Durable Task Scheduler a turn: the event or timer, the activity, its result.</summary>
    public const int SchedulerActionsPerTurn = 3;

    /// <summary>Actions a second of Durable Task Scheduler's Consumption SKU.</summary>
    public const int SchedulerConsumption = 500;

    /// <summary>Actions a second and capacity unit of its Dedicated SKU, of which there are three at most.</summary>
    public const int SchedulerUnit = 2_000;

    /// <summary>Mails an hour that Communication Services sends before more is granted.</summary>
    public const int MailsPerHour = 100;
}
