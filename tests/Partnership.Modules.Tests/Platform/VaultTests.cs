using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Vaults;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Platform;

public sealed class VaultTests(TestHost host) : IClassFixture<TestHost>
{
    private sealed record Told(string Name) : PersonalContent;

    private async Task<(CaseId Case, Guid Row, Sealed<Told> Part)> SealSomething(string name)
    {
        var (id, row) = (Ids.New<CaseId>(host.Clock), Guid.CreateVersion7(host.Clock.GetUtcNow()));
        Sealed<Told>? part = null;
        await host.InScope(Actors.Coordinator, async services =>
        {
            var (act, vault) = (services.GetRequiredService<Act>(), services.GetRequiredService<Vault>());
            return await act.InOneTransaction("SealSomething", async () =>
            {
                await vault.NewCase(id, default);
                part = await vault.Seal(id, row, new Told(name), default);
                act.Record(AuditStream.Case(id), "opened the case");
                return Outcome.Done;
            });
        });
        return (id, row, part!);
    }

    [Fact, Trait("Rule", "PLT-14"), Trait("Rule", "REV-92")]
    public async Task What_is_opened_and_what_is_sealed_print_as_dots()
    {
        var (_, _, part) = await SealSomething("Invented Name");
        Assert.Equal("•••", part.ToString());
        Assert.Equal("•••", new Told("Invented Name").ToString());
        Assert.DoesNotContain("Invented", $"{part} {new Told("Invented Name")}");
    }

    [Fact, Trait("Rule", "PLT-14")]
    public async Task Who_may_not_see_the_case_gets_nothing_and_leaves_no_trace()
    {
        var (id, _, _) = await SealSomething("Invented Name");
        foreach (var actor in new[] { Actor.Public, Actors.YoungScrutineer, Actors.Administrator, Actors.Apprentice, Actors.BartsLead, Actors.Coordinator })
            Assert.Null(await host.With<Vault, OpenCase?>(actor, vault => vault.Enter(id, "read it", default)));
        Assert.Single(await new AuditReading(host.Database).Of(AuditStream.Case(id)));
    }

    [Fact, Trait("Rule", "PLT-14")]
    public async Task A_sealed_part_moved_to_another_row_or_changed_does_not_open()
    {
        var (id, row, part) = await SealSomething("Invented Name");
        var open = await host.InScope(Actors.Coordinator, services => Entered(services, id));
        Assert.Equal("Invented Name", open.Open(row, part).Name);
        Assert.ThrowsAny<CryptographicException>(() => open.Open(Guid.CreateVersion7(host.Clock.GetUtcNow()), part));
        var bytes = part.Ciphertext.ToArray();
        bytes[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => open.Open(row, new Sealed<Told>(bytes)));
    }

    /// <summary>Past a door that is open, as this case has no row in Reviews.</summary>
    private static async Task<OpenCase> Entered(IServiceProvider services, CaseId id) =>
        await ActivatorUtilities.CreateInstance<Vault>(services, new OpenDoor()).Enter(id, "read it", default) ?? throw new InvalidOperationException("The door stayed shut.");

    private sealed class OpenDoor : ICaseDoor
    {
        public Task<bool> MayOpen(CaseId caseId, CasePart part, Actor actor, CancellationToken ct) => Task.FromResult(true);
        public Task<IReadOnlyList<CaseId>> ClosedTo(PersonId person, CancellationToken ct) => Task.FromResult<IReadOnlyList<CaseId>>([]);
    }
}
