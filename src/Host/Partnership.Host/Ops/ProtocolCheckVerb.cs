using Partnership.Platform.Profiles;

namespace Partnership.Host.Ops;

/// <summary><c>./ops protocol check FILE</c>: says everything that keeps a protocol from being published (PLT-41, PLT-82). Needs no database.</summary>
internal static class ProtocolCheckVerb
{
    private const string Help = """
        Usage: ./ops protocol check FILE

        Checks a protocol file. Its roles, agencies and groups are looked up in the files beside it, or else in the profile it names.

        Exit codes: 0 it can be published, 1 it can't, 2 wrong usage.
        """;

    /// <param name="args">What follows "protocol": "check FILE".</param>
    /// <param name="output">Where the result goes.</param>
    /// <param name="errors">Where problems go.</param>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Contains("--help"))
        {
            output.WriteLine(Help);
            return 0;
        }
        if (args is not ["check", var file] || file.StartsWith("--", StringComparison.Ordinal)) return Refuse(errors, "“protocol” takes “check” and one file.");
        if (!File.Exists(file)) return Refuse(errors, $"There is no file “{file}”.");

        var problems = ProfileFolder.CheckProtocol(file, ProfileFolder.Root());
        foreach (var problem in problems) errors.WriteLine(problem);
        if (problems.Count == 0) output.WriteLine($"{file} can be published.");
        else errors.WriteLine(problems.Count == 1 ? "1 problem: this protocol can't be published." : $"{problems.Count} problems: this protocol can't be published.");
        return problems.Count == 0 ? 0 : 1;
    }

    private static int Refuse(TextWriter errors, string words)
    {
        errors.WriteLine(words);
        errors.WriteLine("See ./ops protocol check --help");
        return 2;
    }
}
