using System.Globalization;
using System.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// The hash that a claim is known by: 64 bits of its document, kind, slots and quote (FNV-1a, mixed by the last steps of MurmurHash3), in
/// hexadecimal digits. A cryptographic one would load the system's library for it at every start. Its buffer is used again for every claim.
/// </summary>
internal sealed class ClaimId
{
    private const byte Separator = 0x1F;

    private static readonly string[] Kinds = typeof(ClaimKind).GetEnumNames();
    private static readonly string[] Outcomes = typeof(Outcome).GetEnumNames();
    private static readonly string[] Actions = typeof(ControlAction).GetEnumNames();
    private static readonly string[] EquipmentActions = typeof(EquipmentAction).GetEnumNames();
    private static readonly string[] Stances = typeof(Stance).GetEnumNames();

    private byte[] buffer = new byte[1024];
    private int length;

    /// <param name="document">Id of the document.</param>
    /// <param name="quote">The claim's words.</param>
    /// <param name="victims">The slots that the draft leaves open; null where they do not apply.</param>
    public string Of(string document, ReadOnlySpan<char> quote, ClaimDraft claim, string? victims, string? item, string? group, string? place)
    {
        length = 0;
        Add(document);
        Add(Kinds[(int)claim.Kind]);
        Add(claim.Outcome is { } outcome ? Outcomes[(int)outcome] : null);
        Add(victims);
        Add(claim.Actor);
        Add(claim.Action is { } action ? Actions[(int)action] : null);
        Add(claim.EquipmentAction is { } done ? EquipmentActions[(int)done] : null);
        Add(item);
        Add(group);
        Add(claim.Unit);
        Add(claim.Quantity?.Low);
        Add(claim.Quantity?.High);
        Add(claim.Claimant);
        Add(Stances[(int)claim.Stance]);
        Add(place);
        Append(quote);
        return Hash(buffer.AsSpan(0, length)).ToString("x16", CultureInfo.InvariantCulture);
    }

    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037;
        foreach (var b in bytes)
            hash = (hash ^ b) * 1099511628211;
        // The last bytes have reached the low bits alone.
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }

    private void Add(string? slot)
    {
        Append(slot);
        buffer[length++] = Separator;
    }

    private void Add(decimal? slot)
    {
        Span<char> digits = stackalloc char[32];
        if (slot is { } number && number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture))
            Append(digits[..written]);
        else
            Append([]);
        buffer[length++] = Separator;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var room = length + (text.Length * 3) + 1;
        if (buffer.Length < room)
            Array.Resize(ref buffer, room * 2);
        length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
    }
}
