using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Demonstration;

/// <summary>The made-up cases, the oldest first. Nobody in them is real.</summary>
internal static class Tales
{
    public static readonly Tale Alder = new("Alder", 2, AgencyKind.Health,
        "Alder was brought to hospital underweight and unwell. Several health appointments had been missed since the family moved to Anyplace.",
        "Suspected neglect.", "Three services were visiting, and each saw a part of the picture.")
    {
        Seen = "Missed appointments were followed up by letter to an address the family had left.",
        Learned = "A move between health visitors was not treated as a risk in itself. The services have since agreed a telephone handover.",
    };

    public static readonly Tale Bramble = new("Bramble", 15, AgencyKind.Education,
        "Bramble was seriously injured after several weeks of going missing. Riverside School had told of its worry about older young people who waited outside.",
        "Suspected criminal exploitation outside the home.", "The worry was known to four services, and no plan joined their work.")
    {
        Seen = "Each time Bramble came back a return interview was offered; two took place.",
        Learned = "Return interviews stayed with the service that held them. The school, which knew Bramble best, was not told what came of them.",
    };

    public static readonly Tale Elder = new("Elder", 13, AgencyKind.Health,
        "Elder was admitted to hospital after taking medicines kept at home, and is recovering. Two requests for support were waiting at the time.",
        "Suspected emotional harm and neglect.", "The waiting lists were known, and nobody held the risk while Elder waited.")
    {
        Seen = "The request for support was accepted, and the family was told that there was a wait of some months.",
        Learned = "While a child waits for a service, the service that referred believes the risk to be held elsewhere.",
    };

    public static readonly Tale Cedar = new("Cedar", 4, AgencyKind.Health,
        "Cedar was treated in hospital for an injury for which the adults gave accounts that differ.",
        "Suspected physical harm.", "Two earlier visits to hospital were recorded apart from each other.")
    {
        Seen = "Each visit was assessed on the day. Earlier visits to another hospital could not be seen on screen.",
        Learned = "An injury was assessed by itself each time. A look back over a year would have shown a pattern.",
    };

    public static readonly Tale Damson = new("Damson", 9, AgencyKind.Police,
        "Damson was hurt while trying to stop an assault on a parent, and was treated in hospital.",
        "Domestic abuse between adults of the household.", "Police had been called to the address before, and Riverside School had seen a change in Damson.")
    {
        Seen = "Calls to the address were recorded and shared within a day; what the school saw was shared by telephone and not written down.",
        Learned = "What a child shows at school in the days after an incident is evidence of harm, and there was no way to send it back.",
    };

    public static readonly Tale Fern = new("Fern", 1, AgencyKind.Health,
        "An injury without an explanation was found when Fern was seen at the Example Children’s Centre.",
        "Suspected physical harm.", "The family had asked for help with sleep and with money in the months before.");

    public static readonly Tale Gorse = new("Gorse", 11, AgencyKind.Health,
        "Gorse became seriously ill when a long-term condition went without treatment for some weeks.",
        "Suspected medical neglect.", "Repeat prescriptions were not collected, and no service was told.");

    public static readonly Tale Hawthorn = new("Hawthorn", 7, AgencyKind.Education,
        "Hawthorn was found alone and unwell at home when Riverside School asked why nobody had come to collect.",
        "Suspected neglect.", "The school had asked for advice three times in one term.");

    public static readonly Tale Indigo = new("Indigo", 16, AgencyKind.LocalAuthority,
        "Indigo was seriously injured away from the placement, the third in a year.",
        "Suspected exploitation outside the home.", "Each move began a new plan, and the earlier one was not read.");

    public static readonly Tale Kelp = new("Kelp", 10, AgencyKind.Education,
        "Kelp was hurt in a fall at the playground in Invented Park. Two services gave the family different advice afterwards.",
        "None is known or suspected.", "The advice contradicted itself, and the family asked which to follow.");

    public static readonly Tale Larch = new("Larch", 8, AgencyKind.Education,
        "Larch was taken to hospital from Riverside School with burns that were some days old.",
        "Suspected neglect.", "It is not known who was told, and when.");

    public static readonly Tale Juniper = new("Juniper", 3, AgencyKind.Health,
        "Juniper was admitted to hospital with a head injury and is in a stable condition.",
        "Suspected physical harm.", "A child protection plan had ended two months before.");

    public static readonly Tale Maple = new("Maple", 5, AgencyKind.Health,
        "My sister’s child was in hospital for a week. We had asked for help many times, and every time somebody new came.",
        "", "I would like somebody to look at why nobody stayed long enough to know us.");

    public static readonly Tale Nettle = new("Nettle", 6, AgencyKind.Education,
        "Nettle came to Riverside School with injuries and was taken to hospital. A younger child of the household was seen the same day and was well.",
        "Suspected physical harm.", "The family had been known to an early help team that closed its work in the spring.")
    { Sibling = "Olive" };

    public static readonly Tale Poplar = new("Poplar", 12, AgencyKind.Health,
        "Poplar was badly hurt by somebody the services already knew about. We were told that a plan was in place.",
        "", "Please look at what the plan was, and who was meant to check that it happened.");

    public static readonly Tale Quince = new("Quince", 13, AgencyKind.Health,
        "Quince missed a series of appointments after two services had each believed the other to be in touch.",
        "None is known or suspected.", "Both services changed their way of closing a case at about the same time.");

    public static readonly Tale Rowan = new("Rowan", 2, AgencyKind.LocalAuthority,
        "Rowan was hurt in an accident at home while the family moved between two places to stay.",
        "None is known or suspected.", "The family was known to no service before, and there was no reason why it should have been.");
}
