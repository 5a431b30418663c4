namespace IseWorkflow.Core.Payments;

/// <summary>The codes of fee lines that are not a certificate's.</summary>
public static class FeeCodes
{
    /// <summary>郵送料.</summary>
    public const string Postage = "postage";

    /// <summary>速達.</summary>
    public const string Express = "express";

    /// <summary>What staff add besides; may stand more than once.</summary>
    public const string Adjustment = "adjustment";
}
