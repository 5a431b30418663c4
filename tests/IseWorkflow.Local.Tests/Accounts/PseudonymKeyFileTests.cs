using IseWorkflow.Core.Accounts;
using IseWorkflow.Local.Accounts;

namespace IseWorkflow.Local.Tests.Accounts;

public sealed class PseudonymKeyFileTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "data");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    [Fact]
    public void A_key_is_drawn_once_and_found_again_at_the_next_start()
    {
        var first = PseudonymKeyFile.ReadOrCreate(folder);

        Assert.Equal(first, PseudonymKeyFile.ReadOrCreate(folder));
        Assert.Equal(ApplicantIds.LeastKeyBytes, Convert.FromBase64String(first).Length);
    }

    [Fact]
    public void A_start_that_was_cut_short_leaves_no_half_key()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "pseudonym.key.new"), "ha");

        Assert.Equal(ApplicantIds.LeastKeyBytes, Convert.FromBase64String(PseudonymKeyFile.ReadOrCreate(folder)).Length);
    }

    [Fact]
    public void Nobody_but_the_owner_reads_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other permissions.");
            return;
        }

        PseudonymKeyFile.ReadOrCreate(folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "pseudonym.key")));
    }
}
