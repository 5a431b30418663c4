using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Review;

/// <summary>An effect that kept failing and waits for the operator, as staff read of it.</summary>
/// <param name="What">What is not done yet.</param>
/// <param name="Error">Type of the last failure.</param>
public sealed record PendingRepair(LocalizedText What, string? Error)
{
    /// <summary>Those of an application, oldest first.</summary>
    public static IReadOnlyList<PendingRepair> Of(Ledger ledger) =>
    [
        .. from entry in ledger.Outbox
           where entry.Status == OutboxStatus.SetAside
           select new PendingRepair(WhatOf(entry.Effect), entry.LastError),
    ];

    private static LocalizedText WhatOf(Effect effect) => effect switch
    {
        Effect.Notify => new("お知らせのメールの送信", "A mail that tells of it"),
        Effect.Refund => new("返金", "A refund"),
        Effect.CloseCheckout => new("支払いの受付の終了", "The end of taking payments"),
        Effect.ScheduleErasure => new("個人情報の消去の予約", "The date of the erasure"),
        _ => new("一覧の更新", "The update of the lists"),
    };
}
