using System.Globalization;
using System.Text;

namespace IseWorkflow.Local.Hosting;

/// <summary>What the terminal shows once everything serves.</summary>
internal static class Welcome
{
    public static async Task<string> ForAsync(LocalHost host, CancellationToken cancellation)
    {
        var text = new StringBuilder().AppendLine().AppendLine("伊勢市スマート申請");
        Line("Site 申請サイト", host.Addresses.Site);
        Line("Mailbox メール", host.Addresses.Mailbox);
        Line("Signing app 署名アプリ", host.Addresses.SigningApp);
        Line("Payments 決済（Stripe）", host.Addresses.Stripe);
        Line("Console コンソール・時計", host.Addresses.Console);
        text.AppendLine("Staff worklists 職員の作業一覧");
        foreach (var (department, url) in await host.WorklistsAsync(cancellation))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {department}  {url}");
        return text.AppendLine("Ctrl-C stops it.").ToString();

        void Line(string what, Uri where) => text.AppendLine(CultureInfo.InvariantCulture, $"  {where,-28} {what}");
    }
}
