using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Extraction.Control;

/// <summary>Tells from a verb what befell things: "destroyed", "shot down", "captured", "damaged", "lost".</summary>
internal sealed class Deeds(RuleSet rules, SentenceScan scan)
{
    private readonly (int Class, EquipmentAction Action)[] deeds =
    [
        (rules.Class("shoots-down"), EquipmentAction.ShotDown),
        (rules.Class("destroys"), EquipmentAction.Destroyed),
        (rules.Class("hits"), EquipmentAction.Hit),
        (rules.Class("captures"), EquipmentAction.Captured),
        (rules.Class("loses"), EquipmentAction.Lost),
        (rules.Class("leaves-behind"), EquipmentAction.Lost),
    ];

    /// <summary>What the verb at an item tells; null for a verb of another kind and for no item (-1).</summary>
    public EquipmentAction? Of(int item)
    {
        if (item < 0)
            return null;
        foreach (var (verb, action) in deeds)
        {
            if (scan.Items[item].Is(verb))
                return action;
        }

        return null;
    }
}
