using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Till;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>What a citizen does on the hosted page. Looking changes nothing; a session that is over takes nothing any more.</summary>
internal sealed class CheckoutVisit(Books books, CardDesk cards, KonbiniDesk konbini, StandInClock clock)
{
    public IResult Look(HttpContext context, string id) => WithOpen(context, id, (session, words) =>
        PaymentPage.Of(session, words, Prefilled(context.Request.Query["card"])).Answer());

    public IResult PayByCard(HttpContext context, string id, CardEntry entry) => WithOpen(context, id, (session, words) =>
    {
        var (card, problem) = entry.Check(clock.GetUtcNow());
        return card is null
            ? PaymentPage.Of(session, words, entry.WithoutCvc, problem).Answer(StatusCodes.Status422UnprocessableEntity)
            : Answer(cards.Pay(session, card), session, words, entry);
    });

    public IResult LookAtChallenge(HttpContext context, string id) => WithOpen(context, id, (session, words) =>
        books.Payments.Find(session.PaymentId, out var payment) && payment.Status == PaymentStatus.RequiresAction
            ? ChallengePage.Of(session, payment, words).Answer()
            : Results.Redirect($"/c/pay/{id}"));

    public IResult AnswerChallenge(HttpContext context, string id, bool isPassed) => WithOpen(context, id, (session, words) =>
        books.Payments.Find(session.PaymentId, out var payment)
            ? Answer(cards.AnswerChallenge(payment, isPassed), session, words, CardEntry.Empty)
            : Results.Redirect($"/c/pay/{id}"));

    public IResult PayAtStore(HttpContext context, string id, string email, string name) => WithOpen(context, id, (session, words) =>
    {
        if (!session.Methods.Contains("konbini"))
            return Results.Redirect($"/c/pay/{id}");
        var problem = !CardEntry.IsEmail(email) ? CardProblem.EmailInvalid : string.IsNullOrWhiteSpace(name) ? CardProblem.NameMissing : null;
        if (problem is not null)
            return PaymentPage.Of(session, words, CardEntry.Empty, problem).Answer(StatusCodes.Status422UnprocessableEntity);
        konbini.Print(session);
        return Results.LocalRedirect($"/c/pay/{id}/voucher");
    });

    public IResult LookAtVoucher(HttpContext context, string id)
    {
        if (!books.Sessions.Find(id, out var session) || !books.Payments.Find(session.PaymentId, out var payment) || payment.Voucher is null)
            return Unknown(context);
        PageHeaders.Allow(context, session);
        return VoucherPage.Of(session, payment, WordsOf(context, session)).Answer();
    }

    public IResult PayVoucher(HttpContext context, string id)
    {
        if (books.Sessions.Find(id, out var session) && books.Payments.Find(session.PaymentId, out var payment))
            konbini.Pay(payment);
        return Results.LocalRedirect($"/c/pay/{id}/voucher");
    }

    private IResult WithOpen(HttpContext context, string id, Func<CheckoutSession, Words, IResult> act)
    {
        if (!books.Sessions.Find(id, out var session))
            return Unknown(context);
        PageHeaders.Allow(context, session);
        var words = WordsOf(context, session);
        return session.Status == SessionStatus.Open ? act(session, words) : Over(session, words);
    }

    private static IResult Answer(CardAnswer answer, CheckoutSession session, Words words, CardEntry entry) => answer switch
    {
        CardAnswer.Paid => Results.Redirect(SuccessUrl.Of(session)),
        CardAnswer.Challenged => Results.LocalRedirect($"/c/pay/{session.Id}/challenge"),
        CardAnswer.Refused refused => PaymentPage.Of(session, words, entry.WithoutCvc, refused.Problem).Answer(StatusCodes.Status402PaymentRequired),
        _ => throw new InvalidOperationException(answer.GetType().Name),
    };

    private static IResult Over(CheckoutSession session, Words words) => session.Status == SessionStatus.Complete
        ? Layout.Notice(
            words,
            words["このお支払いの手続は済んでいます", "You are all done here"],
            words["もう一度支払う必要はありません。", "There is no need to pay again."],
            SuccessUrl.Of(session),
            words["申請のページに戻る", "Back to the application"]).Answer(StatusCodes.Status409Conflict)
        : Layout.Notice(
            words,
            words["このページの期限が過ぎました", "This page has expired"],
            words["お金は動いていません。申請のページからやり直してください。", "No money was taken. Start again from the application's page."],
            session.CancelUrl,
            words["申請のページに戻る", "Back to the application"]).Answer(StatusCodes.Status410Gone);

    private static IResult Unknown(HttpContext context)
    {
        var words = new Words(PrefersEnglish(context));
        return Layout.Notice(
            words,
            words["ページが見つかりません", "Page not found"],
            words["リンクが最後まで開かれているか確認してください。", "Check that the link was opened in full."]).Answer(StatusCodes.Status404NotFound);
    }

    private static CardEntry Prefilled(string? number) => TestCard.All.FirstOrDefault(card => card.Number == number) is { } card
        ? new("taro@example.jp", card.Number, "12/34", card.AnyCvc, "TARO ISE")
        : CardEntry.Empty;

    private static Words WordsOf(HttpContext context, CheckoutSession session) =>
        new(session.Locale == "en" || (session.Locale == "auto" && PrefersEnglish(context)));

    private static bool PrefersEnglish(HttpContext context) =>
        context.Request.Headers.AcceptLanguage.ToString() is var languages
        && languages.Contains("en", StringComparison.OrdinalIgnoreCase)
        && !languages.StartsWith("ja", StringComparison.OrdinalIgnoreCase);
}
