using IseWorkflow.Core.Signing.Certificates;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Core.Tests.Signing;

/// <summary><c>FUZZ_INPUTS=1000000</c> makes each of them long.</summary>
public sealed class CertificateFuzzTests
{
    private static readonly SigningProfileRule Rule = new(AllowTestPolicy: true);

    [Fact]
    public void No_octets_make_the_certificate_reader_throw()
    {
        var good = FuzzSeeds.Certificate;

        Fuzzing.Run(Fuzzing.Inputs(20_000), seed => Read(Mutation.Of(good, seed)));
    }

    [Fact]
    public void No_octets_make_the_holder_reader_throw()
    {
        var good = FuzzSeeds.Holder;

        Fuzzing.Run(Fuzzing.Inputs(20_000), seed => HolderReader.Read(Mutation.Of(good, seed)));
    }

    private static void Read(byte[] der)
    {
        if (!CertificateBody.Parse(der).Is(out var body, out _))
            return;
        Rule.Check(body);
        Rule.PolicyOf(body);
        HolderReader.Read(body);
        body.ReadAuthorityKey();
        body.ReadDistributionPoint();
    }
}
