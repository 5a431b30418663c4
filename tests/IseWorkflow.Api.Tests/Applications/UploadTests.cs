using System.Net;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Api.Tests.Applications;

public sealed class UploadTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    private const int MostBytes = 10 * 1024 * 1024;

    [Fact]
    public async Task A_file_is_taken_under_a_name_without_harm()
    {
        using var citizen = await Citizen.SignInAsync(host);

        var taken = await citizen.UploadAsync(Citizen.Pdf, "../../位置図<1>.pdf");

        Assert.Equal(HttpStatusCode.Created, taken.Status);
        Assert.Equal("位置図1.pdf", taken.Text("fileName"));
        Assert.Equal($"{Citizen.Pdf.Length}", taken.Text("size"));
        Assert.NotEmpty(taken.Text("uploadId")!);
    }

    [Fact]
    public async Task What_a_file_is_says_its_content_and_not_its_name()
    {
        using var citizen = await Citizen.SignInAsync(host);

        var refused = await citizen.UploadAsync("<html>"u8.ToArray(), "地図.pdf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("attachment_type", refused.Code);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        using var citizen = await Citizen.SignInAsync(host);

        Assert.Equal("attachment_empty", (await citizen.UploadAsync([])).Code);
    }

    [Theory]
    [InlineData(MostBytes, HttpStatusCode.Created)]
    [InlineData(MostBytes + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_has_ten_megabytes_at_most(int size, HttpStatusCode status)
    {
        using var citizen = await Citizen.SignInAsync(host);
        var file = new byte[size];
        Citizen.Pdf.CopyTo(file, 0);

        Assert.Equal(status, (await citizen.UploadAsync(file)).Status);
    }

    [Fact]
    public async Task A_stream_that_does_not_say_its_length_is_cut_off_at_the_same_size()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var content = new StreamContent(new UnknownLength(MostBytes + 1));

        var refused = await citizen.Browser.SendAsync(HttpMethod.Post, "/api/citizen/uploads", content, ("X-File-Name", "a.pdf"));

        Assert.Equal("attachment_too_large", refused.Code);
        Assert.Contains("10MB以下", refused.Text("detailJa"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_of_an_applications_link_sends_files_for_its_correction()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.LandUse);
        using var holder = Citizen.WithLink(host, await host.LinkAsync(TokenPurpose.Status, id));

        var form = await holder.FillInAsync(Citizen.LandUse);
        var corrected = await holder.CorrectAsync(id, 1, form);

        Assert.Equal(HttpStatusCode.Accepted, corrected.Status);
    }

    [Fact]
    public async Task Who_is_not_signed_in_sends_no_file()
    {
        using var visitor = new Citizen(host, new Caller(host.Origin));

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.UploadAsync(Citizen.Pdf)).Status);
    }

    private sealed class UnknownLength(int length) : Stream
    {
        private int left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, left);
            left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
