using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Files;
using Partnership.Platform.Files.Scanning;
using Partnership.Platform.Jobs;
using Partnership.Platform.Vaults;
using Partnership.Testing;
using Partnership.Testing.Files;
using Xunit;

namespace Partnership.Modules.Tests.Platform.Files;

/// <summary>Files in the database: sealed, whole or not at all, opened by their own case only.</summary>
public sealed class KeepingFiles(TestHost host) : IClassFixture<TestHost>
{
    private const string Secret = "What nobody else may read, ";

    [Fact, Trait("Rule", "PLT-50"), Trait("Rule", "REV-07")]
    public async Task A_file_comes_back_as_it_was_and_is_nowhere_in_the_clear()
    {
        var made = await host.ReferredCase();
        var file = Large(300_000);
        var id = await Kept(made, "a secret name.pdf", file);
        Assert.Equal(file, await Read(made, id));
        var row = (await OfCase(made)).Single(one => one.Id == id);
        Assert.Equal(("a secret name.pdf", FileKind.Pdf, (long)file.Length, Convert.ToHexStringLower(SHA256.HashData(file))), (row.Name, row.Kind, row.Size, row.Facts.Sha256));

        var kept = await EverythingKept();
        foreach (var words in new[] { Secret, "a secret name", row.Facts.Sha256 })
            Assert.Equal(-1, kept.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)));
        foreach (var left in Directory.EnumerateFiles(Path.GetTempPath(), "ASPNETCORE_*")) Assert.Fail($"{left} was spooled to the disk");
    }

    [Fact, Trait("Rule", "PLT-50"), Trait("Rule", "PLT-14")]
    public async Task A_file_can_not_be_opened_through_another_case_or_with_another_cases_key()
    {
        var (mine, other) = (await host.ReferredCase(), await host.ReferredCase());
        var id = await Kept(mine, "one.pdf", Large(1_000));
        Assert.Null(await host.With<StoredFiles, StoredFileStream?>(Actors.Coordinator, async files => await files.Read(await Enter(other), id, CancellationToken.None)));
        await Execute($"update platform.stored_file set case_id = '{other.Id}' where id = '{id}'");
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Read(other, id));
    }

    [Fact, Trait("Rule", "PLT-50"), Trait("Rule", "TRU-10")]
    public async Task A_piece_changed_swapped_left_out_or_cut_off_shows()
    {
        var made = await host.ReferredCase();
        foreach (var tamper in new[]
        {
            "update platform.file_piece set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where file_id = '{0}' and number = 1",
            "update platform.file_piece set number = case number when 0 then 901 else 900 end where file_id = '{0}' and number in (0, 1); update platform.file_piece set number = number - 900 where file_id = '{0}' and number >= 900",
            "delete from platform.file_piece where file_id = '{0}' and number = 1",
            "delete from platform.file_piece where file_id = '{0}' and number = 3; update platform.stored_file set size = 196608 where id = '{0}'",
        })
        {
            var id = await Kept(made, "one.pdf", Large(200_000));
            await Execute(tamper.Replace("{0}", id.ToString(), StringComparison.Ordinal));
            await Assert.ThrowsAnyAsync<CryptographicException>(() => Read(made, id));
        }
    }

    [Fact, Trait("Rule", "REV-07"), Trait("Rule", "PLT-50")]
    public async Task What_is_refused_or_cut_off_leaves_nothing_behind()
    {
        var made = await host.ReferredCase();
        var before = await Count();
        Assert.Contains("empty", (await Take(made, "a.pdf", [])).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Contains("larger than 20 MB", (await Take(made, "a.pdf", Large((20 << 20) + 1))).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Contains("it is a PNG picture", (await Take(made, "a.pdf", SampleFiles.Png())).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Contains("not a PDF", (await Take(made, "a.pdf", "MZ program"u8.ToArray())).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Contains("end of this file is missing", (await Take(made, "a.pdf", Large(200_000)[..150_000])).Refusals[0].Words, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => host.With<TakingFiles, Outcome<Guid>>(Actors.Coordinator, taking => taking.Take(new FileOwner.OfCase(made.Id), "a.pdf", new CutOff(Large(500_000)), CancellationToken.None)));
        Assert.Equal(before, await Count());
        Assert.True((await Take(made, "a.pdf", Large(20 << 20))).Succeeded);
    }

    [Fact, Trait("Rule", "REV-07")]
    public async Task A_form_takes_ten_files_and_not_an_eleventh_however_many_come_at_once()
    {
        var form = await Form();
        var taken = await Task.WhenAll(Enumerable.Range(0, 13).Select(_ => host.With<TakingFiles, Outcome<Guid>>(Actor.Public, taking => taking.Take(new FileOwner.OfForm(form), "a.png", new MemoryStream(SampleFiles.Png()), CancellationToken.None))));
        Assert.Equal(10, taken.Count(one => one.Succeeded));
        Assert.All(taken.Where(one => !one.Succeeded), one => Assert.Contains("10 is the most", one.Refusals[0].Words, StringComparison.Ordinal));
        await host.With<HalfFilledForms, bool>(Actor.Public, async forms => { await forms.Discard(form, CancellationToken.None); return true; });
        Assert.Empty(await host.With<StoredFiles, IReadOnlyList<StoredFile>>(Actor.Public, files => files.OfForm(form, CancellationToken.None)));
    }

    [Fact, Trait("Rule", "PLT-50")]
    public async Task Fifty_files_at_once_all_come_whole()
    {
        var made = await host.ReferredCase();
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(async nth => (Id: await Kept(made, $"{nth}.pdf", Large(100_000 + nth)), Size: 100_000 + nth)));
        foreach (var (id, size) in all) Assert.Equal(Large(size), await Read(made, id));
    }

    [Fact, Trait("Rule", "PLT-50")]
    public async Task A_sweep_clears_away_what_a_stopped_host_left_and_nothing_else()
    {
        var made = await host.ReferredCase();
        var kept = await Kept(made, "kept.pdf", Large(100));
        await Execute($"insert into platform.stored_file (id, case_id, wrapped, kind, state, came_at) values (gen_random_uuid(), '{made.Id}', '\\x01', 'Pdf', 'Coming', '2026-11-22')");
        var forgotten = (await Take(made, "forgotten.pdf", Large(100))).Value;
        await Execute($"update platform.stored_file set came_at = '2026-11-22' where id in ('{forgotten}', '{kept}')");
        await host.InScope(Actors.Coordinator, async services => await ((IEnumerable<ISweep>)(services.GetService(typeof(IEnumerable<ISweep>)) ?? Array.Empty<ISweep>())).Single(one => one.Name.StartsWith("Clear away files", StringComparison.Ordinal)).Run(CancellationToken.None));
        Assert.Null(await host.With<StoredFiles, FileState?>(Actors.Coordinator, files => files.StateOf(forgotten, CancellationToken.None)));
        Assert.Equal(FileState.NotScanned, await host.With<StoredFiles, FileState?>(Actors.Coordinator, files => files.StateOf(kept, CancellationToken.None)));
    }

    private static byte[] Large(int size)
    {
        var file = new byte[size];
        for (var at = 0; at < size - 40; at += 27) Encoding.ASCII.GetBytes(Secret).CopyTo(file, at);
        "%PDF-1.4\n"u8.CopyTo(file);
        "\n%%EOF\n"u8.CopyTo(file.AsSpan(size - 7));
        return file;
    }

    private Task<Outcome<Guid>> Take(TestCase of, string name, byte[] file) =>
        host.With<TakingFiles, Outcome<Guid>>(Actors.Coordinator, taking => taking.Take(new FileOwner.OfCase(of.Id), name, new MemoryStream(file), CancellationToken.None));

    private async Task<Guid> Kept(TestCase of, string name, byte[] file)
    {
        var id = (await Take(of, name, file)).Value;
        await Execute($"update platform.stored_file set kept_at = now() where id = '{id}'");
        return id;
    }

    private Task<OpenCase> Enter(TestCase made) =>
        host.With<Vault, OpenCase>(Actors.Coordinator, async vault => await vault.Enter(made.Id, "looked", CancellationToken.None) ?? throw new InvalidOperationException("not theirs"));

    private async Task<IReadOnlyList<StoredFile>> OfCase(TestCase made)
    {
        var open = await Enter(made);
        return await host.With<StoredFiles, IReadOnlyList<StoredFile>>(Actors.Coordinator, files => files.Of(open, CancellationToken.None));
    }

    private async Task<byte[]> Read(TestCase made, Guid id)
    {
        var open = await Enter(made);
        return await host.With<StoredFiles, byte[]>(Actors.Coordinator, async files =>
        {
            await using var content = await files.Read(open, id, CancellationToken.None) ?? throw new InvalidOperationException("no such file");
            using var whole = new MemoryStream();
            await content.CopyToAsync(whole);
            return whole.ToArray();
        });
    }

    private async Task<Guid> Form()
    {
        var form = host.Key();
        await host.With<HalfFilledForms, bool>(Actor.Public, async forms => { await forms.Save(form, "test", new object(), CancellationToken.None); return true; });
        return form;
    }

    private async Task<long> Count()
    {
        await using var read = host.Database.CreateCommand("select (select count(*) from platform.stored_file) + (select count(*) from platform.file_piece)");
        return await read.ExecuteScalarAsync() is long rows ? rows : -1;
    }

    /// <summary>Every value of the store's tables, as it lies there.</summary>
    private async Task<byte[]> EverythingKept()
    {
        using var all = new MemoryStream();
        await using var connection = await host.Database.OpenConnectionAsync();
        foreach (var table in new[] { "platform.stored_file", "platform.file_piece", "reviews.case_file", "audit.entry" })
            await using (var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)")) await copy.CopyToAsync(all);
        return all.ToArray();
    }

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(host.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A connection that is cut half-way.</summary>
    private sealed class CutOff(byte[] file) : MemoryStream(file)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > Length / 2 ? throw new IOException("The client reset the request stream.") : await base.ReadAsync(buffer, cancellationToken);
    }
}
