using System.Security.Cryptography;

namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>Draws ids of the shapes that Stripe's have: so that nobody guesses one, or from the seed of a test.</summary>
internal sealed class StripeIds(StripeStandInOptions options)
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly Lock one = new();
    private readonly Random? seeded = options.Seed is { } seed ? new Random(seed) : null;

    public string Session() => Draw("cs_test_a1", 56);

    public string Payment() => Draw("pi_3", 23);

    public string Charge() => Draw("ch_3", 23);

    public string Refund() => Draw("re_3", 23);

    public string Dispute() => Draw("du_1", 23);

    public string Event() => Draw("evt_1", 23);

    public string Request() => Draw("req_", 14);

    private string Draw(string prefix, int length)
    {
        if (seeded is null)
            return prefix + RandomNumberGenerator.GetString(Alphabet, length);
        lock (one)
            return prefix + seeded.GetString(Alphabet, length);
    }
}
