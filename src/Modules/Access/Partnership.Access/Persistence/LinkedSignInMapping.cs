using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Access.Accounts;
using Partnership.Access.Organisations;

namespace Partnership.Access.Persistence;

internal sealed class LinkedSignInMapping : IEntityTypeConfiguration<LinkedSignIn>
{
    public void Configure(EntityTypeBuilder<LinkedSignIn> builder)
    {
        builder.HasKey(linked => new { linked.Issuer, linked.Subject });
        builder.HasIndex(linked => new { linked.Person, linked.Issuer }, "linked_sign_in_person").IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(linked => linked.Person);
    }
}
