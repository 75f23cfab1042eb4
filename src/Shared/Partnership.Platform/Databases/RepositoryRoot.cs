namespace Partnership.Platform.Databases;

/// <summary>The folder that holds Partnership.sln, found upwards from the running program; null in a published installation.</summary>
public static class RepositoryRoot
{
    public static string? Find() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory);

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.sln"))) return folder.FullName;
        return null;
    }
}
