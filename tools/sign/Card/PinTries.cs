namespace IseWorkflow.Tools.Sign.Card;

/// <summary>What a token tells of the tries that are left for its PIN. PKCS#11 has flags for it and no number.</summary>
internal enum PinTries
{
    /// <summary>No wrong try since the last right one.</summary>
    All,

    /// <summary><c>CKF_USER_PIN_COUNT_LOW</c>: at least one wrong try since the last right one.</summary>
    Fewer,

    /// <summary><c>CKF_USER_PIN_FINAL_TRY</c>.</summary>
    Last,

    /// <summary><c>CKF_USER_PIN_LOCKED</c>.</summary>
    None,
}
