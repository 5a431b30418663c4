using IseWorkflow.Core;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Problems;

/// <summary>What the framework answers by a bare status: no such path, wrong verb, unreadable body.</summary>
internal static class StatusProblems
{
    public static Task WriteAsync(StatusCodeContext context) => Of(context.HttpContext.Response.StatusCode) is { } refusal
        ? new RefusalProblem(refusal, context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext)
        : Task.CompletedTask;

    /// <summary>The refusal that a status stands for; null where the status says something else.</summary>
    public static Refusal? Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Refusal.Invalid(
            "request_malformed", "送信された内容を読み取れませんでした。画面を再読み込みして、もう一度お試しください。", "The request could not be read. Reload the page and try again."),
        StatusCodes.Status401Unauthorized => Accounts.AccessRefusals.SignedOut,
        StatusCodes.Status403Forbidden => Refusal.Forbidden("forbidden", "この操作は許可されていません。", "This is not allowed."),
        StatusCodes.Status404NotFound => Refusal.NotFound(
            "not_found", "ページまたは情報が見つかりません。アドレスを確認してください。", "There is nothing at this address. Check it."),
        StatusCodes.Status405MethodNotAllowed => Refusal.NotFound(
            "method_not_allowed", "この操作には対応していません。画面を再読み込みして、もう一度お試しください。", "This cannot be done here. Reload the page and try again."),
        StatusCodes.Status413PayloadTooLarge => Refusal.Invalid(
            "request_too_large", "送信する内容が大きすぎます。ファイルを小さくして、もう一度お試しください。", "The request is too large. Use a smaller file and try again."),
        StatusCodes.Status415UnsupportedMediaType => Refusal.Invalid(
            "media_type_unsupported", "この形式の内容は受け付けていません。JSON形式で送信してください。", "This kind of content is not taken here. Send JSON."),
        _ => null,
    };
}
