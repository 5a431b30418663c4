using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Payments;

/// <summary>An amount of money in whole yen, never negative. JPY has no decimals (ISO 4217), so 300 is three hundred yen for Stripe too.</summary>
[JsonConverter(typeof(YenConverter))]
public readonly record struct Yen : IComparable<Yen>
{
    /// <summary>No certificate comes near this; an amount above it is a mistake.</summary>
    public const int Ceiling = 9_999_999;

    private Yen(int amount) => Amount = amount;

    public static Yen Zero => default;

    public int Amount { get; }

    public static Result<Yen> From(long amount) => amount is >= 0 and <= Ceiling
        ? new Yen((int)amount)
        : Refusal.Invalid("amount_out_of_range", "金額は0円から9,999,999円までの整数で入力してください。", "Enter a whole amount between 0 and 9,999,999 yen.");

    /// <summary>The amount, where another would be a bug.</summary>
    /// <exception cref="InvalidOperationException">Negative or above the ceiling.</exception>
    public static Yen Of(long amount) => From(amount).OrThrow();

    public static Yen operator +(Yen left, Yen right) => Of((long)left.Amount + right.Amount);

    public static Yen operator *(Yen price, int count) => Of((long)price.Amount * count);

    public static bool operator <(Yen left, Yen right) => left.Amount < right.Amount;

    public static bool operator >(Yen left, Yen right) => left.Amount > right.Amount;

    public static bool operator <=(Yen left, Yen right) => left.Amount <= right.Amount;

    public static bool operator >=(Yen left, Yen right) => left.Amount >= right.Amount;

    public int CompareTo(Yen other) => Amount.CompareTo(other.Amount);

    /// <summary>With thousands separators and no unit, such as <c>1,200</c>.</summary>
    public override string ToString() => Amount.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>Yen as a JSON number.</summary>
public sealed class YenConverter : JsonConverter<Yen>
{
    public override Yen Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Yen.From(reader.GetInt64()).Match(yen => yen, refusal => throw new JsonException(refusal.Code));

    public override void Write(Utf8JsonWriter writer, Yen value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
}
