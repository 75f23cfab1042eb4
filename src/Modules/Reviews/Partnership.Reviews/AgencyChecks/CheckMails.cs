using Partnership.Communications.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>The mails about check forms: a reference, a date and a link, never what it is about (COM-22).</summary>
internal static class CheckMails
{
    public static SendMail Asked(PersonId person, string reference, string agency, DateOnly dueOn) => Of("check-asked", person, reference, agency, dueOn);

    public static SendMail Reminder(PersonId person, string reference, string agency, DateOnly dueOn, string when) =>
        Of("check-reminder", person, reference, agency, dueOn, ("when", when));

    public static SendMail SentBack(PersonId person, string reference, string agency, DateOnly dueOn) => Of("check-sent-back", person, reference, agency, dueOn);

    public static SendMail Shared(PersonId person, string reference, string agency, DateOnly dueOn) => Of("checks-shared", person, reference, agency, dueOn);

    private static SendMail Of(string template, PersonId person, string reference, string agency, DateOnly dueOn, params (string Name, string Value)[] more)
    {
        var values = new Dictionary<string, string> { ["reference"] = reference, ["agency"] = agency, ["due"] = dueOn.WithWeekday(), ["link"] = $"/checks/{reference}" };
        foreach (var (name, value) in more) values[name] = value;
        return new($"reviews.{template}", person, null, values);
    }
}
