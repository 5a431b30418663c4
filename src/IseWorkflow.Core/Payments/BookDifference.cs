using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Payments;

/// <summary>A payment on which the provider's books and ours do not agree. Ids and amounts only.</summary>
/// <param name="Application">Null where the provider's books do not say what was paid.</param>
/// <param name="Refunded">What went back at the provider.</param>
public sealed record BookDifference(
    BookDifferenceKind Kind, Charge Charge, Yen Refunded, ApplicationId? Application, ReceiptNumber? Number);

/// <summary>How the books differ.</summary>
public enum BookDifferenceKind
{
    /// <summary>Paid there, not noted here. It is noted with the report.</summary>
    NotNoted,

    /// <summary>Paid there, and said to be for an application that is not here.</summary>
    ApplicationUnknown,

    /// <summary>Does not count here, and was not given back there, or not whole.</summary>
    NotGivenBack,

    /// <summary>Counts here, and was given back there, if only in part, or was contested and that was lost.</summary>
    GivenBack,

    /// <summary>Does not count here, and more went back there than was paid: a refund, and a dispute that was lost besides.</summary>
    GivenBackTwice,

    /// <summary>Counts here with another amount.</summary>
    AmountDiffers,

    /// <summary>Counts here, and is not in the provider's books.</summary>
    NotAtProvider,
}
