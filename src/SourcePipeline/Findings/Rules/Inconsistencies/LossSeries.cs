using SourcePipeline.Comparison;
using SourcePipeline.Extraction;

namespace SourcePipeline.Findings.Rules.Inconsistencies;

/// <summary>"The third helicopter": losses of one kind of equipment in a series.</summary>
internal static class LossSeries
{
    /// <summary>The series that <paramref name="nth"/> claims a place in, where what the document tells gives it another; null where it fits or nothing can be known.</summary>
    public static ToldSeries? Of(DocumentView document, Statement nth, Statement[] statements)
    {
        if (nth.First is not { } day || nth.Last != day)
            return null;
        if (nth.Claim.Item is not { } item || Ordinals.Number(item.Split(' ')[0]) is not (> 0 and var number) || EquipmentItem.KnownKind(item) is not { } kind)
            return null;
        var sentence = nth.Claim.Sentence.In(document.Document.Text);
        if (SeriesScope.IsPartial(sentence))
            return null;
        var words = $"the {item}";
        Statement[] losses = [.. statements.Where(s => IsLoss(s) && s != nth && MayBeOfKind(s.Claim.Item!, kind) && !IsOther(s, nth))];
        var totals = losses.Where(s => s.IsOwnVoice && EquipmentItem.KnownKind(s.Claim.Item!) == kind && IsTotal(document, s)).ToArray();
        if (totals.Length > 0 && totals.All(t => t.Claim.Quantity!.Value.High < number))
            return new(words, $"{Figures.Words(totals[0].Claim.Quantity!.Value)} are told for all of it", totals);
        losses = [.. losses.Except(totals)];
        Statement[] before = [.. losses.Where(s => s.IsOwnVoice && s.Last < day && s.First == s.Last && EquipmentItem.KnownKind(s.Claim.Item!) == kind)];
        // Two tellings of one day may be of one loss.
        var least = before.GroupBy(s => s.First).Sum(g => g.Max(s => s.Claim.Quantity?.Low ?? 1));
        if (least >= number)
            return new(words, $"{Figures.Words(Quantity.Exactly(least))} are told before it", before);
        Statement[] told = [.. losses.Where(s => s.Date is null || s.First <= day && !IsSameLoss(s, nth))];
        var most = 1 + told.Sum(s => s.Claim.Quantity is { } q ? q.High ?? decimal.MaxValue / 1000 : 1);
        return most < number && told.Length > 0 && SeriesScope.IsTold(document, sentence)
            ? new(words, $"{Figures.Words(Quantity.Exactly(most))} are told by then", told)
            : null;
    }

    private static bool IsLoss(Statement statement) => statement.Claim is
    { Kind: ClaimKind.Equipment, EquipmentAction: EquipmentAction.Lost or EquipmentAction.ShotDown or EquipmentAction.Destroyed, Item: not null };

    /// <summary>Of the kind, or of a model whose kind is not known.</summary>
    private static bool MayBeOfKind(string item, string kind) => EquipmentItem.KnownKind(item) is var known && (known == kind || (known is null && EquipmentItem.Model(item) is not null));

    /// <summary>Whose it was is told for both, and they are not one side.</summary>
    private static bool IsOther(Statement a, Statement b) => !a.Subject.Names.IsEmpty && !b.Subject.Names.IsEmpty && !a.Subject.SharesNameWith(b.Subject);

    private static bool IsTotal(DocumentView document, Statement statement) =>
        statement.Claim.Quantity is { High: >= 1 } && WholeEvent.SaysWhole(statement.Claim.Sentence.In(document.Document.Text))
        && Ordinals.Number(statement.Claim.Item!.Split(' ')[0]) == 0;

    /// <summary>"Rebels shot down a Krov-8. It was the third helicopter …": one loss, told on.</summary>
    private static bool IsSameLoss(Statement told, Statement nth) =>
        told.Paragraph == nth.Paragraph && told.Date?.Edtf == nth.Date?.Edtf && Ordinals.Number(told.Claim.Item!.Split(' ')[0]) == 0;
}
