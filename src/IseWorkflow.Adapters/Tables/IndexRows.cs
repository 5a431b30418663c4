using Azure.Data.Tables;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// The rows of the index: a partition a department. An open application's key never moves, because whoever asks wants all open ones
/// of a department and they are few; an ended one's key holds the time of its end, newest first, because those are many.
/// </summary>
internal static class IndexRows
{
    public const string OpenPrefix = "open-";
    public const string EndedPrefix = "ended-";

    /// <summary>Lists the departments that have a partition.</summary>
    public const string Departments = "departments";

    public static string Partition(string department) => $"department-{TableKeys.Escape(department)}";

    public static string OpenKey(ApplicationId id) => OpenPrefix + id;

    public static TableEntity Of(ApplicationHead head, State state, ReceiptNumber? number) =>
        new(Partition(head.Department), Key(head.Id, state))
        {
            ["Application"] = head.Id.Value,
            ["Department"] = head.Department,
            ["Procedure"] = head.ProcedureCode,
            ["Stage"] = state.Stage.ToString(),
            ["Number"] = number?.Value,
            ["WakeUp"] = state.WakeUp,
            ["Duty"] = DutyOf(state)?.DueAt,
        };

    public static IndexEntry Read(TableEntity row) => new(
        ApplicationId.Parse(row.GetString("Application")).OrThrow(),
        row.GetString("Department"),
        row.GetString("Procedure"),
        Enum.Parse<Stage>(row.GetString("Stage")),
        row.GetString("Number") is { } number ? ReceiptNumber.Parse(number).OrThrow() : null,
        row.GetDateTimeOffset("WakeUp"),
        row.GetDateTimeOffset("Duty"));

    private static string Key(ApplicationId id, State state) =>
        state is State.Final final ? $"{EndedPrefix}{TableKeys.Descending(final.EndedAt)}-{id}" : OpenKey(id);

    private static StaffDuty? DutyOf(State state) => state switch
    {
        State.UnderReview review => review.Duty,
        State.AwaitingMailing mailing => mailing.Duty,
        _ => null,
    };
}
