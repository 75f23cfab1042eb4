using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Platform.Persistence;

/// <summary>Strongly typed ids are uuid columns, enums are their names, sealed parts are bytea.</summary>
internal static class OurTypesAsColumns
{
    /// <summary>Ids, enums and sealed contents of the kernel and of the module's own assembly.</summary>
    public static void Convert(ModelConfigurationBuilder builder, Assembly module)
    {
        foreach (var type in new[] { typeof(CaseId).Assembly, module }.SelectMany(assembly => assembly.GetTypes()))
        {
            if (type.IsValueType && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>)))
                builder.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
            else if (type is { IsEnum: true })
                builder.Properties(type).HaveConversion<string>();
            else if (type.IsAssignableTo(typeof(PersonalContent)) && !type.IsAbstract)
                builder.Properties(typeof(Sealed<>).MakeGenericType(type)).HaveConversion(typeof(SealedConverter<>).MakeGenericType(type));
        }
    }

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Made(value)) where TId : struct, IId<TId>
    {
        private static TId Made(Guid value) => TId.From(value);
    }

    private sealed class SealedConverter<T>() : ValueConverter<Sealed<T>, byte[]>(part => part.Ciphertext.ToArray(), bytes => new Sealed<T>(bytes)) where T : PersonalContent;
}
