namespace SourcePipeline.Extraction;

/// <summary>A number as a closed interval; a null bound is open.</summary>
/// <param name="Approximate">"about", "some", "nearly", "an estimated".</param>
/// <param name="Vague">"dozens", "several", "hundreds": the lower bound is a convention of the guide.</param>
public readonly record struct Quantity(decimal? Low, decimal? High, bool Approximate = false, bool Vague = false)
{
    public static Quantity Exactly(decimal value) => new(value, value);

    /// <summary>Whether some number lies in both intervals.</summary>
    public bool Meets(Quantity other) =>
        (Low is null || other.High is null || Low <= other.High) && (other.Low is null || High is null || other.Low <= High);
}
