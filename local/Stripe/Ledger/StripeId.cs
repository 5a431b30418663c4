using System.Security.Cryptography;

namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>Ids of the shapes that Stripe's have.</summary>
internal static class StripeId
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string Session() => Draw("cs_test_a1", 56);

    public static string Payment() => Draw("pi_3", 23);

    public static string Charge() => Draw("ch_3", 23);

    public static string Refund() => Draw("re_3", 23);

    public static string Dispute() => Draw("du_1", 23);

    public static string Event() => Draw("evt_1", 23);

    public static string Request() => Draw("req_", 14);

    private static string Draw(string prefix, int length) => prefix + RandomNumberGenerator.GetString(Alphabet, length);
}
