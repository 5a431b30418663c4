using System.Text.RegularExpressions;
using IseWorkflow.Local.Demo;
using IseWorkflow.Local.Hosting;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.EndToEnd.Tests.Browser;

/// <summary>The guide's twelve steps on a phone, by hand as it were: only what a page shows is pressed, only what a mail says is opened.</summary>
[Trait("Needs", "Browser")]
public sealed class WholeGuideTests
{
    private const string Citizen = "hanako@example.jp";
    private const string Department = "koseki-jumin@ise.example.jp";

    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "pictures", "guide");

    [Fact]
    public async Task A_citizen_gets_a_certificate_by_post_from_the_list_to_the_posted_mail()
    {
        var settings = LocalSettings.Parse("demo").OrThrow();
        await using var host = await LocalHost.StartAsync(settings, TextWriter.Null, TestContext.Current.CancellationToken);
        await using var chromium = await Chromium.StartAsync();
        await using var phone = await chromium.PhoneAsync(Pictures);
        using var mails = new MailReader(host.Addresses.Mailbox, DemoPatience.Limit);
        using var clock = new DemoClock(host.Addresses.Site);
        var walk = new GuideWalk(phone, mails, clock, host.Addresses.Site);

        await walk.FindTheProcedureAsync("住民票の写し");
        await walk.VerifyTheMailAddressAsync(Citizen);
        await walk.FillInTheFormAsync();
        await walk.SignAsync();
        var number = await walk.SendAsync();
        Assert.Matches(new Regex("^[0-9]{8}-[0-9A-Z]{6}$"), number);
        await walk.HaveTheFeeSetAsync(Department, number);
        await walk.PayAsync(Citizen);
        await walk.HaveItPostedAsync(Department, number);

        var posted = await mails.WaitAsync(Citizen, "発送");
        Assert.Contains("1234-5678-9012", posted.Text, StringComparison.Ordinal);
        await walk.SeeItPostedAsync(posted);
        Assert.Empty(phone.Errors);
    }
}
