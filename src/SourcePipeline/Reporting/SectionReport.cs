using System.Collections.Immutable;
using SourcePipeline.Reading;

namespace SourcePipeline.Reporting;

/// <summary>How far a section reaches and what is wrong with it.</summary>
/// <param name="Index">Into the document's sections.</param>
/// <param name="NewestDate">EDTF: the newest date, not after the as-of date, that the section's text names.</param>
/// <param name="NewestDay">The last day that <paramref name="NewestDate"/> covers, as <see cref="DateOnly.DayNumber"/> counts.</param>
/// <param name="NewestSource">The newest date of publication among the references that the section cites.</param>
/// <param name="StaleSince">EDTF: the earliest date from which a statement of the section, or the section itself, is stale; notes do not count.</param>
/// <param name="Findings">How many have a passage in the section.</param>
public sealed record SectionReport(
    string Document,
    int Index,
    string Title,
    int Level,
    int Line,
    string? NewestDate,
    int? NewestDay,
    string? NewestSource,
    ImmutableArray<Notice> Notices,
    string? StaleSince,
    int Claims,
    int Citations,
    int Findings)
{
    /// <summary>Of the section in the HTML report; documents are told apart by their place in the report.</summary>
    public required string Anchor { get; init; }

    /// <summary>A list of books or links behind the article is none of what it tells, unless something was found there.</summary>
    public bool IsOfTheArticle => Findings > 0 || !ClosingSections.Is(Title);

    /// <summary>Whether a banner over the section or a finding says that it is out of date.</summary>
    public bool IsStale => StaleSince is not null || Notices.Any(n => n.IsBanner && n.Kind == NoticeKind.Update);
}
