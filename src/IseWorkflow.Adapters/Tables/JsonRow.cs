using Azure.Data.Tables;
using IseWorkflow.Core;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// A value as JSON in a row, split over the columns P0, P1… because a column holds 64 KiB (32 Ki UTF-16 characters) and a row 1 MiB.
/// </summary>
internal static class JsonRow
{
    private const int ColumnLength = 32 * 1024;

    /// <summary>15 columns of 64 KiB leave room in the row for its keys and names.</summary>
    private const int MaxColumns = 15;

    /// <exception cref="RowTooLargeException">The value's JSON is longer than a row can hold.</exception>
    public static TableEntity Of<T>(string partition, string row, T value)
    {
        var entity = new TableEntity(partition, row);
        var column = 0;
        foreach (var part in Split(Json.Write(value)))
        {
            if (column == MaxColumns)
                throw new RowTooLargeException(row);
            entity[$"P{column++}"] = part;
        }

        return entity;
    }

    /// <summary>The row's value; default where the row is missing or its value was erased.</summary>
    public static T? Read<T>(TableEntity? entity) =>
        entity is null || !entity.ContainsKey("P0") ? default : Json.Read<T>(string.Concat(Columns(entity)));

    private static IEnumerable<string> Columns(TableEntity entity) =>
        Enumerable.Range(0, MaxColumns).Select(column => entity.GetString($"P{column}")).TakeWhile(part => part is not null);

    /// <summary>Any cut will do: characters beyond the basic plane (as 𠮷) stand escaped in the JSON, so none falls within one.</summary>
    private static IEnumerable<string> Split(string json) => json.Chunk(ColumnLength).Select(part => new string(part));
}

/// <summary>A value is too long for a row (960 KiB of UTF-16). What a citizen can send is bounded below that, so this is a bug.</summary>
public sealed class RowTooLargeException(string row) : Exception($"The value of row {row} is larger than 960 KiB.");
