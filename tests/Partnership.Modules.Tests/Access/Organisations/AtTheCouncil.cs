using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Audit;
using Partnership.Testing;
using Partnership.Testing.OpenIdProvider;

namespace Partnership.Modules.Tests.Access.Organisations;

/// <summary>What people do at the council's own page, and what the site holds after.</summary>
internal static class AtTheCouncil
{
    public static Task<Visitor> SignInThere(this Visitor browser, string account, bool secondStep = true, string? email = null) =>
        browser.Press("Sign in there", [("account", account), ("email", email ?? $"{account}@council.example"), .. secondStep ? [("second", "yes")] : Array.Empty<(string, string)>()]);

    /// <summary>Somebody with a password who has signed in with it.</summary>
    public static async Task<(Visitor Browser, Colleague Colleague)> SignedInByPassword(this OrganisationSite site, string at = "/sign-in")
    {
        var colleague = await Colleague.New(site.Host);
        return (await site.SignInByPassword(colleague, at), colleague);
    }

    /// <summary>In a browser that the council's provider does not know.</summary>
    public static async Task<Visitor> SignInByPassword(this OrganisationSite site, Colleague colleague, string at = "/sign-in")
    {
        var browser = await site.Browser().Open(at);
        await browser.Press("Continue", ("Input.Email", colleague.Email), ("Input.Password", Colleague.Password));
        return await browser.Press("Sign in", ("Input.Code", colleague.Code));
    }

    /// <summary>The same, with an account of the council linked and a session of the password's.</summary>
    public static async Task<(Visitor Browser, Colleague Colleague)> Linked(this OrganisationSite site, string account, bool secondStep = true)
    {
        var (browser, colleague) = await site.SignedInByPassword("/sign-in?next=/account/sign-ins");
        await browser.Follow("Link Borough Council");
        await browser.SignInThere(account, secondStep);
        return (await browser.Press("Link it"), colleague);
    }

    /// <summary>Everything about accounts that an attempt might have changed.</summary>
    public static Task<string> AccountsOf(this OrganisationSite site) => site.Read(
        """
        select concat_ws(' / ', (select string_agg(a::text, '|' order by person) from access.account a), (select string_agg(l::text, '|' order by issuer, subject) from access.linked_sign_in l),
            (select count(*) from access.session), (select string_agg(proved_at::text || methods, '|' order by id) from access.session), (select count(*) from access.invitation where used_at is not null))
        """);

    public static async Task<string> Read(this OrganisationSite site, string sql, PersonId? person = null)
    {
        await using var read = site.Host.Database.CreateCommand(sql);
        if (person is { } one) read.Parameters.Add(new() { Value = one.Value });
        return (await read.ExecuteScalarAsync())?.ToString() ?? "";
    }

    /// <summary>The kinds of session a person has: the organisation, a colon, the methods.</summary>
    public static Task<string> Sessions(this OrganisationSite site, PersonId person) =>
        site.Read("select string_agg(distinct coalesce(organisation, 'none') || ': ' || methods, ', ') from access.session where person = $1", person);

    public static async Task<List<string>> Trail(this OrganisationSite site, AuditStream stream) =>
        [.. (await site.Host.Services.GetRequiredService<AuditReading>().Of(stream)).Select(entry => entry.Body.Sentence)];
}
