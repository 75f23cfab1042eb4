using FluentValidation;
using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.WorkingCalendar.ImportBankHolidays;

/// <summary>Takes the government's file of bank holidays (PLT-30): each year it covers is taken from there, and everybody who counts working days is told.</summary>
internal sealed record ImportBankHolidays(string? Text, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class ImportBankHolidaysValidator : AbstractValidator<ImportBankHolidays>
{
    public ImportBankHolidaysValidator() => RuleFor(one => one.Text).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Choose the file, or paste what it says.")
        .MaximumLength(HolidayChanges.MostCharacters).WithMessage("This is more than 1 MiB: the government’s file is much smaller.");
}

internal sealed class ImportBankHolidaysHandler(Installation installation, IAct act) : IRequestHandler<ImportBankHolidays, Outcome>
{
    public async Task<Outcome> Handle(ImportBankHolidays request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        var changes = HolidayChanges.Of(installation.Calendar.Holidays, request.Text ?? "");
        if (!changes.Succeeded) return Outcome.Refused(changes.Refusals[0].Words, nameof(request.Text));
        if (changes.Value.None) return Outcome.Refused("This file changes nothing: its bank holidays are known already.", nameof(request.Text));

        var version = await act.KeepHolidaysAsync(request.Text ?? "", cancellationToken);
        var why = changes.Value.InWords();
        act.Record(CalendarStream.Stream, $"imported the bank holidays of {changes.Value.FirstYear} to {changes.Value.LastYear}", why);
        act.Publish(new WorkingCalendarChanged(installation.Version + version, why), CalendarStream.Stream);
        return Outcome.Done;
    }
}
