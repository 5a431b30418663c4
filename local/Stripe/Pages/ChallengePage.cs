using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>The card issuer's page of 3-D Secure.</summary>
internal static class ChallengePage
{
    public static Html Of(CheckoutSession session, Payment payment, Words words) => Layout.Page(words, words["本人認証", "Authentication"], Html.Of($"""
        <main class="card">
          <p class="hint">3-D Secure</p>
          <h1>{words["カード会社の本人認証", "Authentication by the card issuer"]}</h1>
          <p>{words["次のお支払いをご本人が行っていることを確認します。", "Please confirm that it is you who makes this payment."]}</p>
          <p class="sum"><span>{words["金額", "Amount"]}</span> <span>{Words.Yen(payment.Amount)}</span></p>
          <p class="sum"><span>{words["カード", "Card"]}</span> <span>•••• {payment.Card?.Last4}</span></p>
          <form method="post" action="/c/pay/{session.Id}/challenge">
            <button type="submit" name="answer" value="pass">{words["認証する", "Complete authentication"]}</button>
            <button type="submit" name="answer" value="fail" class="second">{words["認証に失敗する", "Fail authentication"]}</button>
          </form>
        </main>
        """));
}
