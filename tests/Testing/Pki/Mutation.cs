namespace IseWorkflow.Testing.Pki;

/// <summary>Hostile variants of good octets, the same for the same seed: for fuzzing without a fuzzer's own runtime.</summary>
public static class Mutation
{
    /// <summary>One variant: octets changed, lengths stretched, parts cut out, doubled or taken from elsewhere.</summary>
    public static byte[] Of(byte[] good, int seed)
    {
        var random = new Random(seed);
        var octets = good.ToList();
        var times = random.Next(1, 5);
        for (var i = 0; i < times && octets.Count > 0; i++)
            Change(octets, random);
        return [.. octets];
    }

    private static void Change(List<byte> octets, Random random)
    {
        var place = random.Next(octets.Count);
        var length = random.Next(Math.Min(64, octets.Count - place)) + 1;
        switch (random.Next(6))
        {
            case 0:
                octets[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                octets[place] = (byte)random.Next(256);
                break;
            case 2:
                octets.RemoveRange(place, length);
                break;
            case 3:
                octets.InsertRange(place, octets.GetRange(place, length));
                break;
            case 4:
                octets.InsertRange(random.Next(octets.Count), octets.GetRange(place, length));
                break;
            default:
                octets[place] = (byte)(0x80 | random.Next(5));
                break;
        }
    }
}
