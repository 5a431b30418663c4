namespace IseWorkflow.Core.Signing;

/// <summary>A birth date as the register knows it: month or day may be unknown.</summary>
/// <param name="Era">Japanese era; null where unknown.</param>
/// <param name="Year">Gregorian year.</param>
/// <param name="Month">1 to 12; null where unknown.</param>
/// <param name="Day">1 to 31; null where unknown.</param>
public sealed record BirthDate(Era? Era, int Year, int? Month, int? Day);

/// <summary>The Japanese eras that a certificate can name, with its digit.</summary>
public enum Era
{
    Meiji = 1,
    Taisho = 2,
    Showa = 3,
    Heisei = 4,
    Reiwa = 5,
}

/// <summary>Sex as the certificate says it, with its digit.</summary>
public enum Sex
{
    Male = 1,
    Female = 2,
    Unknown = 3,
}
