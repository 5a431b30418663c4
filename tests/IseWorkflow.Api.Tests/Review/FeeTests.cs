using System.Net;
using System.Text.Json.Nodes;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;

namespace IseWorkflow.Api.Tests.Review;

public sealed class FeeTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task The_proposed_fee_is_certificates_times_copies_and_postage_at_the_prices_of_the_receipt()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse, ("copies", 2));
        using var official = await Official.OfAsync(host, id);

        var proposed = (await official.ViewAsync(id)).Json!["proposedFee"]!;

        Assert.Equal([("yoto-chiiki", 300, 2), ("postage", 110, 1)], Lines(proposed));
        Assert.Equal(710, proposed["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_fee_as_proposed_is_asked_of_the_citizen()
    {
        using var citizen = await Citizen.SignInAsync(host, "fee@example.jp");
        var id = await citizen.SentAsync(Citizen.LandUse, ("copies", 2));
        using var official = await Official.OfAsync(host, id);

        var set = await official.SetProposedFeeAsync(id);

        Assert.Equal(HttpStatusCode.Accepted, set.Status);
        Assert.Equal("UnderReview", set.Text("stage"));
        var view = await citizen.ViewAsync(id);
        Assert.Equal("AwaitingPayment", view.Text("stage"));
        Assert.Equal(710, view.Json!["fee"]!["total"]!.GetValue<int>());
        Assert.Equal("2026-12-08T01:00:00+00:00", view.Json["fee"]!["dueAt"]!.ToString());
        Assert.Null(view.Json["fee"]!["paidAt"]);
        Assert.Contains(host.Mails.Sent, mail => mail.To[0].Value == "fee@example.jp" && mail.Text.Contains("/pay#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_line_needs_a_reason()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        var lines = await official.ProposedAsync(id);
        lines[1]!["unitPrice"] = 0;

        var refused = await official.SetFeeAsync(id, lines);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("fee_invalid", refused.Code);
        Assert.Equal("「郵送料」を変更した理由を入力してください。理由は申請者に表示されます。", refused.FieldText("lines[1].reason"));
        Assert.Equal("UnderReview", (await citizen.ViewAsync(id)).Text("stage"));
    }

    [Fact]
    public async Task The_citizen_reads_the_reason_of_a_changed_line()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        var lines = await official.ProposedAsync(id);
        lines[1]!["unitPrice"] = 0;
        lines[1]!["reason"] = "窓口で受け取るため";

        await official.SetFeeAsync(id, lines);

        var line = (await citizen.ViewAsync(id)).Json!["fee"]!["lines"]![1]!;
        Assert.Equal("窓口で受け取るため", line["reason"]!.ToString());
        Assert.Equal(0, line["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Of_two_members_of_staff_the_second_hears_that_the_fee_was_set()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        await official.SetProposedFeeAsync(id);

        var second = await official.SetProposedFeeAsync(id);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("fee_outdated", second.Code);
    }

    [Fact]
    public async Task Two_clicks_before_the_turn_set_one_fee()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        host.Runtime.Hold();
        var (first, second) = (await official.SetProposedFeeAsync(id), await official.SetProposedFeeAsync(id));
        await host.Runtime.LetGoAsync();

        Assert.Equal(HttpStatusCode.Accepted, first.Status);
        Assert.Equal("fee_outdated", second.Code);
        Assert.Equal("1", (await official.ViewAsync(id)).Text("feeRevision"));
    }

    [Fact]
    public async Task Before_it_is_paid_the_fee_can_be_corrected()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        await official.SetProposedFeeAsync(id);
        var lines = await official.ProposedAsync(id);
        lines.Add(new JsonObject { ["code"] = "adjustment", ["label"] = new JsonObject { ["ja"] = "簡易書留", ["en"] = "Registered" }, ["unitPrice"] = 350, ["quantity"] = 1, ["reason"] = "書留で送るため" });

        var corrected = await official.SetFeeAsync(id, lines, feeRevision: 1);

        Assert.Equal(HttpStatusCode.Accepted, corrected.Status);
        var fee = (await citizen.ViewAsync(id)).Json!["fee"]!;
        Assert.Equal(760, fee["total"]!.GetValue<int>());
        Assert.Equal(2, fee["revision"]!.GetValue<int>());
        Assert.Equal("簡易書留", fee["lines"]![2]!["label"]!["ja"]!.ToString());
    }

    [Fact]
    public async Task What_is_free_of_charge_is_approved_without_lines_and_done()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);
        using var official = await Official.OfAsync(host, id);

        var approved = await official.SetFeeAsync(id, lines: null);

        Assert.Equal(HttpStatusCode.Accepted, approved.Status);
        var view = await citizen.ViewAsync(id);
        Assert.Equal("Completed", view.Text("stage"));
        Assert.Null(view.Json!["fee"]);
        Assert.Equal("application_ended", (await official.SetFeeAsync(id, lines: null)).Code);
    }

    [Theory]
    [InlineData("""[{"code":"yoto-chiiki","unitPrice":300,"quantity":1}]""", "fee_line_missing")]
    [InlineData("""[null]""", "fee_line_missing")]
    [InlineData("""[{"code":"gold","unitPrice":1,"quantity":1}]""", "fee_invalid")]
    [InlineData("""[{"code":null,"label":{"ja":null},"unitPrice":-1,"quantity":0}]""", "fee_invalid")]
    [InlineData("""[{"code":"yoto-chiiki","unitPrice":300,"quantity":1,"currency":"USD"},{"code":"postage","unitPrice":110,"quantity":1}]""", "fee_invalid")]
    [InlineData("""[{"code":"yoto-chiiki","unitPrice":1.5,"quantity":1}]""", "request_malformed")]
    [InlineData("""[{"code":"yoto-chiiki","unitPrice":99999999999999999999,"quantity":1}]""", "request_malformed")]
    public async Task Odd_lines_have_an_answer(string lines, string code)
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);

        Assert.Equal(code, (await official.SetFeeAsync(id, (JsonArray)JsonNode.Parse(lines)!)).Code);
    }

    private static IEnumerable<(string Code, int UnitPrice, int Quantity)> Lines(JsonNode fee) => fee["lines"]!.AsArray()
        .Select(line => (line!["code"]!.ToString(), line["unitPrice"]!.GetValue<int>(), line["quantity"]!.GetValue<int>()));
}
