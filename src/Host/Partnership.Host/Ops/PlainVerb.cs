namespace Partnership.Host.Ops;

/// <summary>A verb that needs no settings and no database, and tells its own help: the words after the first of <paramref name="name"/> are passed on to it.</summary>
internal sealed class PlainVerb(string name, string summary, Func<string[], TextWriter, TextWriter, int> run) : IOpsVerb
{
    public string Name => name;
    public string Summary => summary;

    public string Help
    {
        get
        {
            using var help = new StringWriter();
            run(["--help"], help, help);
            return help.ToString().TrimEnd();
        }
    }

    public Task<int> RunAsync(string[] args, OpsContext context) =>
        Task.FromResult(run([.. name.Split(' ')[1..], .. args], context.Output, context.Errors));
}
