using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Cases;
using Partnership.Reviews.DecisionSheets;

namespace Partnership.Reviews.Persistence;

internal sealed class DecisionSheetMapping : IEntityTypeConfiguration<DecisionSheet>
{
    public void Configure(EntityTypeBuilder<DecisionSheet> builder)
    {
        builder.HasKey(sheet => sheet.Id);
        builder.Property(sheet => sheet.Id).ValueGeneratedNever();
        builder.Property(sheet => sheet.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(sheet => sheet.CaseId);
        builder.HasIndex(sheet => sheet.CaseId).IsUnique();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.Ignore(sheet => sheet.Latest);
        builder.Ignore(sheet => sheet.Current);
        builder.OwnsMany(sheet => sheet.Rounds, round =>
        {
            round.ToTable("decision_sheet_round");
            round.WithOwner().HasForeignKey("SheetId");
            round.HasKey("SheetId", nameof(SheetRound.Number));
            round.Property(one => one.Number).ValueGeneratedNever();
            round.Property(one => one.Id);
            round.Property(one => one.Body).IsRequired();
            round.Property(one => one.Fingerprint);
            round.HasIndex(one => one.Fingerprint).IsUnique();
            round.Property(one => one.SentAt);
            round.Property(one => one.SentByName);
            round.OwnsMany(one => one.Signatures, Signatures);
            round.OwnsMany(one => one.Meetings, Meetings);
        });
    }

    private static void Signatures(OwnedNavigationBuilder<SheetRound, Signature> signature)
    {
        signature.ToTable("decision_sheet_signature");
        signature.WithOwner().HasForeignKey("SheetId", "RoundNumber");
        signature.HasKey("SheetId", "RoundNumber", nameof(Signature.Role));
        signature.Property(one => one.Id);
        signature.Property(one => one.Person);
        signature.Property(one => one.Name);
        signature.Property(one => one.Title);
        signature.Property(one => one.OnBehalfOf);
        signature.Property(one => one.Agrees);
        signature.Property(one => one.Fingerprint);
        signature.Property(one => one.SignedAt);
        signature.Property(one => one.Proof);
        signature.Ignore(one => one.Signer);
    }

    private static void Meetings(OwnedNavigationBuilder<SheetRound, DisagreementMeeting> meeting)
    {
        meeting.ToTable("decision_sheet_meeting");
        meeting.WithOwner().HasForeignKey("SheetId", "RoundNumber");
        meeting.HasKey("SheetId", "RoundNumber", nameof(DisagreementMeeting.Id));
        meeting.Property(one => one.Id).ValueGeneratedNever();
        meeting.Property(one => one.HeldOn);
        meeting.Property(one => one.WillBeRevised);
        meeting.Property(one => one.Said).IsRequired();
        meeting.Property(one => one.RecordedAt);
        meeting.Property(one => one.RecordedByName);
    }
}
