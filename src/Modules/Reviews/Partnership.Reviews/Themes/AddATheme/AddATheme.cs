using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Themes.AddATheme;

/// <summary>Adds a theme to the partnership's list, with its reason (REV-42).</summary>
[RefusedWhen("theme_title", "There is a theme of that name already.", Field = nameof(Title))]
internal sealed record AddATheme(string? Title, string? Why, Guid IdempotencyKey) : ICommand<Outcome<string>>, IOnce;

internal sealed class AddAThemeValidator : AbstractValidator<AddATheme>
{
    public AddAThemeValidator()
    {
        RuleFor(one => one.Title).NotEmpty().WithMessage("Enter the theme.").MaximumLength(100).WithMessage("The theme must be 100 characters or fewer.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why no theme of the list fits.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed partial class AddAThemeHandler(ReviewsDbContext db, IAct act, ThemeList themes) : IRequestHandler<AddATheme, Outcome<string>>
{
    public async Task<Outcome<string>> Handle(AddATheme request, CancellationToken cancellationToken)
    {
        var title = (request.Title ?? "").Trim();
        var key = NoLetter().Replace(title.ToLowerInvariant(), "-").Trim('-');
        if ((await themes.All(cancellationToken)).Any(one => one.Key == key || string.Equals(one.Title, title, StringComparison.OrdinalIgnoreCase)) || key.Length == 0)
            return Outcome<string>.Refused(key.Length == 0 ? "Enter the theme in words." : "There is a theme of that name already.", nameof(request.Title));
        db.AddedThemes.Add(AddedTheme.Of(key, title, request.Why ?? "", act.Actor.Name, act.At));
        act.Record(AuditStream.Of("theme", key), $"added the theme “{title}”", request.Why);
        return key;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetter();
}
