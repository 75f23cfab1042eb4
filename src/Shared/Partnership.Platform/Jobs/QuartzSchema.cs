using Partnership.Platform.Databases;
using Quartz;

namespace Partnership.Platform.Jobs;

/// <summary>Quartz's own tables, made like every other schema: by the owner's role, before the site starts. The application's role could not make them.</summary>
public static class QuartzSchema
{
    internal const string TablePrefix = "qrtz_";

    /// <exception cref="InvalidOperationException">This version of Quartz brings no tables for PostgreSQL.</exception>
    public static ModuleMigrations Migrations { get; } = new("quartz", [new MigrationFile("0001_quartz_4", Read().Replace("{0}", TablePrefix).Replace("{1}", TablePrefix))]);

    private static string Read()
    {
        using var stream = typeof(IJob).Assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema.create_postgres.sql")
            ?? throw new InvalidOperationException("This version of Quartz brings no tables for PostgreSQL.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
