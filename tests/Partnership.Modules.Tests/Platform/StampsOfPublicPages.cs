using Microsoft.Extensions.Logging.Abstractions;
using Partnership.Platform.PublicPages;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Platform;

public sealed class StampsOfPublicPages
{
    private readonly TestClock _elapsed = new();
    private readonly Shown _shown = new();
    private readonly Stamps _stamps;

    public StampsOfPublicPages() => _stamps = new([_shown], _elapsed, NullLogger<Stamps>.Instance);

    [Fact, Trait("Rule", "PLT-83")]
    public async Task The_database_is_asked_once_in_200_milliseconds_and_what_another_host_changed_is_seen_then()
    {
        Assert.Equal("1", await Now());
        _shown.Says = "2";
        _elapsed.Advance(TimeSpan.FromMilliseconds(199));
        Assert.Equal("1", await Now());
        _elapsed.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("2", await Now());
        Assert.Equal(2, _shown.Asked);
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task What_this_host_changed_is_seen_at_once()
    {
        Assert.Equal("1", await Now());
        _shown.Says = "2";
        _stamps.Forget();
        Assert.Equal("2", await Now());
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task All_who_ask_at_once_share_one_question_and_whoever_leaves_does_not_take_the_answer_along()
    {
        _shown.Waits = new();
        using var leaving = new CancellationTokenSource();
        var first = _stamps.Now(typeof(Shown), leaving.Token).AsTask();
        var others = Enumerable.Range(0, 100).Select(_ => Now().AsTask()).ToList();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _shown.Waits.SetResult();
        Assert.All(await Task.WhenAll(others), answer => Assert.Equal("1", answer));
        Assert.Equal(1, _shown.Asked);
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task A_question_from_before_a_commit_is_no_answer_for_those_who_come_after_it()
    {
        _shown.Waits = new();
        var before = Now().AsTask();
        var put = _shown.Waits;
        (_shown.Waits, _shown.Says) = (null, "2");
        _stamps.Forget();
        Assert.Equal("2", await Now());
        put.SetResult();
        Assert.Equal("1", await before);
        Assert.Equal("2", await Now());
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task A_database_that_can_not_be_asked_is_not_asked_by_every_visitor_and_is_asked_again()
    {
        _shown.Fails = true;
        Assert.Null(await Now());
        Assert.Null(await Now());
        Assert.Equal(1, _shown.Asked);
        _shown.Fails = false;
        _elapsed.Advance(Stamps.KnownFor);
        Assert.Equal("1", await Now());
    }

    private ValueTask<string?> Now() => _stamps.Now(typeof(Shown), CancellationToken.None);

    private sealed class Shown : IStamp
    {
        public string Says { get; set; } = "1";
        public bool Fails { get; set; }
        public TaskCompletionSource? Waits { get; set; }
        public int Asked { get; private set; }

        public async Task<string> Read(CancellationToken ct)
        {
            Asked++;
            var says = Says;
            if (Waits is { } waits) await waits.Task;
            return Fails ? throw new InvalidOperationException("No database.") : says;
        }
    }
}
