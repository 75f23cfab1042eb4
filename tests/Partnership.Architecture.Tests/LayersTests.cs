using System.Reflection;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mono.Cecil;
using Partnership.Platform.Persistence;
using Xunit;

namespace Partnership.Architecture.Tests;

public sealed class LayersTests
{
    [Fact]
    public void A_module_shows_nothing_but_its_module()
    {
        foreach (var module in Product.Modules)
        {
            // Razor compiles pages into public classes of its own; nobody can name them.
            var shown = module.Assembly.GetExportedTypes().Where(type => !type.Name.Contains("__", StringComparison.Ordinal) && !type.FullName!.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal));
            Assert.Equal([module.GetType()], shown);
        }
    }

    [Fact]
    public void Projects_refer_only_to_what_stands_below_them()
    {
        foreach (var project in Directory.EnumerateFiles(Path.Combine(Product.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var references = XDocument.Load(project).Descendants("ProjectReference").Select(one => Path.GetFileNameWithoutExtension(one.Attribute("Include")!.Value.Replace('\\', '/'))).ToList();
            var packages = XDocument.Load(project).Descendants("PackageReference").Select(one => one.Attribute("Include")!.Value).ToList();
            switch (name)
            {
                case "Partnership.Host":
                    break;
                case "Partnership.Kernel":
                    Assert.Empty(references);
                    Assert.Empty(packages);
                    break;
                case "Partnership.Platform":
                    Assert.Equal(["Partnership.Kernel"], references);
                    break;
                case "Partnership.Web":
                    Assert.Subset(new HashSet<string> { "Partnership.Kernel", "Partnership.Platform" }, references.ToHashSet());
                    break;
                case var contracts when contracts.EndsWith(".Contracts", StringComparison.Ordinal):
                    Assert.Equal(["Partnership.Kernel"], references);
                    Assert.Subset(new HashSet<string> { "MediatR" }, packages.ToHashSet());
                    break;
                default:
                    Assert.All(references, one => Assert.True(one is "Partnership.Kernel" or "Partnership.Platform" or "Partnership.Web" || one.EndsWith(".Contracts", StringComparison.Ordinal), $"{name} refers to {one}."));
                    break;
            }
        }
    }

    [Fact]
    public void Aggregates_know_nothing_of_the_database_the_mediator_or_the_web()
    {
        var aggregates = Contexts().SelectMany(context => context.Model.GetEntityTypes()).Select(entity => entity.ClrType).Where(type => type.Assembly.GetName().Name!.StartsWith("Partnership.", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(aggregates);
        foreach (var group in aggregates.GroupBy(type => type.Assembly))
        {
            using var assembly = AssemblyDefinition.ReadAssembly(group.Key.Location);
            foreach (var type in group)
                foreach (var used in Used(assembly.MainModule.GetType(type.FullName!.Replace('+', '/'))))
                    Assert.False(used.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || used.StartsWith("MediatR", StringComparison.Ordinal) || used.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
                        $"{type.Name} uses {used}.");
        }
    }

    [Fact]
    public void No_page_takes_a_database_context()
    {
        var pages = Product.Types.Where(type => type.IsAssignableTo(typeof(PageModel))).ToList();
        Assert.NotEmpty(pages);
        foreach (var page in pages)
            foreach (var parameter in page.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(constructor => constructor.GetParameters()))
                Assert.False(parameter.ParameterType.IsAssignableTo(typeof(DbContext)) || (parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(Reading<>)),
                    $"{page.FullName} takes {parameter.ParameterType.Name}.");
    }

    /// <summary>A context of each module, without a database.</summary>
    internal static IEnumerable<ModuleContext> Contexts() => Product.Types
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ModuleContext)))
        .Select(type =>
        {
            var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
            builder.UseNpgsql("Host=nowhere");
            return (ModuleContext)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [builder.Options], null)!;
        });

    private static IEnumerable<string> Used(TypeDefinition type) =>
        type.Fields.Select(field => field.FieldType.FullName)
            .Concat(type.Methods.SelectMany(method => method.Parameters.Select(one => one.ParameterType.FullName).Append(method.ReturnType.FullName)
                .Concat(method.HasBody ? method.Body.Instructions.Select(one => (one.Operand as MemberReference)?.DeclaringType?.FullName ?? "") : [])))
            .Concat(type.NestedTypes.SelectMany(Used));
}
