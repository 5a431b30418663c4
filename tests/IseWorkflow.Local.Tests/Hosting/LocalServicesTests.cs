using System.Net;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text.Json;
using IseWorkflow.Local.Hosting;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Local.Tests.Hosting;

public sealed class LocalServicesTests : HostingTest
{
    [Fact]
    public async Task Storage_and_mailbox_answer_and_their_data_survives_a_restart()
    {
        await using (var first = await StartAsync(Settings))
        {
            await WriteRowAsync(first.StorageConnectionString);
            using var smtp = new SmtpClient("127.0.0.1", first.Settings.Ports.Smtp);
            using var mail = new MailMessage("ise@example.jp", "hanako@example.jp", "受付のお知らせ", "本文");
            await smtp.SendMailAsync(mail, Cancellation);
            Assert.Equal(["受付のお知らせ"], await SubjectsAsync(first));
        }

        await using var second = await StartAsync(Settings);
        Assert.True(await HasRowAsync(second.StorageConnectionString));
        Assert.Equal(["受付のお知らせ"], await SubjectsAsync(second));
    }

    [Fact]
    public async Task A_stop_ends_every_child_and_frees_the_folder()
    {
        var services = await StartAsync(Settings);
        var children = services.ProcessIds;

        await services.DisposeAsync();

        Assert.Equal(2, children.Count);
        Assert.All(children, id => Assert.False(Processes.IsRunning(id)));
        await (await StartAsync(Settings)).DisposeAsync();
    }

    [Fact]
    public async Task A_temporary_folder_goes_with_its_host()
    {
        var folder = Path.Combine(Folder, "temporary");

        await (await StartAsync(Settings with { DataFolder = folder, IsTemporary = true })).DisposeAsync();

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_the_option_that_chooses_another()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var error = await Assert.ThrowsAsync<LocalStartException>(
            () => StartAsync(Settings with { Ports = LocalPorts.Free with { Mailbox = port } }));

        Assert.Equal(
            $"Port {port} (mailbox) is taken by another program. Stop that, or choose another port with --mail-port <port>.",
            error.Message);
    }

    [Fact]
    public async Task A_data_folder_serves_one_host_at_a_time()
    {
        await using var first = await StartAsync(Settings);

        var error = await Assert.ThrowsAsync<LocalStartException>(() => StartAsync(Settings));

        Assert.Contains(Folder, error.Message, StringComparison.Ordinal);
        Assert.Contains("--data", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_running_storage_no_Azurite_is_started()
    {
        var azurite = await AzuriteFixture.SharedAsync();

        await using var services = await StartAsync(Settings with { Storage = azurite.ConnectionString });

        Assert.Equal(azurite.ConnectionString, services.StorageConnectionString);
        Assert.Single(services.ProcessIds);
    }

    [Fact]
    public async Task The_site_is_built_and_not_again_while_nothing_changed()
    {
        var settings = Settings with { Storage = "UseDevelopmentStorage=true", BuildsSite = true };
        await using (var first = await StartAsync(settings))
            Assert.True(File.Exists(Path.Combine(first.SiteFolder, "index.html")));

        var console = new StringWriter();
        await using var second = await LocalServices.StartAsync(settings, console, Cancellation);
        Assert.Equal("", console.ToString());
    }

    [Fact]
    public async Task A_child_that_ends_by_itself_is_named()
    {
        await using var services = await StartAsync(Settings);
        var broken = services.Broken;
        Assert.False(broken.IsCompleted);

        Processes.Kill(services.ProcessIds[0]);

        var sentence = await broken.WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        Assert.StartsWith("Azurite (storage) ended by itself.", sentence, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string?>> SubjectsAsync(LocalServices services)
    {
        using var http = new HttpClient();
        var mails = await http.GetFromJsonAsync<JsonElement>(new Uri(services.Mailbox, "api/email"), Cancellation);
        return [.. mails.EnumerateArray().Select(mail => mail.GetProperty("subject").GetString())];
    }
}
