using System.Collections.Immutable;
using SourcePipeline.Comparison;
using SourcePipeline.Extraction;
using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Comparison;

public sealed class RelatingTests
{
    [Fact]
    public void Claims_of_one_place_on_following_days_are_one_incident_with_a_name_that_a_person_would_give()
    {
        var incident = Assert.Single(Relate(
            Told.Casualty("soldiers", Quantity.Exactly(4), date: "2014-05-03", line: 1),
            Told.Control("the rebels", ControlAction.Holds, "the rebels", "2014-05-05", line: 2)));
        Assert.Equal("Belgora, 3–5 May 2014", incident.Incident.Name);
    }

    [Fact]
    public void A_pause_a_new_attack_and_another_place_begin_another_incident()
    {
        Assert.Equal(2, Relate(Told.Casualty("soldiers", Quantity.Exactly(4), date: "2014-05-03"), Told.Casualty("soldiers", Quantity.Exactly(4), date: "2014-05-08", line: 2)).Length);
        Assert.Equal(2, Relate(Told.Casualty("soldiers", Quantity.Exactly(4), date: "2014-05-03"), Told.Control("rebels", ControlAction.Attacked, date: "2014-05-05", line: 2)).Length);
        Assert.Equal(2, Relate(Told.Casualty("soldiers", Quantity.Exactly(4)), Told.Casualty("soldiers", Quantity.Exactly(4), place: "Arvela", line: 2)).Length);
    }

    [Fact]
    public void Spellings_of_one_place_meet_in_one_incident() =>
        Assert.Single(Relate(Told.Casualty("soldiers", Quantity.Exactly(4), place: "Ménora"), Told.Casualty("rebels", Quantity.Exactly(9), place: "Menora", line: 2)));

    [Fact]
    public void Figures_for_the_same_people_share_a_slot_and_figures_for_others_stand_beside_them()
    {
        var incident = Assert.Single(Relate(
            Told.Casualty("rebels", new(100, null), "the army", line: 1),
            Told.Casualty("rebels", Quantity.Exactly(46), "a witness", role: ClaimantRole.Witness, line: 2),
            Told.Casualty("", Quantity.Exactly(148), "a resident", role: ClaimantRole.Witness, line: 3)));
        Assert.Equal([2, 1], incident.Slots.Select(s => s.Accounts.Length));
    }

    [Fact]
    public void A_slot_bears_the_name_of_the_many_and_not_of_the_one_among_them_who_is_named()
    {
        var incident = Assert.Single(Relate(
            Told.Casualty("NLA", Quantity.Exactly(1), "a witness", role: ClaimantRole.Witness, line: 1),
            Told.Casualty("NLA fighters", new(100, null), "the army", line: 2)));
        Assert.Equal("killed: NLA fighters", Assert.Single(incident.Slots).Label);
    }

    [Fact]
    public void People_are_the_civilians_where_nobody_else_died_and_stand_for_themselves_beside_dead_fighters()
    {
        var people = Told.Casualty("people", Quantity.Exactly(41), "the committees", role: ClaimantRole.Organisation, line: 1);
        var civilians = Told.Casualty("civilians", Quantity.Exactly(29), "an observer", role: ClaimantRole.Organisation, line: 2);
        Assert.Equal([2], Assert.Single(Relate(people, civilians)).Slots.Select(s => s.Accounts.Length));
        Assert.Equal(3, Assert.Single(Relate(people, civilians, Told.Casualty("rebels", Quantity.Exactly(9), line: 3))).Slots.Length);
    }

    [Fact]
    public void A_generic_word_means_the_other_side_where_one_voice_sets_the_two_against_each_other()
    {
        var sentence = Told.Casualty("KLF fighters", new(12, null), "a security source", line: 1);
        var incident = Assert.Single(Relate(
            sentence,
            Told.Casualty("insurgents", Quantity.Exactly(1), "a security source", line: 1) with { Sentence = sentence.Sentence },
            Told.Casualty("Ansar fighters", Quantity.Exactly(13), "a KLF official", line: 2)));
        var slot = Assert.Single(incident.Slots, s => s.Accounts.Length == 2);
        Assert.Equal(["insurgents", "Ansar fighters"], slot.Accounts.Select(a => a.Claim.Victims));
    }

    [Fact]
    public void The_same_claims_in_another_order_of_documents_give_the_same_incidents()
    {
        var a = Told.Casualty("soldiers", Quantity.Exactly(4));
        var b = Told.Casualty("soldiers", Quantity.Exactly(7), "a resident") with { Document = "other.txt" };
        var forth = Pipeline.Analyse([Document("invented.txt", a), Document("other.txt", b)], [], new(2020, 1, 1), Judged.BuiltIn);
        var back = Pipeline.Analyse([Document("other.txt", b), Document("invented.txt", a)], [], new(2020, 1, 1), Judged.BuiltIn);
        Assert.Equal(forth.Incidents.Select(i => i.Id), back.Incidents.Select(i => i.Id));
        Assert.Equal(2, Assert.Single(forth.Incidents).Accounts.Length);
    }

    private static ImmutableArray<RelatedIncident> Relate(params Claim[] claims) =>
        Relating.Relate(new StatementReader().Read([Document("invented.txt", claims)]));

    private static ExtractedDocument Document(string id, params Claim[] claims) => new(
        new Document(id, id, id, null, new string(' ', 1000), [new(new(0, 1000), 1, 0, ParagraphKind.Prose)], [new(id, 1, 1, null)], [], [], []),
        [.. claims],
        [.. claims.Select(c => new Sentence(c.Sentence, 0, c.Line, 0)).Distinct()],
        [],
        [],
        []);
}
