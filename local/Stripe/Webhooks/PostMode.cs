namespace IseWorkflow.Local.Stripe.Webhooks;

/// <summary>How the post treats events from now on.</summary>
/// <param name="Copies">How often each is delivered; Stripe may deliver twice.</param>
/// <param name="Delay">How long each is under way.</param>
/// <param name="IsHeld">True keeps them back until they are released, in an order of choice.</param>
/// <param name="IsDropped">True loses them.</param>
internal sealed record PostMode(int Copies, TimeSpan Delay, bool IsHeld, bool IsDropped)
{
    public static PostMode Normal { get; } = new(1, TimeSpan.Zero, false, false);

    /// <summary>One of <c>normal</c>, <c>duplicate</c>, <c>delay</c>, <c>hold</c>, <c>drop</c>; null where it is none.</summary>
    public static PostMode? Named(string? name, TimeSpan delay) => name switch
    {
        "normal" => Normal,
        "duplicate" => Normal with { Copies = 2 },
        "delay" => Normal with { Delay = delay },
        "hold" => Normal with { IsHeld = true },
        "drop" => Normal with { IsDropped = true },
        _ => null,
    };
}
