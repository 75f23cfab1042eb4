using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Partnership.Kernel.Acts;

namespace Partnership.Web.Uploads;

/// <summary>A form with files, read part by part as it comes in. Nothing of it is kept but the fields; each file goes to whoever takes it.</summary>
public sealed class MultipartForm
{
    /// <summary>Of the whole request. What is beyond a file's own limit is read and thrown away up to here, so that the browser gets the page that says so.</summary>
    internal const long MostBytes = 64L << 20;
    private const int MostParts = 200, LongestBoundary = 100, LongestToken = 4 << 10;

    /// <summary>Of all fields together: they are in memory, and anybody may send them.</summary>
    private const int MostOfFields = 4 << 20;
    private const string CutOff = "The file did not arrive whole. Try again.";

    private readonly MultipartReader _reader;
    private readonly Dictionary<string, string> _fields = [];
    private MultipartSection? _ahead;
    private int _left = MostOfFields;

    internal MultipartForm(HttpRequest request) => _reader = new(Boundary(request) ?? "", request.Body) { HeadersLengthLimit = 8 << 10 };

    public static bool IsOne(HttpRequest request) => Boundary(request) is not null;

    /// <summary>The form of this request.</summary>
    /// <exception cref="InvalidOperationException">The page lacks <see cref="StreamsUploadsAttribute"/>, or the form is not a form with files.</exception>
    public static MultipartForm Of(HttpContext context) =>
        context.Features.Get<MultipartForm>() ?? throw new InvalidOperationException("A page that takes files has [StreamsUploads], and its form enctype=\"multipart/form-data\".");

    /// <summary>The first part, if it is the field of that name.</summary>
    internal async Task<string?> FirstField(string name, CancellationToken ct)
    {
        _ahead = await _reader.ReadNextSectionAsync(ct);
        if (_ahead?.AsFormDataSection() is not { } field || field.Name != name) return null;
        var value = await Text(_ahead, LongestToken, ct);
        _ahead = null;
        return value;
    }

    /// <summary>Reads to the end. Files refused don't keep the others from being taken; everything refused is said, each next to its field.</summary>
    /// <exception cref="OperationCanceledException">The visitor is gone.</exception>
    public async Task<Outcome<UploadedForm>> Read(Func<IncomingFile, CancellationToken, Task<Outcome>> take, CancellationToken ct)
    {
        var refused = new List<Refusal>();
        var files = 0;
        try
        {
            for (var parts = 0; await Next(ct) is { } part; parts++)
            {
                if (parts >= MostParts) return Outcome<UploadedForm>.Refused("This form has more parts than it can have.");
                if (part.AsFileSection() is { FileStream: { } content } file)
                {
                    // A field for a file where none was chosen comes without a name.
                    if (string.IsNullOrWhiteSpace(file.FileName)) continue;
                    var outcome = await take(new(file.Name, file.FileName, content, _fields), ct);
                    if (outcome.IsNotFound) return Outcome<UploadedForm>.NotFound;
                    if (outcome.Succeeded) files++;
                    refused.AddRange(outcome.Refusals.Select(refusal => refusal.Field is null ? refusal with { Field = file.Name } : refusal));
                }
                else if (part.AsFormDataSection() is { } field) _left -= (_fields[field.Name] = await Text(part, _left, ct)).Length;
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            refused.Add(new(null, "This is too large to take at once. Add one file at a time, each of at most 20 MB."));
        }
        catch (InvalidDataException)
        {
            refused.Add(new(null, "There is more in this form than it can take. Send less of it at once."));
        }
        catch (IOException) when (!ct.IsCancellationRequested)
        {
            refused.Add(new(null, CutOff));
        }
        return refused.Count > 0 ? Outcome<UploadedForm>.Refused(refused) : new UploadedForm(_fields, null, files);
    }

    /// <summary>What was typed so far, also when the form was refused.</summary>
    internal IReadOnlyDictionary<string, string> Typed => _fields;

    private async Task<MultipartSection?> Next(CancellationToken ct)
    {
        if (_ahead is not { } waiting) return await _reader.ReadNextSectionAsync(ct);
        _ahead = null;
        return waiting;
    }

    private static async Task<string> Text(MultipartSection part, int most, CancellationToken ct)
    {
        using var text = new MemoryStream();
        var piece = new byte[4096];
        for (int read; (read = await part.Body.ReadAsync(piece, ct)) > 0;)
        {
            if (text.Length + read > most) throw new InvalidDataException("A field is too long.");
            text.Write(piece, 0, read);
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary ? boundary : null;
}
