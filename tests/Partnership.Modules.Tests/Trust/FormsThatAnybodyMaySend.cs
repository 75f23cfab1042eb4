using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Identity;
using Partnership.Modules.Tests.Reviews.Referrals;
using Partnership.Platform.Jobs;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Referrals.Referring.FromFamilies;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Trust;

/// <summary>TRU-15: a machine is held back, a school full of people is not, and nobody has to solve a puzzle.</summary>
public sealed class FormsThatAnybodyMaySend(FormsThatAnybodyMaySend.Host host) : IClassFixture<FormsThatAnybodyMaySend.Host>
{
    [Theory, Trait("Rule", "TRU-15")]
    [InlineData("203.0.113.1", 120, 20)]
    [InlineData("2001:db8::1", 0, 12)]
    public async Task A_machine_that_sends_a_thousand_referrals_in_a_minute_gets_few_through(string from, int secondsOverTheForm, int most)
    {
        var machine = await Machine.At(host, from);
        var forms = await machine.FillIn(1000);
        host.Clock.Advance(TimeSpan.FromSeconds(secondsOverTheForm));
        var (through, held) = (0, 0);
        foreach (var form in forms)
        {
            var answer = await machine.Send(form);
            if (answer == HttpStatusCode.TooManyRequests) held++;
            else through++;
            host.Clock.Advance(TimeSpan.FromMilliseconds(60));
        }
        Assert.InRange(through, 1, most);
        Assert.Equal(1000, through + held);
        Assert.Equal(through, await host.One<long>("select count(*) from reviews.referral where received_at >= $1", machine.Since));
    }

    [Fact, Trait("Rule", "TRU-15"), Trait("Rule", "REV-06")]
    public async Task Thirty_people_behind_one_address_all_get_through_within_ten_minutes()
    {
        var random = new Random(15);
        var began = host.Clock.GetUtcNow();
        var people = new List<(Visitor Visitor, DateTimeOffset Sends)>();
        for (var person = 0; person < 30; person++)
            people.Add((await new Visitor(host.From("198.51.100.7")).FillInAsFamily(), began.AddSeconds(random.Next(180, 480))));
        var references = new HashSet<string>();
        while (people.Count > 0)
        {
            var (visitor, sends) = people.MinBy(one => one.Sends);
            people.RemoveAll(one => one.Visitor == visitor);
            if (sends > host.Clock.GetUtcNow()) host.Clock.Advance(sends - host.Clock.GetUtcNow());
            await visitor.Press();
            if (visitor.Status == HttpStatusCode.TooManyRequests)
            {
                Assert.Contains("your answers are kept", visitor.Text, StringComparison.Ordinal);
                people.Add((visitor, host.Clock.GetUtcNow().AddMinutes(1)));
                continue;
            }
            Assert.Equal("/refer/sent", visitor.Address);
            references.Add(visitor.Reference());
            visitor.Dispose();
        }
        Assert.Equal(30, references.Count);
        Assert.True(host.Clock.GetUtcNow() - began <= TimeSpan.FromMinutes(10));
    }

