using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Partnership.Platform.Persistence;

/// <summary>"ReceivedAt" is the column received_at; tables are named by their aggregates, in the singular.</summary>
internal sealed class SnakeCase : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            // A document has no columns of its own: its column is named like any other.
            if (entity.IsMappedToJson())
            {
                entity.SetContainerColumnName(Of(entity.GetContainerColumnName() ?? entity.ClrType.Name));
                continue;
            }
            if (entity.GetTableNameConfigurationSource() != ConfigurationSource.Explicit && entity.BaseType is null && !entity.IsOwned())
                entity.SetTableName(Of(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
                if (property.GetColumnName() is { } name and not "xmin") property.SetColumnName(Of(name));
            foreach (var key in entity.GetKeys())
                if (key.GetName() is { } name) key.SetName(Of(name));
            foreach (var index in entity.GetIndexes())
                if (index.GetDatabaseName() is { } name) index.SetDatabaseName(Of(name));
            foreach (var foreign in entity.GetForeignKeys())
                if (foreign.GetConstraintName() is { } name) foreign.SetConstraintName(Of(name));
        }
    }

    internal static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}
