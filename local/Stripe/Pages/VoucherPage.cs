using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>What the citizen takes to the convenience store.</summary>
internal static class VoucherPage
{
    public static Html Of(CheckoutSession session, Payment payment, Words words) => Layout.Page(words, words["コンビニ払い", "Convenience store"], Html.Of($"""
        <main class="card">
          <h1>{Title(payment, words)}</h1>
          <p class="sum"><span>{words["金額", "Amount"]}</span> <span>{Words.Yen(payment.Amount)}</span></p>
          <p class="sum"><span>{words["支払い番号", "Payment number"]}</span> <span class="code">{payment.Voucher!.Number}</span></p>
          <p class="sum"><span>{words["期限", "Until"]}</span> <span>{words.Time(payment.Voucher.Until)}</span></p>
          {Html.If(payment.Status == PaymentStatus.RequiresAction, $"{Till(session, words)}")}
          <p><a class="button second" href="{SuccessUrl.Of(session)}">{words["申請のページに戻る", "Back to the application"]}</a></p>
        </main>
        """));

    private static string Title(Payment payment, Words words) => payment.Status switch
    {
        PaymentStatus.RequiresAction => words["コンビニでお支払いください", "Pay at a convenience store"],
        PaymentStatus.Succeeded => words["お支払いが済みました", "This is paid"],
        _ => words["期限が過ぎました", "This has run out"],
    };

    private static Html Till(CheckoutSession session, Words words) => Html.Of($"""
        <form method="post" action="/c/pay/{session.Id}/voucher">
          <p class="hint">{words["練習用：店舗のレジで支払ったことにします。", "Training: as if it were paid at the counter."]}</p>
          <button type="submit">{words["レジで支払う", "Pay at the counter"]}</button>
        </form>
        """);
}
