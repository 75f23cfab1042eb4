namespace Partnership.Platform.Files.Content;

/// <summary>What can be wrong with a file, in words for whoever sent it.</summary>
internal static class Wrong
{
    public const string Damaged = "This file is damaged, or is not what its name says. Open it on your computer, save it again, and choose the new one.";
    public const string CutShort = "The end of this file is missing. Open it on your computer, save it again, and choose the new one.";
    public const string MoreBehind = "There is something else behind the end of this file. Open it on your computer, save a copy, and choose the copy.";
    public const string TwoInOne = "This file is two kinds of file in one, which is how harmful files are hidden. It can’t be taken.";
    public const string HasProgram = "This file has a program in it. Save it without, for example by printing it as a PDF.";
    public const string HasMacros = "This document has macros in it. Save it as a Word document without macros (.docx), and choose the new one.";
    public const string CarriesFiles = "This file carries other files in it. Take them out, or print it as a PDF, and choose the new one.";
    public const string UnpacksTooLarge = "This document becomes far too large when it is opened. It can’t be taken.";
    public const string FetchesFromElsewhere = "This document fetches a part of it from elsewhere when it is opened. Print it as a PDF, and choose that.";
    public const string NotADocument = "This is not a Word document, although its name says so. In Word choose Save as, then Word document (.docx).";
    public const string Locked = "This document is locked with a password. Save it without, so that it can be checked.";
}
