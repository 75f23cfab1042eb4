using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Communications.Contracts;

/// <summary>Please send one mail (COM-20). It says that there is something to read, never what (COM-22).</summary>
/// <param name="Template">Key of the template, "reviews.check-asked": the file Mails/check-asked.md of the module Reviews, which owns the words.</param>
/// <param name="Person">To a person of the partnership, whose address Governance knows; or null.</param>
/// <param name="SealedAddress">To somebody else: the address sealed by <c>MasterKey</c> for the purpose "mail-address", in base64; or null.</param>
/// <param name="Values">What the template needs, by the names of <see cref="MailValues"/>. No names of children, no case content.</param>
/// <param name="SealedValues">More of them that must not lie in the clear in any table, such as a one-time link: a dictionary as JSON, sealed by <c>MasterKey</c>
/// for the purpose "mail-values", in base64; or null.</param>
/// <param name="SealedCalendar">A calendar file to attach, as <c>CalendarFile</c> writes it, sealed by <c>MasterKey</c> for the purpose "mail-calendar", in base64; or null.
/// Sealed, because the link to an online session stands in it. A template that goes with one says <c>details: true</c>.</param>
public sealed record SendMail(string Template, PersonId? Person, string? SealedAddress, IReadOnlyDictionary<string, string> Values, string? SealedValues = null,
    string? SealedCalendar = null) : IIntegrationCommand;
