namespace SourcePipeline.Extraction.Parties;

/// <summary>What a document says of one name: points for each kind, from the words beside it.</summary>
internal sealed class NameEvidence(string name)
{
    /// <summary>So many points that a ship gets too weigh one that only a place gets.</summary>
    private const int BesideForOne = 4;

    private const int FewestInitials = 3;

    /// <summary>The name as first written.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it stands inside a sentence too, where a capital tells a name.</summary>
    public bool IsInside { get; set; }

    public int Place { get; set; }

    /// <summary>Those points of <see cref="Place"/> that a ship gets as well: "sailed from X", "fired off X".</summary>
    public int Beside { get; set; }

    /// <summary>What the document calls it, where it is a place.</summary>
    public PlaceKinds Called { get; set; }

    public int Party { get; set; }

    public int Person { get; set; }

    /// <summary>Whether it is also the name of a vehicle, an aircraft or a ship: "the X tanks", "the carrier X".</summary>
    public bool IsThing { get; set; }

    /// <summary>For a ship, a vehicle or an aircraft.</summary>
    public int Vessel { get; set; }

    /// <summary>Initials name bodies of men; what they are near to or fight in ("clashes near ISIL", "pledged allegiance to it") is weak evidence of a place.</summary>
    private bool IsInitials { get; } = name.Length >= FewestInitials && !name.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    private int PlaceWeighed => IsInitials ? Place / 3 : Place;

    public NameKind Kind =>
        Vessel > 0 && BesideForOne * (Vessel - Place + Beside) > Beside && Vessel >= Party && Vessel > Person ? NameKind.Vessel
        : Party > PlaceWeighed && Party >= Person ? NameKind.Party
        : Person > PlaceWeighed && Person > Party ? NameKind.Person
        : PlaceWeighed > 0 && PlaceWeighed > Party ? NameKind.Place
        : NameKind.Unknown;
}
