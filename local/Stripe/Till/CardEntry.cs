using System.Globalization;

namespace IseWorkflow.Local.Stripe.Till;

/// <summary>What was typed into the page.</summary>
internal sealed record CardEntry(string Email, string Number, string Expiry, string Cvc, string Name)
{
    public static CardEntry Empty { get; } = new("", "", "", "", "");

    /// <summary>As it may be shown again.</summary>
    public CardEntry WithoutCvc => this with { Cvc = "" };

    /// <summary>The card, or why there is none.</summary>
    public (TestCard? Card, string? Problem) Check(DateTimeOffset now)
    {
        if (!IsEmail(Email))
            return (null, CardProblem.EmailInvalid);
        var digits = Digits(Number);
        if (!HasCheckDigit(digits))
            return (null, CardProblem.NumberInvalid);
        if (TestCard.Find(digits) is not { } card)
            return (null, CardProblem.NotATestCard);
        if (!IsAhead(Expiry, now))
            return (null, CardProblem.ExpiryInvalid);
        if (Cvc.Trim().Length != card.AnyCvc.Length || !Cvc.Trim().All(char.IsAsciiDigit))
            return (null, CardProblem.CvcInvalid);
        return string.IsNullOrWhiteSpace(Name) ? (null, CardProblem.NameMissing) : (card, null);
    }

    public static bool IsEmail(string text) =>
        text.Trim() is var email && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && email.IndexOf('.', at) > at + 1
        && !email.Any(char.IsWhiteSpace);

    private static string Digits(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c) && c != '-')]);

    /// <summary>The check of ISO/IEC 7812-1 (Luhn).</summary>
    private static bool HasCheckDigit(string digits)
    {
        if (digits.Length is < 12 or > 19 || !digits.All(char.IsAsciiDigit))
            return false;
        var sum = digits.Reverse().Select((c, i) => Weighted(c - '0', i)).Sum();
        return sum % 10 == 0;
    }

    private static int Weighted(int digit, int place) => place % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);

    /// <summary><c>MM/YY</c>, until the end of that month.</summary>
    private static bool IsAhead(string text, DateTimeOffset now)
    {
        var parts = Digits(text).Split('/');
        if (parts.Length == 1 && parts[0].Length == 4)
            parts = [parts[0][..2], parts[0][2..]];
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && parts[1].Length is 2 or 4
            && new DateTimeOffset(year % 100 + 2000, month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1) > now;
    }
}
