using System.Net;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Core.Tests.Accounts;

public sealed class ApplicantIdsTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData("hanako@example.jp")]
    [InlineData(" Hanako@EXAMPLE.jp ")]
    [InlineData("ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ")]
    public void One_address_has_one_pseudonym_however_it_is_typed(string typed) =>
        Assert.Equal(Id(Key, "hanako@example.jp"), Id(Key, typed));

    [Fact]
    public void Another_address_or_another_key_gives_another_pseudonym()
    {
        var otherKey = Key.Reverse().ToArray();

        Assert.NotEqual(Id(Key, "hanako@example.jp"), Id(Key, "taro@example.jp"));
        Assert.NotEqual(Id(Key, "hanako@example.jp"), Id(otherKey, "hanako@example.jp"));
    }

    [Fact]
    public void A_pseudonym_does_not_show_the_address() =>
        Assert.Matches("^[0-9a-f]{64}$", Id(Key, "hanako@example.jp"));

    [Fact]
    public void A_short_key_is_refused_at_once() =>
        Assert.Throws<ArgumentException>(() => new ApplicantIds(Key.AsMemory(1)));

    [Theory]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Callers_are_told_apart_by_address_or_IPv6_network(string one, string other, bool same)
    {
        var ids = new ApplicantIds(Key);

        Assert.Equal(same, ids.ForCaller(IPAddress.Parse(one)) == ids.ForCaller(IPAddress.Parse(other)));
    }

    private static string Id(byte[] key, string address) => new ApplicantIds(key).For(EmailAddress.Parse(address).OrThrow());
}
