using System.Globalization;
using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Webhooks;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>The books, for whoever tries the service out.</summary>
internal static class DashboardPage
{
    private const int MostRows = 100;

    private static readonly Words Words = new(IsEnglish: false);

    public static Html Of(Books books, PostOffice post) => Layout.Page(Words, "Stripe（練習用）", Html.Of($"""
        <main>
          <h1>Stripe（練習用）</h1>
          <section>
            <h2>支払い</h2>
            <table>
              <thead><tr><th>作成</th><th>金額</th><th>状態</th><th>方法</th><th>返金</th><th>受付番号</th><th>ID</th><th>操作</th></tr></thead>
              <tbody>{books.Payments.NewestFirst.Take(MostRows).Select(Payment)}</tbody>
            </table>
          </section>
          <section>
            <h2>返金</h2>
            <table>
              <thead><tr><th>作成</th><th>金額</th><th>状態</th><th>理由</th><th>支払い</th></tr></thead>
              <tbody>{books.Payments.NewestFirst.Where(payment => payment.Refunds.Count > 0).Take(MostRows).SelectMany(Refunds)}</tbody>
            </table>
          </section>
          <section>
            <h2>Webhook</h2>
            <p>送信先: {post.Endpoint?.AbsoluteUri ?? "なし"}。 保留中の通知: {books.Deliveries.All.Count(delivery => delivery.State == DeliveryState.Held)}</p>
            <div class="row">{Modes.Select(mode => Mode(mode.Name, mode.Label, post))}
              {Button("release", "newest-first", "保留を新しい順に送る")} {Button("release", "oldest-first", "保留を古い順に送る")}
            </div>
            <table>
              <thead><tr><th>発生</th><th>種類</th><th>状態</th><th>回数</th><th>応答</th><th>ID</th><th>操作</th></tr></thead>
              <tbody>{books.Deliveries.NewestFirst.Take(MostRows).Select(delivery => Delivery(delivery, books))}</tbody>
            </table>
          </section>
        </main>
        """), "books");

    private static readonly (string Name, string Label)[] Modes =
        [("normal", "通常"), ("duplicate", "2回送る"), ("delay", "1分遅らせる"), ("hold", "保留する"), ("drop", "失わせる")];

    private static Html Mode(string name, string label, PostOffice post) => Html.Of($"""
        <form method="post" action="/dashboard/mode"><button name="value" value="{name}" class="{(IsOn(name, post) ? "" : "second")}">{label}</button></form>
        """);

    private static bool IsOn(string name, PostOffice post) => PostMode.Named(name, TimeSpan.FromMinutes(1)) == post.Mode;

    private static Html Payment(Payment payment) => Html.Of($"""
        <tr><td>{Time(payment.Created)}</td><td>{Words.Yen(payment.Amount)}</td><td>{payment.Status.Snake()}</td><td>{Method(payment)}</td>
        <td>{Words.Yen(payment.Refunded)}</td><td>{payment.Description}</td><td>{payment.Id}</td><td>{Actions(payment)}</td></tr>
        """);

    private static IEnumerable<Html> Refunds(Payment payment) => payment.Refunds.Select(refund => Html.Of($"""
        <tr><td>{Time(refund.Created)}</td><td>{Words.Yen(refund.Amount)}</td><td>{refund.Status.Snake()}</td>
        <td>{refund.Reason}</td><td>{payment.Id}</td></tr>
        """));

    private static Html Delivery(Delivery delivery, Books books) => books.Events.Find(delivery.EventId, out var told) ? Html.Of($"""
        <tr><td>{Time(told.Created)}</td><td>{told.Type}</td><td>{delivery.State.Snake()}</td><td>{delivery.Tries}</td>
        <td>{Answer(delivery)}</td><td>{told.Id}</td><td>{Button("send", told.Id, "今すぐ送る")}</td></tr>
        """) : Html.None;

    private static IEnumerable<Html> Actions(Payment payment)
    {
        if (payment is { Voucher: not null, Status: PaymentStatus.RequiresAction })
            yield return Html.Of($"""{Button("store", payment.Id, "レジで支払う")}{Button("run-out", payment.Id, "期限切れにする")}""");
        if (payment.Refundable > 0)
            yield return Button("refund", payment.Id, "返金する");
        if (payment is { Charge: not null, Dispute: null })
            yield return Button("dispute", payment.Id, "不審請求を起こす");
        if (payment.Dispute is { Status: "needs_response" })
            yield return Html.Of($"""{Button("won", payment.Id, "市の勝ち")}{Button("lost", payment.Id, "市の負け")}""");
    }

    private static Html Button(string action, string value, string label) => Html.Of($"""
        <form method="post" action="/dashboard/{action}"><button name="value" value="{value}" class="second">{label}</button></form>
        """);

    private static string Method(Payment payment) => payment.Card is { } card ? $"{card.Brand} •••• {card.Last4}" : payment.Voucher is null ? "" : "コンビニ";

    private static string Answer(Delivery delivery) => delivery.LastAnswer switch
    {
        null => "",
        0 => "応答なし",
        var status => status.Value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Time(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(9)).ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
