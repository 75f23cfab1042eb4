using Microsoft.EntityFrameworkCore;

namespace Partnership.Platform.Persistence;

/// <summary>A module's own tables: one schema, snake_case, strongly typed ids, sealed parts as bytes.</summary>
public abstract class ModuleContext(DbContextOptions options, string schema) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(schema);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCase());
        configurationBuilder.Conventions.Remove<Microsoft.EntityFrameworkCore.Metadata.Conventions.ForeignKeyIndexConvention>();
        OurTypesAsColumns.Convert(configurationBuilder, GetType().Assembly);
    }
}

/// <summary>A module's tables for reading: pooled, no tracking, on the reader's own connection. Pages' queries take this; acts take the context itself.</summary>
public sealed class Reading<TContext>(IDbContextFactory<TContext> pool) : IDisposable, IAsyncDisposable where TContext : ModuleContext
{
    private TContext? _db;

    public TContext Db => _db ??= pool.CreateDbContext();

    public void Dispose() => _db?.Dispose();
    public ValueTask DisposeAsync() => _db?.DisposeAsync() ?? ValueTask.CompletedTask;
}
