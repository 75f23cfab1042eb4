using System.Diagnostics;

namespace Partnership.Testing;

/// <summary>Opens documents with the LibreOffice of the machine, each time with a profile of its own.</summary>
public static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The text of a Word document as it is laid out: opened by LibreOffice, printed as PDF, read back.</summary>
    /// <exception cref="InvalidOperationException">LibreOffice or pdftotext is not installed, or could not open the document.</exception>
    public static async Task<string> TextOf(byte[] docx)
    {
        var folder = Directory.CreateTempSubdirectory("partnership-word-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "document.docx"), docx);
            await Run("soffice", $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder.FullName, Path.Combine(folder.FullName, "document.docx"));
            var pdf = Path.Combine(folder.FullName, "document.pdf");
            if (!File.Exists(pdf)) throw new InvalidOperationException("LibreOffice could not open the document.");
            if (Environment.GetEnvironmentVariable("PARTNERSHIP_KEEP_PDF") is { Length: > 0 } keep) File.Copy(pdf, keep, overwrite: true);
            return await Run("pdftotext", "-layout", pdf, "-");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The text of a PDF, laid out as on its pages.</summary>
    public static async Task<string> TextOfPdf(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("partnership-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "document.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            if (Environment.GetEnvironmentVariable("PARTNERSHIP_KEEP_PDF") is { Length: > 0 } keep) File.Copy(file, keep, overwrite: true);
            return await Run("pdftotext", "-layout", file, "-");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException($"{program} is not installed: apt-get install libreoffice-writer-nogui poppler-utils");
        }
        using (process)
        {
            using var limit = new CancellationTokenSource(Patience);
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} failed: {await error}");
        }
    }
}
