namespace SourcePipeline.Extraction.Dates;

/// <summary>A date as EDTF (ISO 8601-2) with the days that it covers.</summary>
/// <param name="Edtf">Such as <c>2012-11-16</c>, <c>2012-11</c>, <c>2013-02-08/2013-02-10</c>, <c>../2013-01-19</c>, <c>XXXX-01-17</c>.</param>
/// <param name="FirstDay">Day number (<see cref="DateOnly.DayNumber"/>'s count, negative before year 1); null where open or unknown.</param>
/// <param name="LastDay">Likewise, the last day covered.</param>
public readonly record struct DateValue(string Edtf, int? FirstDay, int? LastDay)
{
    public override string ToString() => Edtf;
}
