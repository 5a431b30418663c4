using System.Text.Json.Nodes;

namespace IseWorkflow.Local.Demo;

/// <summary>The guide's twelve steps (伊勢市スマート申請の利用方法), taken one after the other by HTTP alone.</summary>
internal sealed class TwelveSteps(DemoWorld world)
{
    private const string Code = ResidentRecordForm.Procedure;

    private JsonNode procedure = new JsonObject();
    private JsonNode document = new JsonObject();
    private Uri startUrl = new("about:blank");
    private Uri statusLink = new("about:blank");
    private Uri payLink = new("about:blank");
    private Uri checkout = new("about:blank");
    private string application = "";
    private string number = "";

    /// <summary>What each step is, and what it does; it returns what was seen.</summary>
    public IReadOnlyList<(string Title, Func<Task<string>> RunAsync)> All =>
    [
        ("手続のページを開く", OpenProcedureAsync),
        ("必要なものを確認する", ReadNeedsAsync),
        ("申請方法を選ぶ（メール認証）", AskForMailAsync),
        ("届いたURLを開いて認証する", ConfirmMailAsync),
        ("申請書に入力する", FillInAsync),
        ("署名アプリを起動する", StartSigningAsync),
        ("アプリで内容を確認し、暗証番号を入力する", ReviewAndSignAsync),
        ("カードを読み取り、署名が受理される", WaitForSignatureAsync),
        ("最終確認をして送信し、翌開庁日に市が手数料を確定する", SendAndReviewAsync),
        ("支払依頼メールのURLで金額を確認する", OpenPaymentAsync),
        ("カード番号・有効期限・セキュリティコードを入力する", PayAsync),
        ("支払いが確認され、翌開庁日に証明書が発送される", PostAsync),
    ];

    private async Task<string> OpenProcedureAsync()
    {
        procedure = await world.Citizen.FindProcedureAsync(Code);
        return Ja(procedure["title"]);
    }

    private Task<string> ReadNeedsAsync()
    {
        var needs = procedure["needs"]!.AsArray().Select(need => Ja(need!["title"])).ToList();
        return needs.Count > 0
            ? Task.FromResult(string.Join("、", needs))
            : throw new DemoStepException("The procedure's page does not say what is needed.");
    }

    private async Task<string> AskForMailAsync()
    {
        await world.Citizen.AskForVerificationAsync(Code);
        return $"{world.Citizen.Email} に確認メールを依頼";
    }

    private async Task<string> ConfirmMailAsync()
    {
        var mail = await world.Mails.WaitAsync(world.Citizen.Email, "メールアドレス");
        await world.Citizen.ConfirmMailAsync(mail.Link("/verify"));
        return mail.Subject;
    }

    private async Task<string> FillInAsync()
    {
        application = await world.Citizen.FillInAsync(procedure, ResidentRecordForm.Answers());
        await StageAsync("AwaitingSignature");
        return $"申請ID {application}";
    }

    private async Task<string> StartSigningAsync()
    {
        var session = await world.Citizen.OpenSigningAsync(application);
        startUrl = new Uri(session["startUrl"]!.GetValue<string>());
        document = await world.Phone.FetchAsync(startUrl);
        var code = session["matchingCode"]!.GetValue<string>();
        return document["matchingCode"]!.GetValue<string>() == code
            ? $"照合番号 {code}（両方の画面で一致）"
            : throw new DemoStepException("The matching codes differ.");
    }

    private async Task<string> ReviewAndSignAsync()
    {
        if (!DemoSigningApp.Text(document).Contains(Ja(procedure["title"]), StringComparison.Ordinal))
            throw new DemoStepException("The document to sign does not name the procedure.");
        await world.Phone.PostAsync(startUrl, await world.Phone.SignAsync(document));
        return "暗証番号を入力して署名";
    }

    private async Task<string> WaitForSignatureAsync()
    {
        var view = await StageAsync("AwaitingConfirmation");
        return $"署名者 {view["signer"]!["name"]} {view["signer"]!["address"]}";
    }

    private async Task<string> SendAndReviewAsync()
    {
        var view = await world.Citizen.ReadAsync(application);
        number = await world.Citizen.SendAsync(application, view["revision"]!.GetValue<int>());
        statusLink = (await world.Mails.WaitAsync(world.Citizen.Email, number)).Link("/status");
        await world.Clock.ToNextBusinessDayAsync();
        var asked = await world.Mails.WaitAsync(ResidentRecordForm.Department, number);
        var fee = await world.Clerk.SetProposedFeeAsync(asked.Link("/staff/application"));
        await FollowedStageAsync("AwaitingPayment");
        return $"受付番号 {number}、手数料 {fee:N0}円";
    }

    private async Task<string> OpenPaymentAsync()
    {
        var mail = await world.Mails.WaitAsync(world.Citizen.Email, "お支払い");
        payLink = mail.Link("/pay");
        await world.OpenAsync(payLink);
        var payment = await world.Citizen.OpenPaymentAsync(payLink);
        return payment["status"]!.GetValue<string>() == "payable"
            ? $"{payment["total"]!.GetValue<int>():N0}円、{string.Join("・", payment["brands"]!.AsArray())}"
            : throw new DemoStepException($"The payment is {payment["status"]}.");
    }

    private async Task<string> PayAsync()
    {
        checkout = await world.Citizen.BeginCheckoutAsync(payLink);
        var back = await world.Payer.PayAsync(checkout);
        await world.OpenAsync(back);
        return $"{DemoPayer.GoodCard[..4]} **** **** {DemoPayer.GoodCard[^4..]}";
    }

    private async Task<string> PostAsync()
    {
        await FollowedStageAsync("AwaitingMailing");
        await world.Clock.ToNextBusinessDayAsync();
        var asked = await DemoPatience.UntilMailAsync(world.Mails, number, already: 1, ResidentRecordForm.Department);
        await world.Clerk.PostCertificateAsync(asked.Link("/staff/application"), "1234-5678-9012");
        await FollowedStageAsync("Mailed");
        var mail = await world.Mails.WaitAsync(world.Citizen.Email, "発送");
        return mail.Subject;
    }

    private Task<JsonNode> StageAsync(string stage) => StageAsync(() => world.Citizen.ReadAsync(application), stage);

    /// <summary>By the link of the receipt mail: days later the session is over.</summary>
    private Task<JsonNode> FollowedStageAsync(string stage) => StageAsync(() => world.Citizen.FollowAsync(statusLink), stage);

    private static Task<JsonNode> StageAsync(Func<Task<JsonNode>> read, string stage) =>
        DemoPatience.UntilAsync(read, view => view["stage"]!.GetValue<string>() == stage, $"The stage {stage}");

    private static string Ja(JsonNode? text) => text?["ja"]?.GetValue<string>() ?? throw new DemoStepException("A Japanese text is missing.");
}