    [Fact, Trait("Rule", "TRU-15"), Trait("Rule", "REV-07")]
    public async Task A_machine_that_fills_forms_with_files_is_held_back_and_loses_nothing_it_had()
    {
        using var machine = await new Visitor(host.From("198.51.100.9")).FillInAsFamily();
        await machine.Open("/refer/family/files?return=check");
        for (var file = 0; file < 60; file++) await machine.Press("Upload this file", ("empty.pdf", []));
        Assert.Contains("empty", Assert.Single(machine.Errors), StringComparison.Ordinal);

        await machine.Press("Upload this file", ("empty.pdf", []));
        Assert.Contains("Many files came from your address at once", Assert.Single(machine.Errors), StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await machine.Press("Upload this file", ("empty.pdf", []));
        Assert.DoesNotContain("Many files", Assert.Single(machine.Errors), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRU-15"), Trait("Rule", "REV-06")]
    public async Task A_field_that_people_do_not_see_stops_what_fills_in_everything_and_can_be_emptied()
    {
        using var parent = await new Visitor(host.From("198.51.100.8")).FillInAsFamily();
        var before = await host.One<long>("select count(*) from reviews.referral");
        var hidden = parent.Page.QuerySelector("input[name=Website]");
        Assert.Equal("-1", hidden?.GetAttribute("tabindex"));

        await parent.Press(null, ("Website", "https://buy.example"));
        Assert.Equal(["Leave this empty, then send again. It is here to stop machines."], parent.Errors);
        Assert.Equal(before, await host.One<long>("select count(*) from reviews.referral"));

        await parent.Press(null, ("Website", ""));
        Assert.Equal("/refer/sent", parent.Address);
    }

    [Fact, Trait("Rule", "REV-06"), Trait("Rule", "PLT-22")]
    public async Task A_form_that_nobody_came_back_to_is_thrown_away()
    {
        using var parent = await new Visitor(host.From("198.51.100.10")).FillInAsFamily();
        host.Clock.Advance(HalfFilledForms.Kept + TimeSpan.FromHours(1));
        await host.With<IEnumerable<ISweep>, string>(Actor.System("sweeps"), sweeps => sweeps.Single(sweep => sweep.Name == "Throw away forms that were never sent").Run(CancellationToken.None));
        Assert.Equal(0, await host.One<long>("select count(*) from platform.journey"));
    }

    /// <summary>A host that believes a test about the address it comes from.</summary>
    public sealed class Host : TestHost
    {
        internal HttpClient From(string address, bool cookies = true)
        {
            var client = CreateClient(new() { AllowAutoRedirect = cookies, HandleCookies = cookies });
            client.DefaultRequestHeaders.Add(ComingFrom.Header, address);
            return client;
        }

        protected override void ConfigureMore(IServiceCollection services) => services.AddSingleton<IStartupFilter, ComingFrom>();
    }

    /// <summary>Fills in forms without looking at pages, and presses their last button.</summary>
    private sealed class Machine(Host host, HttpClient client, string cookie, string token, string journey)
    {
        public DateTimeOffset Since { get; } = host.Clock.GetUtcNow();

        public static async Task<Machine> At(Host host, string address)
        {
            var client = host.From(address, cookies: false);
            using var page = await client.GetAsync(new Uri("/refer/family/you", UriKind.Relative));
            var token = Regex.Match(await page.Content.ReadAsStringAsync(), "__RequestVerificationToken[^>]*value=\"([^\"]+)").Groups[1].Value;
            var cookie = Kept(page);
            using var answered = await Post(client, "/refer/family/you", cookie, token, ("Relationship", "I am the child’s parent or carer"));
            return new(host, client, cookie, token, Kept(answered).Split('=')[0]);
        }

        public async Task<IReadOnlyList<Guid>> FillIn(int count)
        {
            var store = host.Services.GetRequiredService<HalfFilledForms>();
            var forms = Enumerable.Range(0, count).Select(_ => host.Key()).ToList();
            foreach (var form in forms)
                await store.Save(form, "family-referral", new FamilyAnswers
                {
                    Relationship = "A friend",
                    Children = [new() { Forenames = "Robin" }],
                    NoMoreChildren = true,
                    WhatHappened = "Made up by a machine",
                    When = WhenItWas.NotKnown,
                    Naming = Naming.Anonymous,
                }, CancellationToken.None);
            return forms;
        }

        public async Task<HttpStatusCode> Send(Guid form)
        {
            using var answer = await Post(client, "/refer/family/check", $"{cookie}; {journey}={form}", token);
            return answer.StatusCode;
        }

        private static async Task<HttpResponseMessage> Post(HttpClient client, string to, string cookie, string token, params (string Name, string Value)[] fields)
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, to);
            post.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
            post.Headers.Add("Cookie", cookie);
            return await client.SendAsync(post);
        }

        private static string Kept(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Last().Split(';')[0];
    }
}
