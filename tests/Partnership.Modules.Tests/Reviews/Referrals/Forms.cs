using System.Text.RegularExpressions;
using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Referrals.Referring.FromFamilies;
using Partnership.Reviews.Referrals.Referring.FromProfessionals;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Reviews.Referrals;

/// <summary>The forms of both doors, filled in as a visitor fills them in.</summary>
internal static class Forms
{
    public const string Story = "Nobody listened when we asked for help with Robin.";

    public static Visitor Visitor(this TestHost host, Actor? actor = null) => new(host.ClientOf(actor));

    /// <summary>A parent's answers up to the check page.</summary>
    public static Task<Visitor> AtCheckOfFamily(this TestHost host, string naming = "ToBusinessUnitOnly", string email = "", string safe = "Yes", string story = Story) =>
        host.Visitor().FillInAsFamily(naming, email, safe, story);

    /// <inheritdoc cref="AtCheckOfFamily"/>
    public static async Task<Visitor> FillInAsFamily(this Visitor parent, string naming = "ToBusinessUnitOnly", string email = "", string safe = "Yes", string story = Story)
    {
        await parent.Open("/refer");
        await parent.Press(null, ("Who", "Family"));
        await parent.Open("/refer/family/you");
        await parent.Press(null, ("Relationship", "I am the child’s parent or carer"));
        await parent.Press(null, ("Forenames", "Robin"), ("LastNames", "Quickthorn"), ("Age", "7"));
        await parent.Press(null, ("Another", "false"));
        await parent.Press(null, ("Words", story));
        await parent.Press(null, ("When", "OverTime"), ("InWords", "last spring"));
        await parent.Press(null, ("Words", "The school and the GP"));
        await parent.Press(null, ("Words", "Why nobody called back"));
        await parent.Press("Continue");
        await parent.Press(null, ("Choice", naming));
        if (naming == "Anonymous") return parent;
        await parent.Press(null, ("Name", "Pat Quickthorn"), ("Email", email), ("Telephone", email.Length > 0 ? "" : "020 7946 0001"));
        return await parent.Press(null, ("Safe", safe), ("InWords", "call on weekday mornings"));
    }

    public static string Code(this Visitor receipt) => receipt.Page.QuerySelector(".follow-up-code")?.TextContent.Trim() ?? "";
    public static string Reference(this Visitor receipt) => Regex.Match(receipt.Text, "[A-Z]+-[0-9]{4}-[0-9]{4}").Value;

    /// <summary>A form of a professional, begun and with every section that is needed.</summary>
    public static async Task<Visitor> AtTasksOfProfessional(this TestHost host, Actor? actor = null, string agency = "barts-health", string leadEmail = "lead@barts.example")
    {
        var nurse = await host.Visitor(actor).Open("/refer/professional");
        await nurse.Press("Start");
        await nurse.Open("/refer/professional/you");
        await nurse.Press(null, ("Name", "A nurse"), ("Role", "Named Nurse"), ("Agency", agency), ("Telephone", "020 7946 0002"), ("Email", "nurse@barts.example"), ("Safe", "Yes"));
        await nurse.AddChild("Robin", "Quickthorn", ("Input.Age", "BornOn"), ("Input.Born.Day", "4"), ("Input.Born.Month", "5"), ("Input.Born.Year", "2019"));
        await nurse.Open("/refer/professional/incident");
        await nurse.Press(null, ("On.Day", "3"), ("On.Month", "3"), ("On.Year", "2026"), ("Description", Story), ("Abuse", "Suspected neglect"), ("FirstIdentifiedBy", "The school nurse"));
        await nurse.Open("/refer/professional/why");
        await nurse.Press(null, ("AgencysWork", "Seen twice in the emergency department"), ("WhyReview", "Three services knew and did not speak"), ("Pathway", "rapid-review"));
        await nurse.Open("/refer/professional/declarations");
        return await nurse.Press(null, ("IsLead", "false"), ("LeadName", "A lead"), ("LeadEmail", leadEmail), ("Ticks[0].Ticked", "true"), ("Ticks[0].Named", "A lead"));
    }

    public static async Task<Visitor> AddChild(this Visitor at, string forenames, string lastNames, params (string, string)[] more)
    {
        await at.Open("/refer/professional/children");
        var next = at.Page.QuerySelectorAll("a").First(link => link.TextContent.Contains("Add", StringComparison.Ordinal)).GetAttribute("href") ?? "";
        await at.Open(next);
        return await at.Press("Save child", [("Input.Forenames", forenames), ("Input.LastNames", lastNames), ("Input.WasHarmed", "true"), .. more]);
    }

    public static ReferralContent FamilyContent(string story = Story) => new()
    {
        Description = story,
        Children = [new() { Forenames = "Robin", LastNames = "Quickthorn", Age = 7 }],
        Referrer = new() { Relationship = "Parent" },
    };

    public static ReferralContent ProfessionalContent() => new()
    {
        Description = Story,
        WhyReview = "Services did not speak",
        Children = [new() { Forenames = "Robin", LastNames = "Quickthorn" }],
        Referrer = new() { Name = "A nurse", Role = "Named Nurse", SafeToContact = Contacting.Yes },
    };

    internal static ReferAsFamily FromFamily(this TestHost host, string story = Story) => new(FamilyContent(story), host.Key());

    internal static ReferAsProfessional FromProfessional(this TestHost host, string agency = "barts-health") => new(ProfessionalContent(), agency, host.Key());

    public static async Task<T> One<T>(this TestHost host, string sql, params object[] values)
    {
        await using var read = host.Database.CreateCommand(sql);
        foreach (var value in values) read.Parameters.Add(new NpgsqlParameter { Value = value });
        return (T)((await read.ExecuteScalarAsync())!);
    }
}
