using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.PublicPages;
using Partnership.Testing;
using Partnership.Web.PublicPages;

namespace Partnership.Modules.Tests.Web;

/// <summary>A host whose page of help stands for all that are kept: it goes by a stamp of the test's, says how often it was made, and goes wrong when asked to.</summary>
public sealed class KeptForTheTest : TestHost
{
    private readonly HowThePageIsMade _page = new();

    internal StampOfTheTest Stamp { get; } = new();

    /// <summary>How often the page was made.</summary>
    public int Made => _page.Made;

    protected override void ConfigureMore(IServiceCollection services)
    {
        services.AddSingleton<IStamp>(Stamp);
        services.Configure<RazorPagesOptions>(options => options.Conventions.Add(_page));
    }

    internal sealed class StampOfTheTest : IStamp
    {
        public string? Says { get; set; } = "1";

        public Task<string> Read(CancellationToken ct) => Says is { } says ? Task.FromResult(says) : throw new InvalidOperationException("The database does not answer.");
    }

    private sealed class HowThePageIsMade : IPageApplicationModelConvention, IResourceFilter
    {
        private int _made;

        public int Made => _made;

        public void Apply(PageApplicationModel model)
        {
            if (model.RouteTemplate?.TrimStart('/') != "help" && !model.ViewEnginePath.EndsWith("/Help", StringComparison.Ordinal)) return;
            model.EndpointMetadata.Add(new SameForEverybodyAttribute(typeof(StampOfTheTest)));
            model.Filters.Add(this);
        }

        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            Interlocked.Increment(ref _made);
            var asked = context.HttpContext.Request.Query;
            if (asked.ContainsKey("fails")) throw new InvalidOperationException("As asked.");
            if (asked.ContainsKey("missing")) context.Result = new NotFoundResult();
            if (asked.ContainsKey("cookie")) context.HttpContext.Response.Cookies.Append("for", "one visitor");
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
