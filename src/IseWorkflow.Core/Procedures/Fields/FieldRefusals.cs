using System.Globalization;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>Why an answer is refused. Each sentence names the field and says what to do.</summary>
internal static class FieldRefusals
{
    public static Refusal Missing(Field field) => field switch
    {
        ChoiceField or CheckboxField { Options.Count: > 0 } =>
            Refuse(field, "answer_required", "「{0}」を選択してください。", "Choose an answer for “{0}”."),
        CheckboxField => NotTicked(field),
        AttachmentField => Refuse(field, "answer_required", "「{0}」のファイルを添付してください。", "Attach a file for “{0}”."),
        _ => Refuse(field, "answer_required", "「{0}」を入力してください。", "Enter “{0}”."),
    };

    public static Refusal NotTicked(Field field) =>
        Refuse(field, "answer_required", "「{0}」を確認し、チェックを入れてください。", "Read “{0}” and tick the box.");

    public static Refusal NotReadable(Field field) =>
        Refuse(field, "answer_not_readable", "「{0}」を読み取れませんでした。もう一度入力してください。", "“{0}” could not be read. Enter it again.");

    public static Refusal TooLong(Field field, int most) =>
        Refuse(field, "answer_too_long", "「{0}」は{1}文字以内で入力してください。", "Enter “{0}” in {1} characters or fewer.", most);

    public static Refusal TooShort(Field field, int least) =>
        Refuse(field, "answer_too_short", "「{0}」は{1}文字以上で入力してください。", "Enter “{0}” in {1} characters or more.", least);

    public static Refusal PatternNotMet(Field field, LocalizedText? hint) =>
        Refuse(
            field,
            "answer_pattern",
            "「{0}」の形式が正しくありません。{1}",
            "“{0}” does not have the right form. {1}",
            hint ?? new("説明を確認して入力し直してください。", "Read the explanation and enter it again."));

    public static Refusal NotKana(Field field) =>
        Refuse(field, "answer_not_kana", "「{0}」はカタカナで入力してください。", "Enter “{0}” in katakana.");

    public static Refusal NotATelephoneNumber(Field field) =>
        Refuse(
            field,
            "answer_not_tel",
            "「{0}」は市外局番から10桁または11桁の数字で入力してください（例：090-1234-5678）。",
            "Enter “{0}” with its area code, in 10 or 11 digits (for example 090-1234-5678).");

    public static Refusal NotAPostalCode(Field field) =>
        Refuse(field, "answer_not_postal_code", "「{0}」は7桁の数字で入力してください（例：516-8601）。", "Enter “{0}” in 7 digits (for example 516-8601).");

    public static Refusal NotADate(Field field) =>
        Refuse(
            field,
            "answer_not_date",
            "「{0}」は存在する日付を「2026-11-24」のように入力してください。",
            "Enter “{0}” as a date that exists, such as 2026-11-24.");

    public static Refusal TooEarly(Field field, DateOnly earliest) =>
        Refuse(
            field,
            "answer_date_too_early",
            "「{0}」は{1}以降の日付を入力してください。",
            "Enter a date on or after {1} for “{0}”.",
            JapaneseEra.Write(earliest));

    public static Refusal TooLate(Field field, DateOnly latest) =>
        Refuse(
            field,
            "answer_date_too_late",
            "「{0}」は{1}以前の日付を入力してください。",
            "Enter a date on or before {1} for “{0}”.",
            JapaneseEra.Write(latest));

    public static Refusal NotANumber(Field field) =>
        Refuse(field, "answer_not_number", "「{0}」は整数で入力してください。", "Enter a whole number for “{0}”.");

    public static Refusal OutOfRange(Field field, int min, int max) =>
        Refuse(field, "answer_out_of_range", "「{0}」は{1}から{2}までの数字で入力してください。", "Enter a number from {1} to {2} for “{0}”.", min, max);

    public static Refusal NotAnOption(Field field) =>
        Refuse(field, "answer_not_an_option", "「{0}」は表示されている中から選択してください。", "Choose “{0}” from what is shown.");

    public static Refusal NotAnUpload(Field field) =>
        Refuse(field, "answer_not_an_upload", "「{0}」のファイルをもう一度添付してください。", "Attach the file for “{0}” again.");

    public static Refusal TooManyFiles(Field field, int most) =>
        Refuse(field, "answer_too_many_files", "「{0}」に添付できるファイルは{1}件までです。", "Attach at most {1} files for “{0}”.", most);

    private static Refusal Refuse(Field field, string code, string ja, string en, params object[] rest) =>
        Refusal.Invalid(code, Fill(ja, Language.Ja, field, rest), Fill(en, Language.En, field, rest));

    private static string Fill(string sentence, Language language, Field field, object[] rest)
    {
        var words = rest.Select(value => value is LocalizedText text ? text.In(language) : value);
        return string.Format(CultureInfo.InvariantCulture, sentence, [field.Label.In(language), .. words]);
    }
}
