namespace Partnership.Web.PublicPages;

/// <summary>A public page without a form that is the same for every visitor who has not signed in: it is made once and kept for the next (ADR 32) until one of its stamps, the profile or the minute changes.</summary>
/// <param name="stamps">Of whose tables it shows something: types of <see cref="Platform.PublicPages.IStamp"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameForEverybodyAttribute(params Type[] stamps) : Attribute
{
    public IReadOnlyList<Type> Stamps { get; } = stamps;
}
