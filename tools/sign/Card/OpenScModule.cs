namespace IseWorkflow.Tools.Sign.Card;

/// <summary>Where OpenSC's installers put its PKCS#11 module.</summary>
internal static class OpenScModule
{
    private static readonly string[] Places =
    [
        @"C:\Program Files\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll",
        "/Library/OpenSC/lib/opensc-pkcs11.so",
        "/opt/homebrew/lib/opensc-pkcs11.so",
        "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
        "/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so",
        "/usr/lib64/opensc-pkcs11.so",
        "/usr/lib/opensc-pkcs11.so",
    ];

    /// <summary>Null where it is in none of them.</summary>
    public static string? Find() => Places.FirstOrDefault(File.Exists);
}
