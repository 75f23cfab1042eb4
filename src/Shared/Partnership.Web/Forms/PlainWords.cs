using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Partnership.Web.Forms;

/// <summary>What is said when something typed can't be read at all, in words for a person.</summary>
internal static class PlainWords
{
    public static void Use(DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((_, field) => $"{field} is not in a form we can read");
        words.SetUnknownValueIsInvalidAccessor(field => $"{field} is not in a form we can read");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Something on this page is not in a form we can read");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Something on this page is not in a form we can read");
        words.SetValueIsInvalidAccessor(_ => "This is not in a form we can read");
        words.SetValueMustBeANumberAccessor(field => $"{field} must be a number");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "This must be a number");
        words.SetValueMustNotBeNullAccessor(_ => "An answer is missing");
        words.SetMissingBindRequiredValueAccessor(field => $"{field} is missing");
        words.SetMissingKeyOrValueAccessor(() => "An answer is missing");
        words.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent");
    }
}
