using Partnership.Web.Journeys;
using Xunit;

namespace Partnership.Modules.Tests.Web;

public class Journeys
{
    private sealed class Answers
    {
        public string? What { get; set; }
        public bool? AtSchool { get; set; }
        public string? School { get; set; }
    }

    private sealed class Telling : Journey<Answers>
    {
        public override string Kind => "telling";
        public override string Start => "/tell";
        public override string Check => "/tell/check";
        public override IReadOnlyList<Step<Answers>> Steps { get; } =
        [
            new("/tell/what", Answered: answers => answers.What is not null),
            new("/tell/at-school", Answered: answers => answers.AtSchool is not null),
            new("/tell/school", Asked: answers => answers.AtSchool == true, Answered: answers => answers.School is not null),
            new("/tell/anything-else"),
        ];
    }

    private readonly Telling _journey = new();

    [Fact]
    public void Questions_follow_each_other_and_one_that_does_not_apply_is_skipped_both_ways()
    {
        var answers = new Answers { What = "…", AtSchool = false };
        Assert.Equal("/tell/at-school", _journey.Next("/tell/what", answers, changing: false));
        Assert.Equal("/tell/anything-else", _journey.Next("/tell/at-school", answers, changing: false));
        Assert.Equal("/tell/at-school", _journey.Back("/tell/anything-else", answers, changing: false));
        answers.AtSchool = true;
        Assert.Equal("/tell/school", _journey.Next("/tell/at-school", answers, changing: false));
        Assert.Equal("/tell/school", _journey.Back("/tell/anything-else", answers, changing: false));
    }

    [Fact]
    public void The_first_question_leads_back_to_the_start_and_the_last_on_to_the_check()
    {
        var answers = new Answers();
        Assert.Equal("/tell", _journey.Back("/tell/what", answers, changing: false));
        Assert.Equal("/tell/check", _journey.Next("/tell/anything-else", answers, changing: false));
        Assert.Equal("/tell/anything-else", _journey.Back("/tell/check", answers, changing: false));
    }

    [Fact]
    public void Changing_one_answer_leads_back_to_the_check()
    {
        var answers = new Answers { What = "…", AtSchool = false };
        Assert.Equal("/tell/check", _journey.Next("/tell/what", answers, changing: true));
        Assert.Equal("/tell/check", _journey.Back("/tell/what", answers, changing: true));
    }

    [Fact]
    public void Changing_an_answer_that_opens_a_question_asks_it_before_the_check()
    {
        var answers = new Answers { What = "…", AtSchool = true };
        Assert.Equal("/tell/school?return=check", _journey.Next("/tell/at-school", answers, changing: true));
    }

    [Fact]
    public void A_form_can_be_sent_when_all_that_must_be_answered_is()
    {
        Assert.Equal("/tell/what", _journey.FirstUnanswered(new()));
        Assert.Null(_journey.FirstUnanswered(new() { What = "…", AtSchool = false }));
    }
}
