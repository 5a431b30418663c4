using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>Reads the order of a session, with Stripe's limits for a one-time payment in yen on the hosted page.</summary>
internal static class SessionRequest
{
    private static readonly string[] AllMethods = ["card", "konbini"];
    private static readonly string[] Brands = ["visa", "mastercard", "american_express", "discover_global_network"];

    public static CheckoutSession Read(Parameters parameters, string id, DateTimeOffset now)
    {
        ReadFixed(parameters);
        var session = new CheckoutSession
        {
            Id = id,
            Created = now,
            ExpiresAt = ExpiresAt(parameters, now),
            Lines = Lines(parameters),
            SuccessUrl = Url(parameters, "success_url") ?? throw Missing("success_url"),
            CancelUrl = Url(parameters, "cancel_url"),
            Locale = parameters.OneOf("locale", "auto", "ja", "en") ?? "auto",
            BlockedBrands = Blocked(parameters),
            KonbiniDays = Days(parameters),
            SubmitMessage = parameters.Text("custom_text[submit][message]"),
            ClientReferenceId = parameters.Text("client_reference_id"),
            Metadata = parameters.Metadata("metadata"),
            PaymentMetadata = parameters.Metadata("payment_intent_data[metadata]"),
            PaymentDescription = parameters.Text("payment_intent_data[description]"),
        };
        return session with { Methods = Methods(parameters, session.Total) };
    }

    /// <summary>What may be said, and changes nothing here.</summary>
    private static void ReadFixed(Parameters parameters)
    {
        if (parameters.Required("mode") != "payment")
            throw new ApiException("Only one-time payments are made here.", null, "mode");
        parameters.OneOf("ui_mode", "hosted_page");
        parameters.OneOf("submit_type", "auto", "pay");
        parameters.Flag("adaptive_pricing[enabled]");
        parameters.OneOf("wallet_options[link][display]", "auto", "never");
        Short(parameters, "payment_intent_data[statement_descriptor_suffix]", 22);
        Short(parameters, "payment_method_options[card][statement_descriptor_suffix_kana]", 22);
        Short(parameters, "payment_method_options[card][statement_descriptor_suffix_kanji]", 17);
    }

    private static void Short(Parameters parameters, string name, int longest)
    {
        if (parameters.Text(name)?.Length > longest)
            throw new ApiException($"The statement descriptor may have up to {longest} characters.", null, name);
    }

    private static List<SessionLine> Lines(Parameters parameters)
    {
        var lines = parameters.Items("line_items").Select(item => Line(parameters, item)).ToList();
        if (lines.Count is 0 or > 100)
            throw Missing("line_items");
        var total = lines.Sum(line => line.UnitAmount * line.Quantity);
        return total is >= 50 and <= 9_999_999
            ? lines
            : throw new ApiException(
                "The Checkout Session's total amount must be between ¥50 and ¥9,999,999.",
                total < 50 ? "amount_too_small" : "amount_too_large",
                "line_items");
    }

    private static SessionLine Line(Parameters parameters, string item)
    {
        if (parameters.Required($"{item}[price_data][currency]") != "jpy")
            throw new ApiException("Only yen are taken here.", null, $"{item}[price_data][currency]");
        var line = new SessionLine(
            parameters.Required($"{item}[price_data][product_data][name]"),
            parameters.Integer($"{item}[price_data][unit_amount]") ?? throw Missing($"{item}[price_data][unit_amount]"),
            parameters.Integer($"{item}[quantity]") ?? throw Missing($"{item}[quantity]"));
        return line is { UnitAmount: >= 0, Quantity: > 0 }
            ? line
            : throw new ApiException("A line has a price of at least 0 and a quantity of at least 1.", "parameter_invalid_integer", item);
    }

    private static DateTimeOffset ExpiresAt(Parameters parameters, DateTimeOffset now)
    {
        if (parameters.Time("expires_at") is not { } at)
            return now.AddHours(24);
        if (at < now.AddMinutes(30))
            throw new ApiException("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", null, "expires_at");
        return at <= now.AddHours(24)
            ? at
            : throw new ApiException("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", null, "expires_at");
    }

    private static string? Url(Parameters parameters, string name) => parameters.Text(name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? text
        : throw new ApiException("Not a valid URL", "url_invalid", name);

    private static IReadOnlyList<string> Blocked(Parameters parameters)
    {
        const string Name = "payment_method_options[card][restrictions][brands_blocked]";
        var blocked = parameters.List(Name);
        return blocked.Except(Brands).FirstOrDefault() is { } unknown
            ? throw new ApiException($"Invalid {Name}: {unknown} is not one of {string.Join(", ", Brands)}", null, Name)
            : blocked;
    }

    private static int Days(Parameters parameters)
    {
        const string Name = "payment_method_options[konbini][expires_after_days]";
        var days = parameters.Integer(Name) ?? 3;
        return days is >= 1 and <= 60 ? (int)days : throw new ApiException("Must be between 1 and 60.", "parameter_invalid_integer", Name);
    }

    /// <summary>
    /// <c>allowed_payment_method_types</c> filters what the account takes at all, so a store is left out where the amount is not one of
    /// theirs; <c>payment_method_types</c> demands it.
    /// </summary>
    private static List<string> Methods(Parameters parameters, long total)
    {
        var allowed = parameters.List("allowed_payment_method_types");
        var demanded = parameters.List("payment_method_types");
        var named = demanded.Count > 0 ? demanded : allowed;
        var isForStores = total is >= 120 and <= 300_000;
        if (demanded.Contains("konbini") && !isForStores)
            throw new ApiException("The amount must be between ¥120 and ¥300,000 to use konbini.", "amount_too_large", "line_items");
        var methods = AllMethods
            .Where(method => named.Count == 0 || named.Contains(method))
            .Where(method => method == "card" || isForStores)
            .ToList();
        return methods.Count > 0 ? methods : throw new ApiException("No valid payment method types for this Checkout Session.", null, "payment_method_types");
    }

    private static ApiException Missing(string name) => new($"Missing required param: {name}.", "parameter_missing", name);
}
