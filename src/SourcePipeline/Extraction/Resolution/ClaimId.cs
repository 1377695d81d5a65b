using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SourcePipeline.Extraction.Resolution;

/// <summary>
/// The hash that a claim is known by: the first eight bytes of the SHA-256 of its document, kind, slots and quote, in hexadecimal digits. Its
/// buffer is used again for every claim.
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
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.AsSpan(0, length), hash);
        return Convert.ToHexStringLower(hash[..8]);
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
