using System.Reflection;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>A state is copied to indexes and shown to operators, so it has no place where personal data could stand.</summary>
public sealed class StateTypesTests
{
    private static readonly Type[] Harmless =
        [typeof(int), typeof(bool), typeof(DateTimeOffset), typeof(Yen), typeof(Stage), typeof(Charge), typeof(StaffDuty)];

    /// <summary>The only texts: ids of signals and of the provider's payments.</summary>
    private static readonly string[] Ids = ["By", "PaymentId"];

    public static TheoryData<Type> Types() => [.. Stored(typeof(State)), typeof(Charge), typeof(StaffDuty)];

    [Theory]
    [MemberData(nameof(Types))]
    public void It_holds_ids_amounts_and_instants_only(Type type) =>
        Assert.All(type.GetProperties(BindingFlags.Public | BindingFlags.Instance), property => Assert.True(IsHarmless(property), property.Name));

    private static bool IsHarmless(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return Harmless.Contains(type) || (type == typeof(string) && Ids.Contains(property.Name));
    }

    private static IEnumerable<Type> Stored(Type root) => root.GetNestedTypes().Where(type => type.IsSubclassOf(root));
}
