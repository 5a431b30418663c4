namespace IseWorkflow.Local.Console;

/// <summary>Keeps other sites that are open in the same browser from driving the console. Programs send no such header and are let through.</summary>
internal static class SameOrigin
{
    public static ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? next(context)
            : ValueTask.FromResult<object?>(ConsoleAnswers.Refuse(ConsoleAnswers.OtherOrigin));
}
