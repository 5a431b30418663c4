namespace IseWorkflow.Core;

/// <summary>What sort of refusal it is, in the words of HTTP.</summary>
public enum RefusalKind
{
    /// <summary>The input is wrong (400 or 422).</summary>
    Invalid,

    /// <summary>Who asks is not known (401).</summary>
    Unauthenticated,

    /// <summary>Who asks may not do this (403).</summary>
    Forbidden,

    /// <summary>There is no such thing, or none that may be shown (404).</summary>
    NotFound,

    /// <summary>It does not fit the present state (409).</summary>
    Conflict,

    /// <summary>It was there and is over: expired or used (410).</summary>
    Gone,

    /// <summary>Too large (413).</summary>
    TooLarge,

    /// <summary>Too many in too short a time (429).</summary>
    TooMany,

    /// <summary>Something that the service depends on does not answer (503).</summary>
    Unavailable,
}
