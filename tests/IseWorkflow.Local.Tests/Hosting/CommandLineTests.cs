using IseWorkflow.Local.Hosting;

namespace IseWorkflow.Local.Tests.Hosting;

public sealed class CommandLineTests
{
    [Fact]
    public void Without_arguments_it_serves_on_the_documented_ports_with_data_beside_the_working_folder()
    {
        var settings = LocalSettings.Parse().OrThrow();

        Assert.Equal(LocalVerb.Serve, settings.Verb);
        Assert.Equal(new LocalPorts(), settings.Ports);
        Assert.Equal(Path.GetFullPath(".data"), settings.DataFolder);
        Assert.False(settings.IsTemporary);
    }

    [Fact]
    public void A_demo_takes_free_ports_and_a_folder_of_its_own_that_goes_with_it()
    {
        var settings = LocalSettings.Parse("demo").OrThrow();

        Assert.Equal(LocalVerb.Demo, settings.Verb);
        Assert.Equal(LocalPorts.Free, settings.Ports);
        Assert.True(settings.IsTemporary);
        Assert.NotEqual(settings.DataFolder, LocalSettings.Parse("demo").OrThrow().DataFolder);
    }

    [Fact]
    public void A_data_folder_that_was_named_is_never_temporary()
    {
        var settings = LocalSettings.Parse("demo", "--data", "/tmp/kept").OrThrow();

        Assert.Equal(Path.GetFullPath("/tmp/kept"), settings.DataFolder);
        Assert.False(settings.IsTemporary);
    }

    [Fact]
    public void Each_port_has_an_option_of_its_own()
    {
        var settings = LocalSettings.Parse(
            "--port", "1", "--signing-port", "2", "--stripe-port", "3", "--mail-port", "4", "--smtp-port", "5",
            "--blob-port", "6", "--queue-port", "7", "--table-port", "8").OrThrow();

        var expected = new LocalPorts
        {
            Site = 1,
            SigningApp = 2,
            Stripe = 3,
            Mailbox = 4,
            Smtp = 5,
            Blobs = 6,
            Queues = 7,
            Tables = 8,
        };
        Assert.Equal(expected, settings.Ports);
    }

    [Fact]
    public void A_running_storage_can_be_used_and_the_site_left_as_it_is()
    {
        var settings = LocalSettings.Parse("--storage", "UseDevelopmentStorage=true", "--no-site").OrThrow();

        Assert.Equal("UseDevelopmentStorage=true", settings.Storage);
        Assert.False(settings.BuildsSite);
    }

    [Theory]
    [InlineData("option_unknown", "--prot", "5080")]
    [InlineData("option_unknown", "serve")]
    [InlineData("value_missing", "--data")]
    [InlineData("value_missing", "--data", "--no-site")]
    [InlineData("port_invalid", "--port", "65536")]
    [InlineData("port_invalid", "--port", "-1")]
    [InlineData("port_invalid", "--port", "http")]
    public void A_command_line_that_makes_no_sense_is_refused_with_the_option_and_a_hint(string code, params string[] arguments)
    {
        Assert.False(LocalSettings.Parse(arguments).Is(out _, out var refusal));

        Assert.Equal(code, refusal.Code);
        Assert.Contains(arguments[0], refusal.Message.En, StringComparison.Ordinal);
        Assert.Contains("--help", refusal.Message.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("demo", "-h")]
    [InlineData("--port", "help")]
    public void Help_is_given_wherever_it_is_asked(params string[] arguments) =>
        Assert.Equal(LocalVerb.Help, LocalSettings.Parse(arguments).OrThrow().Verb);

    [Fact]
    public void The_help_names_every_option() => Assert.All(
        [
            "--data", "--storage", "--no-site", "--port", "--signing-port", "--stripe-port", "--mail-port", "--smtp-port", "--blob-port",
            "--queue-port", "--table-port",
        ],
        option => Assert.Contains(option + " ", LocalSettings.Help, StringComparison.Ordinal));
}
