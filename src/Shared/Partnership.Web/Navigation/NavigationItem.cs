namespace Partnership.Web.Navigation;

/// <summary>On whose pages a link stands.</summary>
[Flags]
public enum Audience { Public = 1, Partners = 2, Staff = 4, SignedIn = Partners | Staff, Everybody = Public | SignedIn }

/// <summary>A link of the service navigation.</summary>
/// <param name="Policy">Who sees it, by the name of the policy of its page; null for everybody.</param>
/// <param name="Order">Smaller stands first; the same order keeps the order of registration.</param>
public sealed record NavigationItem(string Text, string Href, string? Policy, Audience Audience, int Order = 100);

/// <summary>A module's links. Registered as a singleton.</summary>
public interface INavigation
{
    IEnumerable<NavigationItem> Items { get; }
}
