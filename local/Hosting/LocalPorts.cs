namespace IseWorkflow.Local.Hosting;

/// <summary>The ports on 127.0.0.1; 0 takes any free one.</summary>
public sealed record LocalPorts
{
    /// <summary>All of them wherever there is room.</summary>
    public static LocalPorts Free { get; } = new()
    {
        Site = 0,
        SigningApp = 0,
        Stripe = 0,
        Mailbox = 0,
        Smtp = 0,
        Blobs = 0,
        Queues = 0,
        Tables = 0,
    };

    public int Site { get; init; } = 5080;

    public int SigningApp { get; init; } = 5081;

    public int Stripe { get; init; } = 5082;

    public int Mailbox { get; init; } = 5083;

    public int Smtp { get; init; } = 5084;

    public int Blobs { get; init; } = 5085;

    public int Queues { get; init; } = 5086;

    public int Tables { get; init; } = 5087;
}
