using FluentValidation;

namespace Partnership.Governance.People;

internal static class EmailAddress
{
    /// <summary>The longest address that mail can carry (RFC 5321).</summary>
    private const int Longest = 254;

    /// <summary>Looks like an address, and has nothing in it that a mail's header could be broken with.</summary>
    public static bool IsOne(string? written)
    {
        var address = written?.Trim() ?? "";
        var at = address.LastIndexOf('@');
        return at > 0 && at < address.Length - 3 && address.Length <= Longest && address.IndexOf('@') == at
            && address[at..].Contains('.') && !address.EndsWith('.') && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"' or '(' or ')');
    }

    public static string DomainOf(string address) => Person.AsWritten(address)[(Person.AsWritten(address).LastIndexOf('@') + 1)..];

    public static IRuleBuilderOptions<T, string> MustBeAWorkEmail<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(IsOne).WithMessage("Enter a work email address, like name@agency.example.");
}
