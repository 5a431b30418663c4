namespace IseWorkflow.Core.Lifecycle;

/// <summary>What staff owe an application: first asked at an opening (or at once), due at a close, reminded at each opening after that.</summary>
/// <param name="DueAt">The promise: done by this close of a business day.</param>
/// <param name="NextNoticeAt">When staff hear of it next.</param>
/// <param name="Asked">True once the first notice went out.</param>
/// <param name="Reminders">How many reminders of the overdue duty went out; the operator is alerted with the second.</param>
public sealed record StaffDuty(DateTimeOffset DueAt, DateTimeOffset NextNoticeAt, bool Asked = false, int Reminders = 0);
