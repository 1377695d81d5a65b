#if LITEDB
using SourcePipeline.App.Commands;
using SourcePipeline.App.Storage;

namespace SourcePipeline.App.Tests.Storage;

public sealed class LiteDbClaimStoreTests : ClaimStoreContract
{
    private protected override IClaimStore Open(string file) => new LiteDbClaimStore(file);

    [Fact]
    public void A_file_that_is_no_store_is_refused()
    {
        Folder.Write("kept/claims.db", [.. "not a database, whatever its name says"u8, .. new byte[16384]]);
        var refused = Assert.Throws<RefusedException>(() => Open(StoreFile));
        Assert.Contains("damaged, or no store at all", refused.Message, StringComparison.Ordinal);
    }
}
#endif
