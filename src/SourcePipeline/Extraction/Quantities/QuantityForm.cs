namespace SourcePipeline.Extraction.Quantities;

/// <summary>What a quantity rule makes of its parts: its output field <c>is</c>.</summary>
internal enum QuantityForm
{
    Exactly,
    AtLeast,
    AtMost,
    Range,
    /// <summary>"Dozens", "tens of thousands".</summary>
    Vague,
    /// <summary>"Several hundred".</summary>
    Several,
    /// <summary>"Several", "a few".</summary>
    Few,
    /// <summary>"A couple".</summary>
    Pair,
    AllBut,
    None,
    Fraction,
    /// <summary>"Half of the 60".</summary>
    Part,
    /// <summary>"Most of the 200".</summary>
    Most,
}
