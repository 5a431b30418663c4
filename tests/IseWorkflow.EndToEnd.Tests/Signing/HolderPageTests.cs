using System.Net;
using IseWorkflow.EndToEnd.Tests.Browser;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>What staff see of a holder whose certificate is full of what registers contain: substitutes, unknown dates, the longest address.</summary>
[Collection(StrictListTown.Name)]
[Trait("Needs", "Browser")]
public sealed class HolderPageTests(StrictListTown town) : IDisposable
{
    private const int MostCharacters = 200;

    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "pictures", "holders");

    private readonly SignerApp app = new(town.Addresses.Site);

    public void Dispose() => app.Dispose();

    /// <summary>Two substitutes side by side in the name (one outside the basic plane), one in the address; born in an unknown month.</summary>
    private static CardHolder Kichijiro { get; } = new("𠮷辻　吉次郎", "110000", "1", "219240000", "三重県伊勢市辻久留２丁目１番地", "000000100000000");

    /// <summary>Nothing is known of the date; the address is as long as one can be, and ends in a substitute.</summary>
    private static CardHolder Stranger { get; } = new(
        "マリア　フェルナンダ　ゴンサレス", new('0', 16), "3", "000000000", Address(), new string('0', MostCharacters - 1) + "1");

    [Fact]
    public async Task Substitutes_are_marked_character_by_character_and_named()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var phone = await OpenAsync(chromium, Kichijiro, "kichijiro");

        Assert.Equal(["𠮷", "辻", "辻"], await MarkedAsync(phone));
        Assert.Equal("この文字は代替文字です", await phone.Page.Locator("#signer .substituted").First.GetAttributeAsync("title"));
        Assert.Equal("（この文字は代替文字です）", await phone.Page.Locator("#signer .substituted .visually-hidden").First.TextContentAsync());
        await SeesAsync(phone, "大正13年（1924年）月日不詳", "男");
        Assert.Empty(phone.Errors);
    }

    [Fact]
    public async Task An_unknown_date_and_the_longest_address_are_shown_whole()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var phone = await OpenAsync(chromium, Stranger, "stranger");

        await SeesAsync(phone, Stranger.Name, "年月日不詳", "不明");
        Assert.Equal(Address(), await ReadAsync(phone, "#signer-list dl > div:nth-child(2) dd > span"));
        Assert.Empty(phone.Errors);
    }

    private static string Address()
    {
        const string Begin = "三重県伊勢市二見町茶屋２０９番地";
        return Begin + string.Concat(Enumerable.Repeat("二見浦グランドハイツ東館", 20))[..(MostCharacters - Begin.Length)];
    }

    /// <summary>The review of an application that such a card signed.</summary>
    private async Task<PhoneBrowser> OpenAsync(Chromium chromium, CardHolder holder, string picture)
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        Assert.Equal(HttpStatusCode.OK, (await app.SignAsync(record, town.Pki.Good.Holding(holder).Issue())).Status);
        await record.SendAsync();
        await record.ComeToReviewAsync();
        var phone = await chromium.PhoneAsync(Pictures);
        await phone.OpenAsync(record.StaffLink, "#signer");
        await phone.LookAsync(picture);
        await phone.Page.Locator("#signer").ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{picture}-holder.png") });
        return phone;
    }

    private static async Task SeesAsync(PhoneBrowser phone, params string[] texts)
    {
        var shown = await phone.Page.InnerTextAsync("#signer");
        Assert.All(texts, text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }

    /// <summary>Each marked character, as it is seen.</summary>
    private static async Task<IReadOnlyList<string>> MarkedAsync(PhoneBrowser phone) => await phone.Page.EvalOnSelectorAllAsync<string[]>(
        "#signer .substituted", "marks => marks.map(mark => mark.firstChild.textContent)");

    /// <summary>What is seen, without what is only heard.</summary>
    private static async Task<string> ReadAsync(PhoneBrowser phone, string selector) => await phone.Page.EvalOnSelectorAsync<string>(
        selector, "place => { const copy = place.cloneNode(true); copy.querySelectorAll('.visually-hidden').forEach(one => one.remove()); return copy.textContent; }");
}
