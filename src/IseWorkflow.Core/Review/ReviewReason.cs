namespace IseWorkflow.Core.Review;

/// <summary>What staff write to the citizen when they give an application back or refuse it.</summary>
public static class ReviewReason
{
    /// <summary>In characters.</summary>
    public const int Longest = 1000;

    private static readonly Refusal Missing = Refusal.Invalid(
        "reason_required", "理由を入力してください。理由は申請者に表示されます。", "Enter the reason. The applicant reads it.");

    private static readonly Refusal TooLong = Refusal.Invalid(
        "reason_too_long", $"理由は{Longest}文字以内で入力してください。", $"Enter the reason in {Longest} characters or fewer.");

    /// <summary>The reason without blank ends, its lines ended by LF and without other control characters.</summary>
    public static Result<string> Read(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n");
        var plain = string.Concat(lines.Where(c => c == '\n' || !char.IsControl(c))).Trim();
        if (plain.Length == 0)
            return Missing;
        return plain.Length <= Longest ? plain : TooLong;
    }
}
