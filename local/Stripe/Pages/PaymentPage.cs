using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Till;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>The hosted page: what is paid on one side, how on the other.</summary>
internal static class PaymentPage
{
    /// <param name="entry">What stands in the card's form.</param>
    /// <param name="problem">Why it did not work; null at first.</param>
    public static Html Of(CheckoutSession session, Words words, CardEntry entry, string? problem = null) => Layout.Page(
        words,
        words["お支払い", "Payment"],
        Html.Of($"""
        <main class="checkout">
          <section class="summary" aria-labelledby="total">
            {Html.If(session.CancelUrl is not null, $"{Back(session, words)}")}
            <h1 id="total"><small>{words["お支払い金額", "Amount to pay"]}</small> {Words.Yen(session.Total)}</h1>
            <ul class="lines">{session.Lines.Select(Line)}</ul>
            <p class="sum"><span>{words["合計", "Total"]}</span> <span>{Words.Yen(session.Total)}</span></p>
            <p class="hint">{words["このページの期限", "This page is open until"]} <time>{words.Time(session.ExpiresAt)}</time></p>
          </section>
          <section class="pay">
            {Html.If(problem is not null, $"""<p class="error" role="alert" id="problem">{words.Problem(problem ?? "")}</p>""")}
            {CardForm(session, words, entry)}
            {Html.If(session.Methods.Contains("konbini"), $"{KonbiniForm(session, words)}")}
            {TestCards(session, words)}
          </section>
        </main>
        """),
        "wide");

    private static Html Back(CheckoutSession session, Words words) => Html.Of($"""
        <p><a class="back" href="{session.CancelUrl}">{words["← 支払わずに戻る", "← Back without paying"]}</a></p>
        """);

    private static Html Line(SessionLine line) => Html.Of($"""
        <li>
          <span>{line.Name}<small>{Words.Yen(line.UnitAmount)} × {(int)line.Quantity}</small></span>
          <span>{Words.Yen(line.UnitAmount * line.Quantity)}</span>
        </li>
        """);

    private static Html CardForm(CheckoutSession session, Words words, CardEntry entry) => Html.Of($"""
        <form method="post" action="/c/pay/{session.Id}/card" autocomplete="off">
          <h2>{words["カードで支払う", "Pay by card"]}</h2>
          <p class="brands">VISA・Mastercard・American Express・JCB・Diners Club</p>
          {Field("email", words["メールアドレス", "Mail address"], entry.Email, "email", "email")}
          {Field("number", words["カード番号", "Card number"], entry.Number, "text", "numeric")}
          <div class="pair">
            {Field("expiry", words["有効期限（月/年）", "Expiry (MM/YY)"], entry.Expiry, "text", "text")}
            {Field("cvc", words["セキュリティコード", "Security code"], entry.Cvc, "text", "numeric")}
          </div>
          {Field("name", words["カードの名義", "Name on card"], entry.Name, "text", "text")}
          {Html.If(session.SubmitMessage is not null, $"""<p class="hint">{session.SubmitMessage}</p>""")}
          <button type="submit">{Words.Yen(session.Total)} {words["を支払う", "— pay"]}</button>
        </form>
        """);

    private static Html KonbiniForm(CheckoutSession session, Words words) => Html.Of($"""
        <details>
          <summary>{words["コンビニで支払う", "Pay at a convenience store"]}</summary>
          <form method="post" action="/c/pay/{session.Id}/konbini" autocomplete="off">
            <p class="hint">{words["番号を発行します。店舗のレジまたは端末で、期限までに現金でお支払いください。",
                "A number is issued. Pay in cash at the store's counter or terminal before it expires."]}</p>
            {Field("email", words["メールアドレス", "Mail address"], "", "email", "email", "konbini-")}
            {Field("name", words["お名前", "Name"], "", "text", "text", "konbini-")}
            <button type="submit">{words["支払い番号を発行する", "Issue a payment number"]}</button>
          </form>
        </details>
        """);

    private static Html Field(string name, string label, string value, string type, string keyboard, string prefix = "") => Html.Of($"""
        <p class="field">
          <label for="{prefix}{name}">{label}</label>
          <input id="{prefix}{name}" name="{name}" type="{type}" inputmode="{keyboard}" value="{value}" required autocapitalize="off" spellcheck="false">
        </p>
        """);

    private static Html TestCards(CheckoutSession session, Words words) => Html.Of($"""
        <details class="tests">
          <summary>{words["練習用カード", "Test cards"]}</summary>
          <p class="hint">{words["番号を選ぶと、入力欄に入ります。", "Choose a number to fill in the form."]}</p>
          <ul>{TestCard.All.Select(card => Choice(session, words, card))}</ul>
        </details>
        """);

    private static Html Choice(CheckoutSession session, Words words, TestCard card) => Html.Of($"""
        <li>
          <a href="/c/pay/{session.Id}?card={card.Number}">{card.Number}</a>
          <span>{card.Brand.ToUpperInvariant()}: {words[card.NoteJa, card.NoteEn]}</span>
        </li>
        """);
}
