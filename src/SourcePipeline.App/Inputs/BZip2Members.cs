using ICSharpCode.SharpZipLib.BZip2;
using SourcePipeline.App.Fetching;

namespace SourcePipeline.App.Inputs;

/// <summary>Unpacks a bzip2 file that is several packed streams in a row, as the big dumps are; the library ends with the first.</summary>
internal sealed class BZip2Members(FileStream file) : ReadOnlyStream
{
    private BZip2InputStream member = Begin(file);

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (true)
        {
            var read = member.Read(buffer, offset, count);
            if (read > 0 || count == 0 || file.Position >= file.Length)
                return read;

            member.Dispose();
            member = Begin(file);
        }
    }

    private static BZip2InputStream Begin(FileStream file) => new(file) { IsStreamOwner = false };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            member.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
