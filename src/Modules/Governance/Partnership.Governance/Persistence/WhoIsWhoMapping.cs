using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Governance.Agencies;
using Partnership.Governance.People;
using Partnership.Governance.Roles;

namespace Partnership.Governance.Persistence;

internal sealed class MemberAgencyMapping : IEntityTypeConfiguration<MemberAgency>
{
    public void Configure(EntityTypeBuilder<MemberAgency> builder)
    {
        builder.ToTable("member_agency");
        builder.HasKey(agency => agency.Key);
        builder.HasOne<MemberAgency>().WithMany().HasForeignKey(agency => agency.PartOf).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("role");
        builder.HasKey(role => role.Key);
        builder.Ignore(role => role.Gives);
        builder.HasOne<MemberAgency>().WithMany().HasForeignKey(role => role.Agency).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.HasIndex(person => person.Email).IsUnique().HasDatabaseName("person_has_one_row_per_email");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<MemberAgency>().WithMany().HasForeignKey(person => person.Agency).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class RoleHoldingMapping : IEntityTypeConfiguration<RoleHolding>
{
    public void Configure(EntityTypeBuilder<RoleHolding> builder)
    {
        builder.ToTable("role_holding");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Person>().WithMany().HasForeignKey(holding => holding.Person).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Role>().WithMany().HasForeignKey(holding => holding.Role).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<MemberAgency>().WithMany().HasForeignKey(holding => holding.Agency).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("delegation");
        builder.HasOne<RoleHolding>().WithMany().HasForeignKey(one => one.Holding).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.Deputy).OnDelete(DeleteBehavior.NoAction);
    }
}
