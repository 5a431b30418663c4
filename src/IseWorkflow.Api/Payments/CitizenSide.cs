using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core.Payments;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Payments;

/// <summary>
/// What the payment page asks, with the link's secret as bearer. It carries no cookie, so no other site can ask in a citizen's name.
/// </summary>
internal static partial class CitizenSide
{
    public static async Task<IResult> ShowAsync(
        HttpRequest request, PaymentPage page, IOptions<PaymentsOptions> options, CancellationToken cancellation)
    {
        var shown = await page.ShowAsync(request.FindLinkSecret(), cancellation);
        return shown.Match(view => TypedResults.Ok(PaymentResponse.Of(view, options.Value.ShownBrands)), refused => refused.ToProblem());
    }

    public static async Task<IResult> BeginAsync(
        CheckoutRequest wanted, HttpRequest request, CheckoutDesk desk, ILogger<CheckoutDesk> logger, CancellationToken cancellation)
    {
        if (wanted.Read() is not { } method)
            return PaymentRefusals.MethodNotOffered.ToProblem();
        try
        {
            var begun = await desk.BeginAsync(request.FindLinkSecret(), method, cancellation);
            return begun.Match(url => TypedResults.Ok(new CheckoutResponse(url)), refused => refused.ToProblem());
        }
        catch (PaymentProviderException failure)
        {
            ProviderDown(logger, failure.Message);
            return PaymentRefusals.ProviderDown.ToProblem();
        }
    }

    [LoggerMessage(54, LogLevel.Error, "A payment could not be begun: {Failure}")]
    private static partial void ProviderDown(ILogger logger, string failure);
}
