using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Partnership.Kernel.Calendars;
using Xunit;

namespace Partnership.Modules.Tests.Calendars;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
    private static readonly CalendarEntry Entry = new("one@partnership", 0, Now.AddDays(1), Now.AddDays(1).AddHours(2), "Working together");
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Anything a string can hold: control characters, line ends of every kind, halves of characters, characters of one to four octets.</summary>
    private static readonly Arbitrary<string> AnyWords = Gen.OneOf(
            Gen.Choose(0x20, 0x7E).Select(code => ((char)code).ToString()), Gen.Elements("\\", ";", ",", "\n", "\r", "\r\n", "\\n", ":", "\"", "\t", "\0", "\u007F", "\u0085", "\u2028", "BEGIN:VEVENT", "\uD800", "\uDC00"),
            Gen.Choose(0x80, 0xD7FF).Select(code => ((char)code).ToString()), Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32))
        .ListOf().Resize(120).Select(string.Concat).ToArbitrary();

    [Fact, Trait("Rule", "TRN-03")]
    public void Words_of_any_script_are_read_back_as_they_were() => Check.QuickThrowOnFailure(Prop.ForAll(AnyWords, words =>
        Read(Of(Entry with { Summary = words }), "SUMMARY") == Readable(words)));

    [Fact, Trait("Rule", "TRN-03")]
    public void No_line_is_longer_than_75_octets_or_cut_within_a_character_or_holds_a_control_character() => Check.QuickThrowOnFailure(Prop.ForAll(AnyWords, words =>
    {
        var file = Of(Entry with { Summary = words, Location = words, Description = words, Categories = [words, words] });
        return file.EndsWith("\r\n", StringComparison.Ordinal)
            && file.Split("\r\n").All(line => Strict.GetByteCount(line) <= 75 && !line.Any(char.IsControl));
    }));

    [Fact, Trait("Rule", "TRN-03")]
    public void Nothing_that_is_told_can_begin_a_line_of_its_own() => Check.QuickThrowOnFailure(Prop.ForAll(AnyWords, words =>
    {
        var told = Entry with { Uid = words, Summary = words, Url = words, Location = words, Description = words, Categories = [words], Organiser = new(words, words), Attendee = new(words, words) };
        return Lines(Of(told)).Count(line => line.StartsWith("BEGIN:VEVENT", StringComparison.Ordinal)) == 1 && Lines(Of(told)).All(line => Names.Contains(line.Split(':', ';')[0]));
    }));

    [Fact, Trait("Rule", "TRN-03")]
    public void A_feed_says_its_name_and_how_often_to_look_and_describes_London_once()
    {
        var file = CalendarFile.Of([Entry, Entry with { Uid = "two" }], CalendarMethod.Publish, Now, "Training, all of it", TimeSpan.FromHours(4));

        foreach (var line in new[] { "METHOD:PUBLISH", @"NAME:Training\, all of it", @"X-WR-CALNAME:Training\, all of it", "REFRESH-INTERVAL;VALUE=DURATION:PT240M", "X-PUBLISHED-TTL:PT240M" })
            Assert.Single(Lines(file), line);
        Assert.Single(Lines(file), "BEGIN:VTIMEZONE");
        Assert.Equal(2, Lines(file).Count(line => line == "BEGIN:VEVENT"));
    }

    [Fact, Trait("Rule", "TRN-03")]
    public void A_file_without_a_name_says_none() => Assert.DoesNotContain(Lines(Of(Entry)), line => line.StartsWith("NAME", StringComparison.Ordinal) || line.StartsWith("X-", StringComparison.Ordinal));

    [Fact, Trait("Rule", "TRN-03")]
    public void An_address_is_written_as_it_is() => Assert.Contains("URL:https://partnership.example/training?of=a,b;c", Lines(Of(Entry with { Url = "https://partnership.example/training?of=a,b;c" })));

    [Fact, Trait("Rule", "TRN-03")]
    public void A_comma_within_a_category_does_not_make_two_of_it() => Assert.Contains(@"CATEGORIES:Neglect,Level 3\, core", Lines(Of(Entry with { Categories = ["Neglect", "Level 3, core"] })));

    private static readonly HashSet<string> Names =
    [
        "BEGIN", "END", "VERSION", "PRODID", "METHOD", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "DTSTART", "DTEND", "RRULE", "UID", "SEQUENCE", "DTSTAMP", "STATUS", "SUMMARY",
        "LOCATION", "DESCRIPTION", "URL", "CATEGORIES", "ORGANIZER", "ATTENDEE", "",
    ];

    private static string Of(CalendarEntry entry) => CalendarFile.Of([entry], CalendarMethod.Publish, Now);

    /// <summary>The lines as they were before they were folded.</summary>
    private static string[] Lines(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static string Read(string file, string name)
    {
        var value = Lines(file).Single(line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
        var words = new StringBuilder();
        for (var i = 0; i < value.Length; i++) words.Append(value[i] != '\\' ? value[i] : value[++i] is 'n' ? '\n' : value[i]);
        return words.ToString();
    }

    /// <summary>What a calendar can show of them: line ends are line ends, a tab is a space, half a character is a mark of its own, other control characters are nothing.</summary>
    private static string Readable(string words) => string.Concat(words.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes().Where(rune => rune.Value == '\n' || !Rune.IsControl(rune)));
}
