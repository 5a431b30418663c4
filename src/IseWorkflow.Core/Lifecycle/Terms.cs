using IseWorkflow.Core.Calendar;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>What a procedure and the city's calendar lay down for the life of an application.</summary>
/// <param name="NeedsSignature">Signed with the My Number card.</param>
/// <param name="CostsFee">A fee may be asked.</param>
/// <param name="IsPosted">Ends with the certificate in the post; else it ends when review (and payment) are done.</param>
public sealed record Terms(bool NeedsSignature, bool CostsFee, bool IsPosted, Deadlines Deadlines, BusinessCalendar Calendar);
