using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Testing;
using Xunit;

namespace Partnership.Architecture.Tests;

public sealed class SchemaTests(TestDatabase migrated) : IClassFixture<TestDatabase>
{
    /// <summary>Columns (type and nullability) and unique indexes, as "what: how".</summary>
    private const string Catalogue = """
        select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || udt_name || case is_nullable when 'YES' then ' null' else ' not null' end
        from information_schema.columns where table_schema = any($1)
        union all
        select 'unique ' || n.nspname || '.' || t.relname || ' (' || (select string_agg(a.attname, ', ' order by a.attname) from pg_attribute a where a.attrelid = t.oid and a.attnum = any(i.indkey)) || ')'
        from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace where i.indisunique and i.indpred is null and i.indexprs is null and n.nspname = any($1)
        """;

    [Fact]
    public async Task The_migrated_schema_holds_all_that_the_model_says()
    {
        await using var scratch = await TestDatabase.CreateEmptyAsync();
        var schemas = new List<string>();
        await using (var connection = new NpgsqlConnection(scratch.Superuser))
        {
            await connection.OpenAsync();
            foreach (var context in LayersTests.Contexts())
            {
                schemas.Add(context.Model.GetDefaultSchema() ?? "");
                await new NpgsqlCommand(context.Database.GenerateCreateScript(), connection).ExecuteNonQueryAsync();
            }
        }
        var (model, real) = (await Read(scratch.Superuser, schemas), await Read(migrated.Superuser, schemas));
        Assert.Empty(model.Except(real));
    }

    [Fact, Trait("Rule", "REV-92"), Trait("Rule", "PLT-14")]
    public void Docs_personal_data_lists_every_sealed_part_and_every_open_field_about_a_person()
    {
        var text = new StringBuilder("# Personal data\n\nGenerated. Sealed parts are encrypted under their case's own key and opened only through the vault. Open fields about a person stay open for the reason given.\n\n| table | column | kept | what, or why it is open |\n|---|---|---|---|\n");
        foreach (var (entity, property) in from context in LayersTests.Contexts() from entity in context.Model.GetEntityTypes() from property in entity.GetProperties() select (entity, property))
        {
            var reason = property.PropertyInfo?.GetCustomAttributes(typeof(OpenBecauseAttribute), true).OfType<OpenBecauseAttribute>().FirstOrDefault()?.Reason;
            var isSealed = property.ClrType.IsGenericType && property.ClrType.GetGenericTypeDefinition() == typeof(Sealed<>);
            if (isSealed) text.Append($"| {entity.GetSchema()}.{entity.GetTableName()} | {property.GetColumnName()} | sealed | {property.ClrType.GetGenericArguments()[0].Name} |\n");
            else if (reason is not null) text.Append($"| {entity.GetSchema()}.{entity.GetTableName()} | {property.GetColumnName()} | open | {reason} |\n");
        }
        Product.MustSay("personal-data.md", text.ToString());
    }

    [Fact, Trait("Rule", "REV-92")]
    public void No_table_about_a_case_has_a_text_column_without_its_reason()
    {
        foreach (var entity in LayersTests.Contexts().SelectMany(context => context.Model.GetEntityTypes()).Where(BearsACase))
            foreach (var property in entity.GetProperties().Where(one => one.ClrType == typeof(string) && one.PropertyInfo is not null))
                Assert.True(property.PropertyInfo!.IsDefined(typeof(OpenBecauseAttribute), true), $"{entity.GetTableName()}.{property.GetColumnName()} is open text in a table about a case: seal it, or say [OpenBecause(…)].");
    }

    private static bool BearsACase(IEntityType entity) =>
        entity.GetProperties().Any(property => property.ClrType == typeof(CaseId)) || (entity.FindOwnership()?.PrincipalEntityType is { } owner && BearsACase(owner));

    private static async Task<HashSet<string>> Read(string database, List<string> schemas)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(Catalogue);
        command.Parameters.Add(new() { Value = schemas.ToArray() });
        await using var rows = await command.ExecuteReaderAsync();
        var all = new HashSet<string>();
        while (await rows.ReadAsync()) all.Add(rows.GetString(0));
        return all;
    }
}
