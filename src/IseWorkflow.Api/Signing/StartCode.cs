using QRCoder;

namespace IseWorkflow.Api.Signing;

/// <summary>The start link as a QR code for a phone's camera.</summary>
internal static class StartCode
{
    private const int PixelsPerModule = 4;

    /// <summary>An SVG element with a view box and no fixed size; the page scales it and names it for screen readers.</summary>
    public static string ToSvg(string startUrl)
    {
        using var data = QRCodeGenerator.GenerateQrCode(startUrl, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
