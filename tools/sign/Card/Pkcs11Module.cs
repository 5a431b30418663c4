using System.Reflection;
using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace IseWorkflow.Tools.Sign.Card;

/// <summary>Loads PKCS#11 modules.</summary>
internal static class Pkcs11Module
{
    /// <summary>Pkcs11Interop asks for <c>libdl</c>, a name that Linux has only where compilers are installed.</summary>
    private static readonly string[] DynamicLoaders = ["libdl.so.2", "libc.so.6"];

    static Pkcs11Module()
    {
        if (OperatingSystem.IsLinux())
            NativeLibrary.SetDllImportResolver(typeof(Pkcs11InteropFactories).Assembly, Resolve);
    }

    /// <exception cref="UnmanagedException">It cannot be loaded, or is no PKCS#11 module.</exception>
    public static IPkcs11Library Load(string path)
    {
        var factories = new Pkcs11InteropFactories();
        return factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, path, AppType.SingleThreaded);
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        var found = IntPtr.Zero;
        return name == "libdl" && DynamicLoaders.Any(loader => NativeLibrary.TryLoad(loader, out found)) ? found : IntPtr.Zero;
    }
}
