using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Platform.Documents;

namespace Partnership.Web.Printing;

/// <summary>A page that people take on paper: with <c>?as=pdf</c> it comes as a PDF where a browser for that is configured, with <c>?as=word</c> as a Word document where it is <see cref="IInWord"/> (PLT-51). The page shows <c>&lt;p-print /&gt;</c> and is an <see cref="IPrinted"/>.</summary>
/// <param name="what">For the trail: "the decision sheet".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PrintsAttribute(string what) : Attribute, IFilterFactory
{
    public string What { get; } = what;
    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => ActivatorUtilities.CreateInstance<PageAsFile>(serviceProvider, What);
}

/// <summary>What a page says of itself when it is printed.</summary>
public interface IPrinted
{
    /// <summary>The file's name and the words at the foot of each page: a reference, never a name.</summary>
    string PrintedAs { get; }

    /// <summary>Whose trail notes that it was taken; null where it is about no case or person.</summary>
    AuditStream? PrintedAbout { get; }
}

/// <summary>A printed page that has a Word version.</summary>
public interface IInWord
{
    /// <summary>The document, from what the page has read for this reader; null where there is nothing to take.</summary>
    WordDocument? InWord();
}
