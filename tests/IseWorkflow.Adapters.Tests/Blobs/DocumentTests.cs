using System.Text;
using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Adapters.Tests.Blobs;

public sealed class DocumentTests : StorageTest
{
    private static readonly ApplicationId Application = ApplicationId.New(TimeProvider.System);

    [Theory]
    [InlineData(null)]
    [InlineData("本人確認書類（表）#1 100%.pdf")]
    [InlineData("quote\"back\\slash\r\nline.pdf")]
    public async Task A_document_comes_back_byte_for_byte_with_its_type_and_name(string? fileName)
    {
        var document = new StoredDocument(Encoding.UTF8.GetBytes("署名する文書\r\n\0末尾"), "text/plain; charset=utf-8", fileName);

        await Storage.Documents.WriteAsync(Application, "document-0001", document, Cancellation);

        var stored = await Storage.Documents.ReadAsync(Application, "document-0001", Cancellation);
        Assert.Equal(document.Bytes.ToArray(), stored!.Bytes.ToArray());
        Assert.Equal((document.ContentType, document.FileName), (stored.ContentType, stored.FileName));
    }

    [Fact]
    public async Task The_same_bytes_again_are_harmless_and_others_are_an_error_that_changes_nothing()
    {
        await WriteAsync("first");

        await WriteAsync("first");
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync("second"));

        var stored = await Storage.Documents.ReadAsync(Application, "document-0001", Cancellation);
        Assert.Equal("first", Encoding.UTF8.GetString(stored!.Bytes.Span));
    }

    [Fact]
    public async Task Of_many_different_documents_under_one_name_one_is_kept()
    {
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => Record.ExceptionAsync(() => WriteAsync($"version {i}")).AsTask()));

        Assert.Single(outcomes, error => error is null);
        Assert.All(outcomes, error => Assert.True(error is null or InvalidOperationException, error?.ToString()));
    }

    [Fact]
    public async Task Applications_do_not_see_each_others_documents()
    {
        await WriteAsync("first");

        Assert.Null(await Storage.Documents.ReadAsync(ApplicationId.New(TimeProvider.System), "document-0001", Cancellation));
        Assert.Null(await Storage.Documents.ReadAsync(Application, "document-0002", Cancellation));
        Assert.Null(await Storage.Documents.ReadAsync(Application, "../" + Application + "/document-0001", Cancellation));
    }

    [Fact]
    public async Task An_upload_is_its_applicants_own()
    {
        var id = await Storage.Uploads.WriteAsync("applicant/1", new(new byte[] { 1, 2, 3 }, "image/png", "写真.png"), Cancellation);

        var stored = await Storage.Uploads.ReadAsync("applicant/1", id, Cancellation);
        Assert.Equal([1, 2, 3], stored!.Bytes.ToArray());
        Assert.Equal("写真.png", stored.FileName);
        Assert.Null(await Storage.Uploads.ReadAsync("applicant/2", id, Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../documents/x")]
    [InlineData("0000000000000000000000000000000000000000")]
    [InlineData("G000000000000000000000000000000000000000")]
    public async Task An_id_that_is_none_finds_no_upload(string id) =>
        Assert.Null(await Storage.Uploads.ReadAsync("applicant", id, Cancellation));

    private Task WriteAsync(string text) =>
        Storage.Documents.WriteAsync(Application, "document-0001", new(Encoding.UTF8.GetBytes(text), "text/plain"), Cancellation);
}
