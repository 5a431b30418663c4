using CsCheck;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Procedures;

namespace IseWorkflow.Core.Tests.Payments;

public sealed class FeeAdjustmentTests
{
    private static readonly Yen Most = Yen.Of(100_000);

    private static readonly Procedure Koseki = AProcedure.With() with
    {
        Certificates = [AProcedure.Certificate("full", 450), AProcedure.Certificate("removed", 750)],
    };

    private static readonly IReadOnlyList<FeeLine> Proposed =
        [new("full", Koseki.Certificates[0].Label, Yen.Of(450), 2), new(FeeCodes.Postage, new("郵送料", "Postage"), Yen.Of(110), 1)];

    private static readonly EnteredFeeLine Full = new("full", null, 450, 2, null);
    private static readonly EnteredFeeLine Postage = new("postage", null, 110, 1, null);

    [Fact]
    public void The_proposal_as_it_is_needs_no_reason() => Assert.Equal(Proposed, Applied(Full, Postage));

    [Fact]
    public void A_reason_for_what_was_not_changed_is_not_kept() => Assert.Equal(Proposed, Applied(Full with { Reason = "特になし" }, Postage));

    [Fact]
    public void A_changed_line_keeps_its_reason()
    {
        var lines = Applied(Full with { Quantity = 1, Reason = " 1通は発行できないため " }, Postage);

        Assert.Equal((1, "1通は発行できないため"), (lines[0].Quantity, lines[0].Reason));
    }

    [Fact]
    public void A_fee_may_be_waived_down_to_nothing()
    {
        var lines = Applied(Full with { UnitPrice = 0, Reason = "公用のため" }, Postage with { UnitPrice = 0, Reason = "公用のため" });

        Assert.Equal(0, lines.Sum(line => line.Total.Amount));
    }

    [Fact]
    public void Another_certificate_of_the_procedure_may_be_added_with_a_reason()
    {
        var lines = Applied(Full, Postage, new("removed", new("何か", "Something"), 750, 1, "除籍も必要だったため"));

        Assert.Equal(Koseki.Certificates[1].Label, lines[2].Label);
    }

    [Fact]
    public void Adjustments_may_stand_more_than_once_with_their_own_words()
    {
        var lines = Applied(Full, Postage, new("adjustment", new("製本", ""), 100, 1, "製本のため"), new("adjustment", null, 50, 1, "紙代"));

        Assert.Equal([new("製本", "製本"), new("調整", "Adjustment")], lines.Skip(2).Select(line => line.Label));
    }

    [Theory]
    [InlineData("full", 449, 2, null, "fee_reason_required")]
    [InlineData("full", 450, 1, "  ", "fee_reason_required")]
    [InlineData("full", -1, 2, "値引き", "amount_out_of_range")]
    [InlineData("full", long.MaxValue, 2, "誤り", "amount_out_of_range")]
    [InlineData("full", 450, 0, "取消", "fee_quantity_out_of_range")]
    [InlineData("full", 450, -1, "取消", "fee_quantity_out_of_range")]
    [InlineData("full", 450, long.MaxValue, "誤り", "fee_quantity_out_of_range")]
    [InlineData("passport", 450, 2, "理由", "fee_code_unknown")]
    [InlineData(null, 450, 2, "理由", "fee_code_unknown")]
    [InlineData("postage", 110, 1, null, "fee_code_twice")]
    public void A_line_that_cannot_be_right_is_refused_at_its_place(string? code, long price, long quantity, string? reason, string expected)
    {
        Apply(Postage, new(code, null, price, quantity, reason)).Is(out _, out var refusal);

        Assert.Equal("fee_invalid", refusal!.Code);
        var (place, fault) = Assert.Single(refusal.Fields);
        Assert.StartsWith("lines[1].", place, StringComparison.Ordinal);
        Assert.Equal(expected, fault.Code);
    }

    [Fact]
    public void Yen_may_be_said_and_no_other_currency_is_taken()
    {
        Assert.Equal(Proposed, Applied(Full with { Currency = "jpy" }, Postage));
        Assert.Equal("fee_not_in_yen", Refused(Full with { Currency = "USD" }, Postage).Fields["lines[0].currency"].Code);
    }

    [Fact]
    public void A_reason_has_an_end() =>
        Assert.Equal("fee_reason_too_long", Refused(Full with { Quantity = 1, Reason = new('理', 201) }, Postage).Fields["lines[0].reason"].Code);

    [Fact]
    public void A_proposed_line_does_not_vanish_without_a_word()
    {
        var refusal = Refused(Full);

        Assert.Equal("fee_line_missing", refusal.Code);
        Assert.Contains("「郵送料」", refusal.Message.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_above_the_limit_is_taken_for_a_mistake()
    {
        Assert.Equal("fee_total_too_high", Refused(Full with { UnitPrice = 49_946, Reason = "誤り" }, Postage).Code);
        Assert.Equal("fee_total_too_high", Refused(Full with { UnitPrice = 9_999_999, Quantity = 999, Reason = "誤り" }, Postage).Code);
        Assert.Equal(100_000, Applied(Full with { UnitPrice = 49_945, Reason = "正しい" }, Postage).Sum(line => line.Total.Amount));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void A_total_that_no_card_can_pay_is_refused(long yen, bool isTaken)
    {
        var answer = Apply(Full with { UnitPrice = 0, Reason = "減免" }, Postage with { UnitPrice = yen, Reason = "減免" });

        Assert.Equal(isTaken ? null : "fee_total_too_low", answer.Match(_ => null, refusal => (string?)refusal.Code));
    }

    [Fact]
    public void Far_too_many_lines_are_refused() =>
        Assert.Equal("fee_too_many_lines", Refused([Full, Postage, .. Enumerable.Repeat(new EnteredFeeLine("adjustment", null, 1, 1, "あ"), 30)]).Code);

    [Fact]
    public void Whatever_staff_enter_what_is_taken_is_within_the_limit_and_explained() =>
        GenLine.Array[0, 6].Sample(entered =>
        {
            if (!Apply(entered).Is(out var lines, out _))
                return;
            Assert.InRange(lines.Sum(line => (long)line.Total.Amount), 0, Most.Amount);
            Assert.All(Proposed, line => Assert.Contains(lines, other => other.Code == line.Code));
            Assert.All(lines, line => Assert.True(line.Reason is not null || Proposed.Contains(line)));
        });

    private static Gen<EnteredFeeLine> GenLine =>
        from code in Gen.OneOf("full", "removed", "postage", "express", "adjustment", "", null)
        from price in Gen.OneOf(Gen.Long, Gen.Long[-1, 60_000], Gen.OneOf(450L, 110L))
        from quantity in Gen.OneOf(Gen.Long, Gen.Long[-1, 3])
        from reason in Gen.OneOf(null, "", "理由")
        select new EnteredFeeLine(code, null, price, quantity, reason);

    private static IReadOnlyList<FeeLine> Applied(params EnteredFeeLine[] entered) => Apply(entered).OrThrow();

    private static Refusal Refused(params EnteredFeeLine[] entered) =>
        Apply(entered).Match(_ => throw new InvalidOperationException("It was taken."), refusal => refusal);

    private static Result<IReadOnlyList<FeeLine>> Apply(params EnteredFeeLine[] entered) =>
        FeeAdjustment.Apply(Koseki, Proposed, entered, Most);
}
