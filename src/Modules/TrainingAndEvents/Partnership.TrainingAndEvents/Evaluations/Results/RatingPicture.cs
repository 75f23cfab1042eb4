using System.Globalization;
using System.Net;
using System.Text;
using Partnership.Kernel.Words;

namespace Partnership.TrainingAndEvents.Evaluations.Results;

/// <summary>How often each answer was given, as bars: words above each bar, so that it can be read on a phone as on paper. The same figures stand in the table under it.</summary>
internal static class RatingPicture
{
    private const int Width = 320, Row = 40, Bar = 16, Longest = 270;

    public static string Svg(AnsweredQuestions answers, string id)
    {
        var most = Math.Max(1, EvaluationQuestions.Ratings.Max(answers.With));
        var (title, about) = (EvaluationQuestions.Asked(answers.Kind), About(answers));
        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ratings\" viewBox=\"0 0 {Width} {Row * EvaluationQuestions.Best}\" role=\"img\" aria-labelledby=\"{id}-title {id}-about\" font-family=\"system-ui, 'Segoe UI', Roboto, Arial, sans-serif\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{WebUtility.HtmlEncode(title)}</title><desc id=\"{id}-about\">{WebUtility.HtmlEncode(about)}</desc>");
        for (var at = 0; at < EvaluationQuestions.Best; at++)
        {
            var rating = EvaluationQuestions.Ratings[at];
            var (count, top) = (answers.With(rating), at * Row);
            var length = count == 0 ? 1 : Math.Max(2, Longest * count / most);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{top + 14}\" font-size=\"13\" fill=\"#16201f\">{WebUtility.HtmlEncode(EvaluationQuestions.Of(answers.Kind, rating))}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"ratings__bar\" x=\"0\" y=\"{top + 19}\" width=\"{length}\" height=\"{Bar}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{length + 6}\" y=\"{top + 32}\" font-size=\"13\" font-weight=\"700\" fill=\"#16201f\">{count}</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static string About(AnsweredQuestions answers) =>
        Counts.AndList([.. EvaluationQuestions.Ratings.Select(rating => $"{EvaluationQuestions.Of(answers.Kind, rating)}: {answers.With(rating).ToString("N0", CultureInfo.InvariantCulture)}")]);
}
