using System.Text.Json.Nodes;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Testing.Storage;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser;

/// <summary>The console of a service on one machine, by whoever holds a training there.</summary>
[Trait("Needs", "Browser")]
public sealed class ConsoleTests(LocalTown town) : IClassFixture<LocalTown>
{
    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "pictures", "console");

    private Uri Site => town.Addresses.Site;

    [Fact]
    public async Task Intake_is_stopped_with_what_citizens_are_told_and_resumed()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var phone = await chromium.PhoneAsync(Pictures);
        await phone.OpenAsync(new Uri(Site, "/console"), "#intake-state:not(:empty)");
        await phone.LookAsync("open");

        await phone.Page.GetByLabel("再開する日時（日本時間・任意）").FillAsync("2099-01-05T08:30");
        await phone.Page.GetByLabel("申請者へのお知らせ（日本語・任意）").FillAsync("研修中です。");
        await PressAsync(phone, "受付を停止する");
        await SeeAsync(phone, "#message.bad", "お知らせは日本語と英語の両方を");
        Assert.True((await NoticeAsync())["open"]!.GetValue<bool>());

        await phone.Page.GetByLabel("申請者へのお知らせ（英語・任意）").FillAsync("A training is being held.");
        await PressAsync(phone, "受付を停止する");
        await SeeAsync(phone, "#intake-state", "停止しています（2099-01-05 08:30まで）");
        await SeeAsync(phone, "#intake-message", "研修中です。");
        await phone.LookAsync("stopped");
        var notice = await NoticeAsync();
        Assert.False(notice["open"]!.GetValue<bool>());
        Assert.Equal("A training is being held.", notice["message"]!["en"]!.GetValue<string>());

        await PressAsync(phone, "停止の内容を変更する");
        await SeeAsync(phone, "#intake-state", "停止しています（再開の操作をするまで）");
        await PressAsync(phone, "受付を再開する");
        await SeeAsync(phone, "#intake-state", "受け付けています");
        Assert.True((await NoticeAsync())["open"]!.GetValue<bool>());
        Assert.Empty(phone.Errors);
    }

    private static Task PressAsync(PhoneBrowser phone, string name) => phone.Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    private static Task SeeAsync(PhoneBrowser phone, string where, string text) =>
        Assertions.Expect(phone.Page.Locator(where)).ToContainTextAsync(text);

    private async Task<JsonNode> NoticeAsync()
    {
        using var http = new HttpClient();
        return JsonNode.Parse(await http.GetStringAsync(new Uri(Site, "/api/citizen/notice"), TestContext.Current.CancellationToken))!;
    }
}
