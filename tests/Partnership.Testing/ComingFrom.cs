using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Partnership.Testing;

/// <summary>Lets a test's request say which address its connection comes from, before anything of the host's looks.</summary>
public sealed class ComingFrom : IStartupFilter
{
    public const string Header = "X-Test-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, following) =>
        {
            if (http.Request.Headers[Header] is [{ } from]) http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            return following(http);
        });
        next(app);
    };
}
