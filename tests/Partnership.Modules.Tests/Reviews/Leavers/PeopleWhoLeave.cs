using System.Net;
using Partnership.Governance.Contracts;
using Partnership.Governance.People.RecordLeaving;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Governance;
using Partnership.Reviews.Cases.AddToTheTeam;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Leavers;

internal static class PeopleWhoLeave
{
    /// <summary>Somebody new who holds a role from today.</summary>
    public static async Task<PersonId> Successor(this TestHost host, string name, string role)
    {
        var person = await host.Colleague(name);
        Assert.True((await host.Give(person, role, London.Today(host.Clock))).Succeeded);
        return person;
    }

    /// <summary>Somebody who may see a case when they are let in by name.</summary>
    public static async Task<Actor> Reader(this TestHost host, string name)
    {
        var person = await host.Successor(name, "independent-reviewer");
        return new(ActorKind.Person, person, name, null, await host.Send(new RolesHeldOn(person, London.Today(host.Clock)), Actors.Coordinator));
    }

    public static async Task Admit(this TestHost host, TestCase made, Actor reader) => Assert.True((await host.Added(made, reader)).Succeeded);

    public static async Task<Outcome> Added(this TestHost host, TestCase made, Actor reader) =>
        await host.Send(new AddToTheTeam(made.Reference, await host.AddressOf(reader), "Reviewer", "Reviews the case", null, CaseBuilder.Key(host)), Actors.Coordinator);

    public static async Task<string> AddressOf(this TestHost host, Actor who) =>
        Assert.Single(await host.Send(new ContactsOf([who.Person ?? default]), Actors.Coordinator)).Email;

    public static Task Leaves(this TestHost host, Actor leaver) =>
        host.Do(new RecordLeaving(leaver.Person ?? default, London.Today(host.Clock), "New post elsewhere", AtOnce: true), Actors.BusinessManager);

    public static async Task<HttpStatusCode> Opens(this TestHost host, Actor reader, TestCase made)
    {
        using var visitor = await new Visitor(host.ClientOf(reader)).Open($"/cases/{made.Reference}");
        return visitor.Status;
    }
}
