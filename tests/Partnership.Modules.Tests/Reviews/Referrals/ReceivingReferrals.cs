using System.Globalization;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Referrals.Referring.KeyingIn;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Referrals;

public sealed class ReceivingReferrals(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-06"), Trait("Rule", "REV-05")]
    public async Task The_same_form_sent_eight_times_at_once_becomes_one_referral()
    {
        var form = host.FromFamily();
        var before = await host.One<long>("select count(*) from reviews.referral");

        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Send(form, Actor.Public)));

        Assert.Single(sent.Select(one => one.Value.Reference).Distinct());
        Assert.Equal(before + 1, await host.One<long>("select count(*) from reviews.referral"));
    }

    [Fact, Trait("Rule", "REV-05")]
    public async Task Referrals_that_come_at_the_same_time_get_references_one_after_the_other()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.Send(host.FromFamily(), Actor.Public)));

        var numbers = sent.Select(one => int.Parse(one.Value.Reference[^4..], CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(Enumerable.Range(numbers[0], 6), numbers);
        Assert.All(sent, one => Assert.StartsWith("TH-2026-", one.Value.Reference, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "REV-05")]
    public async Task A_code_has_a_hundred_bits_follows_from_its_form_and_is_read_however_it_is_typed()
    {
        var codes = await host.With<FollowUpCodes, FollowUpCodes>(Actor.Public, Task.FromResult);
        var (form, other) = (Guid.Parse("0b5e9f6c-3d0e-4f67-9d1e-1f0a8b0c2d3e"), Guid.Parse("0b5e9f6c-3d0e-4f67-9d1e-1f0a8b0c2d3f"));

        Assert.Equal(codes.CodeOf(form), codes.CodeOf(form));
        Assert.NotEqual(codes.CodeOf(form), codes.CodeOf(other));
        var code = codes.CodeOf(form);
        Assert.Equal(20, code.Count(char.IsAsciiLetterOrDigit));
        Assert.Equal(code, FollowUpCodes.Read(code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l')));
        Assert.Null(FollowUpCodes.Read("not a code"));
    }

    [Fact, Trait("Rule", "REV-18")]
    public async Task What_an_officer_keys_in_starts_when_it_was_received_and_has_no_code()
    {
        var key = host.Key();
        var received = new DateTimeOffset(2026, 11, 20, 16, 30, 0, TimeSpan.Zero);

        var keyed = await host.Send(new KeyInReferral(Forms.FamilyContent(), null, Arrival.Telephone, received, Reply.CallBack, key), Actors.Coordinator);

        var id = keyed.Value.Referral.Value;
        Assert.Equal(received.UtcDateTime, await host.One<DateTime>("select received_at from reviews.referral where id = $1", id));
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, await host.One<DateTime>("select recorded_at from reviews.referral where id = $1", id));
        Assert.True(await host.One<bool>("select follow_up_hash is null from reviews.referral where id = $1", id));
        Assert.Equal(new DateOnly(2026, 11, 20), DateOnly.FromDateTime(await host.One<DateTime>("select happened_on::timestamp from reviews.case_stage where case_id = $1", keyed.Value.Case.Value)));
    }

    [Fact, Trait("Rule", "REV-18")]
    public async Task Nothing_can_have_been_received_in_the_future()
    {
        var refused = await host.Send(new KeyInReferral(
            Forms.FamilyContent(), null, Arrival.Paper, host.Clock.GetUtcNow().AddMinutes(1), Reply.Letter, host.Key()), Actors.Coordinator);
        Assert.Equal("When it was received must not be in the future", Assert.Single(refused.Refusals).Words);
    }

    [Fact, Trait("Rule", "REV-18"), Trait("Rule", "REV-01")]
    public async Task An_officer_keys_in_what_came_by_telephone_and_comes_to_the_case()
    {
        using var officer = await host.Visitor(Actors.Coordinator).Open("/referrals/key-in");
        await officer.Press("Save and continue", ("CameBy", "Telephone"), ("On.Day", "23"), ("On.Month", "11"), ("On.Year", "2026"), ("At", "8:15am"), ("AnswerBy", "CallBack"));
        Assert.Equal("/refer/professional/tasks", officer.Address);
        await officer.Open("/refer/professional/you");
        await officer.Press("Save and continue", ("Agency", "other"), ("Name", "A grandmother"));
        await officer.AddChild("Robin", "", ("Input.Age", "NotKnown"));
        await officer.Open("/refer/professional/incident");
        await officer.Press("Save and continue", ("Description", "What she said"));
        await officer.Open("/refer/professional/check");

        await officer.Press("Record referral");

        Assert.Matches("^/cases/TH-2026-[0-9]{4}$", officer.Address);
        Assert.Equal("Telephone", await host.One<string>("select came_by from reviews.referral join reviews.review_case c on c.id = case_id where c.reference = $1", officer.Address["/cases/".Length..]));
    }

    [Fact, Trait("Rule", "REV-18"), Trait("Rule", "PLT-04")]
    public async Task Only_officers_key_in()
    {
        using var lead = await host.Visitor(Actors.BartsLead).Open("/referrals/key-in");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, lead.Status);
        using var nobody = await host.Visitor().Open("/referrals/key-in");
        Assert.StartsWith("/sign-in", nobody.Address, StringComparison.Ordinal);
        var act = await host.Send(new KeyInReferral(Forms.FamilyContent(), null, Arrival.Paper, host.Clock.GetUtcNow(), Reply.Letter, host.Key()), Actors.BartsLead);
        Assert.True(act.IsNotFound);
    }

    [Fact, Trait("Rule", "REV-03")]
    public async Task An_agency_that_is_not_in_the_profile_is_refused()
    {
        var refused = await host.Send(host.FromProfessional("nowhere"), Actor.Public);
        Assert.Equal("Agency", Assert.Single(refused.Refusals).Field);
    }
}
