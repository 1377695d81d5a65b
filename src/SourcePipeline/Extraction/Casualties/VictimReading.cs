namespace SourcePipeline.Extraction.Casualties;

/// <summary>How the people in a capture are read.</summary>
internal readonly record struct VictimReading
{
    /// <summary>They stand behind their verb.</summary>
    public required bool AreObject { get; init; }

    /// <summary>They stand behind a noun of what befell them ("the bodies of").</summary>
    public required bool AreOfNoun { get; init; }

    /// <summary>A number alone counts only where no other noun follows.</summary>
    public required bool NeedNoun { get; init; }

    /// <summary>A name alone is a person who suffers it.</summary>
    public required bool NamesToo { get; init; }

    /// <summary>A name with a rank is a person's, whatever the verb.</summary>
    public required bool RanksToo { get; init; }

    /// <summary>The verb is in the singular: only the first member suffers, the others say more of him.</summary>
    public required bool OneOnly { get; init; }

    /// <summary>They are a part of those before: the next clause's subject is none of them.</summary>
    public required bool ArePart { get; init; }
}
