using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;
using IseWorkflow.Local.SigningApp.Card;

namespace IseWorkflow.Local.Tests.SigningApp;

public sealed class SoftwareCardTests : IDisposable
{
    private static readonly byte[] Document = "申請書\n"u8.ToArray();

    private readonly DirectoryInfo folder;
    private readonly CardBox box;

    public SoftwareCardTests(IssuedCards issued)
    {
        folder = issued.Copy();
        box = CardBox.Open(folder.FullName, TimeProvider.System);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("hanako", "伊勢　花子")]
    [InlineData("taro", "山田　太郎")]
    [InlineData("kichijiro", "𠮷川　吉次郎")]
    public void The_service_accepts_what_a_training_card_signs(string id, string name)
    {
        var signed = Assert.IsType<CardAnswer.Signed>(box.Find(id)!.Sign("abc123", Document));

        Assert.True(Examine(signed).Is(out var examined, out var refusal), refusal?.Code);
        Assert.Equal(name, examined.Holder.Name);
    }

    [Fact]
    public void The_expired_card_signs_and_the_service_refuses_it_as_expired()
    {
        var signed = Assert.IsType<CardAnswer.Signed>(box.Find("jiro")!.Sign("abc123", Document));

        Assert.False(Examine(signed).Is(out _, out var refusal));
        Assert.Equal("certificate_expired", refusal.Code);
    }

    [Fact]
    public void Substituted_characters_stand_on_the_certificate()
    {
        var signed = Assert.IsType<CardAnswer.Signed>(box.Find("hanako")!.Sign("ABC123", Document));

        Assert.Equal([false, false, false, true, false], Examine(signed).OrThrow().Holder.NameSubstitutions);
    }

    [Fact]
    public void Five_wrong_tries_lock_the_card_and_the_right_PIN_no_longer_helps()
    {
        var card = box.Find("taro")!;

        Assert.Equal([4, 3, 2, 1], Enumerable.Range(0, 4).Select(_ => Assert.IsType<CardAnswer.PinWrong>(card.Sign("wrong1", Document)).TriesLeft));
        Assert.IsType<CardAnswer.Locked>(card.Sign("wrong1", Document));
        Assert.IsType<CardAnswer.Locked>(card.Sign("abc123", Document));
    }

    [Fact]
    public void The_right_PIN_gives_all_tries_back()
    {
        var card = box.Find("taro")!;
        card.Sign("wrong1", Document);

        Assert.IsType<CardAnswer.Signed>(card.Sign("abc123", Document));
        Assert.Equal(5, card.TriesLeft);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc12")]
    [InlineData("abcdefgh123456789")]
    [InlineData("abc-123")]
    [InlineData("ａｂｃ１２３")]
    [InlineData("abc 123")]
    public void What_cannot_be_a_PIN_costs_no_try(string? pin)
    {
        Assert.IsType<CardAnswer.PinMalformed>(box.Find("taro")!.Sign(pin, Document));
        Assert.Equal(5, box.Find("taro")!.TriesLeft);
    }

    [Fact]
    public void A_locked_card_stays_locked_over_a_restart_until_the_counter_unlocks_it()
    {
        for (var i = 0; i < 5; i++)
            box.Find("taro")!.Sign("wrong1", Document);

        var again = CardBox.Open(folder.FullName, TimeProvider.System).Find("taro")!;
        Assert.Equal(0, again.TriesLeft);
        again.Unlock();

        Assert.True(Examine(Assert.IsType<CardAnswer.Signed>(again.Sign("abc123", Document))).Is(out _, out _));
    }

    private Core.Result<ExaminedSignature> Examine(CardAnswer.Signed signed)
    {
        var roots = new TrustedRoots([X509Certificate2.CreateFromPem(File.ReadAllText(box.RootPath))]);
        return new SignatureExamination(roots, new SigningProfileRule(AllowTestPolicy: true), SignatureAlgorithm.All)
            .Examine(Document, new SubmittedSignature(SignatureFormat.Cms, signed.Cms), TimeProvider.System.GetUtcNow());
    }
}
