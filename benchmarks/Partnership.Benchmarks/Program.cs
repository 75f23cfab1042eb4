using System.Text.Json;
using Partnership.Benchmarks;
using Partnership.Benchmarks.Bookings;

if (args is ["prove", .. var asked]) return await Prove.Run(asked);

var named = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).Select(arg => arg.ToUpperInvariant()).ToHashSet();
var json = args.Contains("--json");
IReadOnlyList<IBenchmark> all = [new KeptPage(), new PublicPage(), new SixtyLinks(), new HotSession(), new ManySessions(), new AuditedWrites(), new ColdStart(), new BookingPageAtTenTimes(), new Memory()];

if (args.Contains("--help") || named.Except(all.Select(one => one.Name)).Any())
{
    Console.Error.WriteLine($"Usage: ./bench [NAME…] [--json]\nNames: {string.Join(", ", all.Select(one => $"{one.Name} ({one.What})"))}");
    return args.Contains("--help") ? 0 : 2;
}

var figures = new List<Figure>();
foreach (var benchmark in all.Where(one => named.Count == 0 || named.Contains(one.Name)))
{
    Console.Error.WriteLine($"{benchmark.Name}: {benchmark.What} …");
    figures.AddRange(await benchmark.MeasureAll());
}

if (json) Console.WriteLine(JsonSerializer.Serialize(figures, new JsonSerializerOptions(JsonSerializerDefaults.Web)));
else foreach (var figure in figures) Console.WriteLine(figure.InWords());
return 0;
