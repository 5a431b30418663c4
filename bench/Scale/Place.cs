namespace IseWorkflow.Benchmarks.Scale;

/// <summary>Where a request to storage goes, by the partition that serves it (docs/adr/storage-keys.md).</summary>
internal enum Place
{
    /// <summary>One partition an application.</summary>
    Applications,

    /// <summary>Four partitions.</summary>
    Pending,

    /// <summary>One partition a department.</summary>
    IndexDepartment,

    /// <summary>One partition for all.</summary>
    IndexErasure,

    /// <summary>One partition an applicant.</summary>
    Applicants,

    /// <summary>One partition a number.</summary>
    ReceiptNumbers,

    /// <summary>One partition a session.</summary>
    SigningSessions,

    /// <summary>One partition a secret.</summary>
    AccessTokens,

    /// <summary>One partition for all.</summary>
    AccessTokensExpiry,

    /// <summary>One partition for what is limited: an address, a caller.</summary>
    Quotas,

    /// <summary>Documents, evidence.</summary>
    Blobs,
}
