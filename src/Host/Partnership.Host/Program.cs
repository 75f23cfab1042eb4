using Partnership.Host;
using Partnership.Host.Ops;
using Partnership.Host.Web;
using Partnership.Platform.Databases;

// The operator's verbs are the same program: they stand on the same modules and settings.
if (args is ["ops", .. var verb]) return await OpsVerbs.RunAsync(verb, Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(args);

var web = WebSettings.Read(builder.Configuration, builder.Environment);
if (!await FirstStart.Said(web)) return 1;

// The database first: without it there is nothing to serve, and what is wrong with it is said in words.
var opened = await InstallationDatabase.OpenAsync(builder.Configuration, builder.Environment);
if (!await FirstStart.Said(opened)) return 1;
await using var database = opened.Value;

PartnershipHost.AddTo(builder.Services, builder.Configuration, database.Settings);
builder.Services.AddPages(web.Value);

var app = builder.Build();
if (!await FirstStart.Prepare(app, database)) return 1;
app.UsePages();
await app.RunAsync();
return 0;

public partial class Program;
