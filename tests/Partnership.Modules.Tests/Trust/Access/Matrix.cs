using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>The tests of the matrix share one host: they read, and what they send is refused.</summary>
[CollectionDefinition(Name)]
public sealed class OfTheMatrix : ICollectionFixture<Matrix>
{
    public const string Name = "The access matrix";
}

/// <summary>The host with its cases and people, made once for all tests of the matrix.</summary>
public sealed class Matrix : IAsyncLifetime
{
    private readonly FromEverywhere _host = new FromEverywhere();
    private Browser? _browser;

    internal TestHost Host => _host;
    internal AccessDocument Document { get; } = AccessDocument.Read();
    internal IReadOnlyList<Persona> People { get; private set; } = [];
    internal IReadOnlyList<Scene> Scenes { get; private set; } = [];
    internal Scene? Other { get; private set; }
    internal IReadOnlyList<Ask> Asks { get; private set; } = [];
    internal RouteValues Values { get; private set; } = new();
    internal Browser Browser => _browser ?? throw new InvalidOperationException("The host is not up.");

    /// <summary>A form's token of somebody who has not signed in.</summary>
    internal (string Cookie, string Token) FormOfNobody { get; private set; }

    /// <summary>Where each route is asked at: a thing that exists there for somebody.</summary>
    internal IReadOnlyDictionary<string, Address> Addresses { get; private set; } = new Dictionary<string, Address>();

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)_host).InitializeAsync();
        _browser = new(_host);
        await _host.SeatEverybody();
        People = Access.People.Make(_host);
        Scenes = await Access.Scenes.Make(_host, People);
        Other = await Access.Scenes.MakeTheOther(_host, People);
        await _host.Deliver();
        Values = await RouteValues.Of(_host, Scenes, People);
        await Access.People.LetIn(_host, People);
        await Values.KnowWhatIsTheirs(_host, People);
        Asks = await EveryEndpoint.Of(_host.Services);

        FormOfNobody = await Browser.FormOf("/sign-in", null);
        await All(People, async who => who.Form = await Browser.FormOf("/account", who));
        var found = new System.Collections.Concurrent.ConcurrentDictionary<string, Address>();
        await All(Asks.Select(ask => ask.Route).Distinct(), async route => found[route] = await Found(route));
        Addresses = found;
    }

    /// <summary>A host that believes its requests where they come from: thousands from one address would be held back as a machine's.</summary>
    private sealed class FromEverywhere : TestHost
    {
        protected override void ConfigureMore(IServiceCollection services) => services.AddSingleton<IStartupFilter, ComingFrom>();
    }

    public async Task DisposeAsync() => await ((IAsyncLifetime)_host).DisposeAsync();

    /// <summary>Does it for all of them, a few at a time.</summary>
    internal static Task All<T>(IEnumerable<T> things, Func<T, Task> what) =>
        Parallel.ForEachAsync(things, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) => await what(one));

    /// <summary>The first address that a route makes which is there for one of those who may; where there is none, the first.</summary>
    private async Task<Address> Found(string route)
    {
        var addresses = Values.Fill(route);
        if (addresses.Count == 1 || Document.About(route, "GET") is not { } row) return addresses[0];
        foreach (var address in addresses)
            if (People.FirstOrDefault(one => Oracle.Allows(row, one, address.About)) is { } witness && !(await Browser.Get(address.Path, witness)).IsNotFound) return address;
        return addresses[0];
    }
}
