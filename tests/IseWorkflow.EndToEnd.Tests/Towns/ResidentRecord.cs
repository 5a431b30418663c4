using System.Text.Json.Nodes;
using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Towns;

/// <summary>A newcomer's application, for copies of the resident record where nothing else is said, taken by HTTP as far as a test needs it.</summary>
internal sealed class ResidentRecord : IDisposable
{
    private readonly LocalTown town;
    private readonly FilledForm form;

    private ResidentRecord(LocalTown town, FilledForm form) => (this.town, this.form, World) = (town, form, town.Newcomer());

    public DemoWorld World { get; }

    public string Id { get; private set; } = "";

    /// <summary>Once it was sent.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The citizen's, once it was sent.</summary>
    public Uri StatusLink { get; private set; } = new("about:blank");

    /// <summary>The department's, once it is to be reviewed.</summary>
    public Uri StaffLink { get; private set; } = new("about:blank");

    /// <summary>In the newest mail that asks for a payment.</summary>
    public Uri PayLink { get; private set; } = new("about:blank");

    /// <summary>In yen, as it was set last.</summary>
    public int Fee { get; private set; }

    /// <summary>Filled in, and not signed yet.</summary>
    public static async Task<ResidentRecord> FilledInAsync(LocalTown town, FilledForm? form = null)
    {
        var record = new ResidentRecord(town, form ?? FilledForm.ResidentRecord);
        var citizen = record.World.Citizen;
        var procedure = await citizen.FindProcedureAsync(record.form.Procedure);
        await citizen.AskForVerificationAsync(record.form.Procedure);
        await citizen.ConfirmMailAsync((await record.World.Mails.WaitAsync(citizen.Email, "メールアドレス")).Link("/verify"));
        record.Id = await citizen.FillInAsync(procedure, record.form.Answers());
        await record.UntilAsync(record.form.IsSigned ? "AwaitingSignature" : "AwaitingConfirmation");
        return record;
    }

    /// <summary>Signed where that is needed, sent, and with the department.</summary>
    public static async Task<ResidentRecord> UnderReviewAsync(LocalTown town, FilledForm? form = null)
    {
        var record = await FilledInAsync(town, form);
        if (record.form.IsSigned)
            await record.SignAsync();
        await record.SendAsync();
        await record.ComeToReviewAsync();
        return record;
    }

    /// <summary>The fee is set, and the mail that asks for it has arrived.</summary>
    public static async Task<ResidentRecord> AwaitingPaymentAsync(LocalTown town, FilledForm? form = null)
    {
        var record = await UnderReviewAsync(town, form);
        record.Fee = await record.World.Clerk.SetProposedFeeAsync(record.StaffLink);
        await record.UntilAsync("AwaitingPayment");
        record.PayLink = (await record.MailAsync("お支払いをお願いします")).Link("/pay");
        return record;
    }

    /// <returns>The link that starts the signing app.</returns>
    public async Task<Uri> OpenSigningAsync() => new((await World.Citizen.OpenSigningAsync(Id))["startUrl"]!.GetValue<string>());

    public async Task SignAsync()
    {
        var start = await OpenSigningAsync();
        await World.Phone.PostAsync(start, await World.Phone.SignAsync(await World.Phone.FetchAsync(start)));
    }

    /// <summary>Sends what is signed to the city.</summary>
    public async Task SendAsync()
    {
        var view = await UntilAsync("AwaitingConfirmation");
        Number = await World.Citizen.SendAsync(Id, view["revision"]!.GetValue<int>());
        StatusLink = (await MailAsync("申請を受け付けました")).Link("/status");
    }

    /// <summary>Lets the time pass until the department is asked to review what was sent.</summary>
    public async Task ComeToReviewAsync()
    {
        await town.Clock.ToNextBusinessDayAsync();
        StaffLink = (await World.Mails.WaitAsync(form.Department, Number)).Link("/staff/application");
    }

    /// <summary>Corrects the fee to another price of the first line.</summary>
    public async Task CorrectFeeAsync(int unitPrice, string reason)
    {
        Fee = await World.Clerk.CorrectFeeAsync(StaffLink, unitPrice, reason);
        PayLink = (await MailAsync("手数料の金額を変更しました")).Link("/pay");
    }

    /// <summary>Waits for the application to come to a stage: by the receipt's link, because days later the session is over.</summary>
    public Task<JsonNode> UntilAsync(string stage) => DemoPatience.UntilAsync(
        ReadAsync, view => view["stage"]!.GetValue<string>() == stage, $"The stage {stage}");

    public Task<JsonNode> ReadAsync() => Number.Length > 0 ? World.Citizen.FollowAsync(StatusLink) : World.Citizen.ReadAsync(Id);

    /// <summary>The citizen's mail with the words in its subject.</summary>
    public Task<ReadMail> MailAsync(string words) => World.Mails.WaitAsync(World.Citizen.Email, words);

    /// <summary>How many such mails the citizen has, once nothing is under way any more.</summary>
    public async Task<int> CountMailsAsync(string words)
    {
        await town.SettleAsync();
        return (await World.Mails.AllAsync()).Count(mail => mail.To == World.Citizen.Email && mail.Subject.Contains(words, StringComparison.Ordinal));
    }

    public void Dispose() => World.Dispose();
}
