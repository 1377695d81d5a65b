using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Rules;

/// <summary>A malformed rule file stops the start with file, line, field and what was expected.</summary>
public class RuleFileErrorTests
{
    [Theory]
    [InlineData("id: a", "x.yaml(1): expected an entry")]
    [InlineData("- id: a\n  pattern: /b/\n  cue: denial\n  colour: red", "x.yaml(4): field 'colour': no such field")]
    [InlineData("- id: a\n  pattern: /b/\n  pattern: /c/\n  cue: denial", "x.yaml(3): field 'pattern': stands twice")]
    [InlineData("- id: a\n  pattern: nowhere-defined\n  cue: denial", "x.yaml(2): field 'pattern': 'nowhere-defined' is no class")]
    [InlineData("- id: a\n  pattern: (/b/\n  cue: denial", "x.yaml(2): field 'pattern': expected ')'")]
    [InlineData("- id: a\n  pattern: (/b/?)*\n  cue: denial", "x.yaml(2): field 'pattern': something that can be empty is repeated")]
    [InlineData("- id: a\n  pattern: /b/? (/c/ | /d/)?\n  cue: denial", "x.yaml(2): field 'pattern': it would match no word at all")]
    [InlineData("- id: a\n  pattern: <b>\n  cue: denial", "x.yaml(2): field 'pattern': <b> is not defined")]
    [InlineData("- id: a\n  pattern: /b/", "x.yaml(1): rule 'a': expected just one of the fields")]
    [InlineData("- id: a\n  cue: denial", "x.yaml(1): rule 'a' has no pattern")]
    [InlineData("- id: a\n  pattern: /b/\n  cue: denial\n  unless: [never]", "x.yaml(4): field 'unless': 'never' is no guard")]
    [InlineData("- id: a\n  pattern: /b/\n  cue: denial\n- id: a\n  pattern: /b/\n  cue: denial", "x.yaml(4): field 'id': 'a' stands twice")]
    [InlineData("- class: c\n  words: [a, b", "x.yaml(2): field 'words': the list is not closed")]
    [InlineData("- class: c\n  wrods: [a]", "x.yaml(2): field 'wrods': no such field")]
    [InlineData("- class: c\n  about: \"First\" is more", "x.yaml(2): field 'about': the text goes on after its quotation")]
    [InlineData("- rule: a", "x.yaml(1): field 'rule': an entry begins with")]
    [InlineData("- class: c\n\twords: [a]", "x.yaml(2): indent with spaces")]
    [InlineData("- id: a\n  pattern: victims=/b/\n  claim: { kind: casulty, outcome: killed, victims: victims }", "x.yaml(3): field 'claim': kind 'casulty': expected one of casualty, control, equipment, strength")]
    [InlineData("- id: a\n  pattern: victims=/b/\n  claim: { kind: casualty, outcome: killed, victim: victims }", "x.yaml(3): field 'claim': 'victim' is none of its fields: expected one of again, apart")]
    [InlineData("- id: a\n  pattern: victims=/b/\n  claim: { kind: casualty, outcome: killed, victims: victims, bare: true }", "x.yaml(3): field 'claim': bare 'true': expected yes")]
    [InlineData("- id: a\n  pattern: /b/\n  date: { is: calendar, only: far }", "x.yaml(3): field 'date': only 'far': expected near or before-christ")]
    [InlineData("- id: a\n  pattern: /b/\n  voice: subject", "x.yaml(3): field 'voice': expected a map in braces with some of scope, who")]
    [InlineData("- guard: g\n  before: /b/\n  after: /c/", "x.yaml(3): field 'after': a guard looks in one place")]
    [InlineData("- guard: g", "x.yaml(1): guard 'g': expected a field 'before'")]
    [InlineData("- guard: g\n  before: /b/\n  unless: [h]", "x.yaml(3): field 'unless': no such field: expected one of guard, about, before, after")]
    [InlineData("- let: l\n  patern: /b/", "x.yaml(2): field 'patern': no such field: expected one of let, pattern, about")]
    [InlineData("- id: a\n  pattern: /b/\n  cue: { is: denied }", "x.yaml(3): field 'cue': is 'denied': expected unconfirmed or denial")]
    [InlineData("- id: a\n  pattern: /b/\n  cue: denied", "x.yaml(3): field 'cue': is 'denied': expected unconfirmed or denial")]
    [InlineData("- id: a\n  pattern: /b/\n  cue: { is: 'event:' }", "x.yaml(3): field 'cue': is 'event:': expected unconfirmed or denial")]
    [InlineData("- id: a\n  pattern: /b/\n  cue: { is: denial, answers: nobody }", "x.yaml(3): field 'cue': answers 'nobody': expected subject or apposition")]
    [InlineData("- id: a\n  pattern: /b/\n  pass: peeple\n  phrase: people", "x.yaml(3): field 'pass': pass 'peeple': expected names or nouns or places or people or lists or verbs")]
    [InlineData("- id: a\n  pattern: /b/\n  phrase: people", "x.yaml(3): field 'phrase': pass '': expected names or nouns")]
    [InlineData("- id: a\n  pattern: /b/\n  pass: first\n  cue: denial", "x.yaml(3): field 'pass': level 'cue' has no passes")]
    [InlineData("- id: a\n  pattern: /b/\n  claim: { kind: control, action: captured, place: from nowhere }", "x.yaml(3): field 'claim': place 'nowhere': expected agent or patient")]
    [InlineData("- id: a\n  pattern: victims=/b/\n  claim: { kind: casualty, outcome: killed, outcome: wounded }", "x.yaml(3): field 'claim': 'outcome' stands twice")]
    [InlineData("- id: a\n  off: true", "x.yaml(1): field 'id': 'a' is no rule that could be switched off")]
    [InlineData("- id: a\n  off: yes", "x.yaml(2): field 'off': 'yes': expected true")]
    [InlineData("- id: a\n  off: true\n  pattern: /b/", "x.yaml(3): field 'pattern': no such field: expected one of id, off, about")]
    [InlineData("- id: a\n  pattern: n=/b/\n  quantity: exactly\n  matches: ['[[b]] -> lowest: 3']", "x.yaml(4): field 'matches': 'lowest' is no value of what level 'quantity' finds: expected one of low, high")]
    [InlineData("- id: a\n  pattern: n=/b/\n  quantity: exactly\n  matches: ['[[b]] -> 3']", "x.yaml(4): field 'matches': expected ':' after '3'")]
    [InlineData("- id: a\n  pattern: /b/\n  cue: denial\n  matches: ['[[b]] -> low: 3']", "x.yaml(4): field 'matches': what level 'cue' finds has no values")]
    public void Names_file_line_field_and_what_was_expected(string text, string message)
    {
        var error = Assert.Throws<RuleFileException>(() => new RuleSetBuilder(withExamples: true).Add("x.yaml", text).Build());
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    /// <summary>What a level alone can tell is refused where the cascade is put together.</summary>
    [Theory]
    [InlineData("- id: a\n  pattern: /b/\n  date: shift", "x.yaml(1): field 'pattern': rule 'a': a date that is 'shift' needs all of the captures unit, way")]
    [InlineData("- id: a\n  pattern: /b/\n  date: which", "x.yaml(1): field 'pattern': rule 'a': a date that is 'which' needs one of the captures unit, month")]
    [InlineData("- id: a\n  pattern: day=/b/\n  pass: spans\n  date: calendar", "x.yaml(1): field 'date': rule 'a': 'calendar' is no date of pass 'spans'")]
    [InlineData("- id: a\n  pattern: from=date to=date\n  date: range", "x.yaml(1): field 'date': rule 'a': 'range' joins dates that are found: expected pass: spans")]
    [InlineData("- id: a\n  pattern: /b/\n  date: { is: calendar, month-day: 02-31 }", "x.yaml(1): field 'date': rule 'a': month-day: '02-31': expected a month and a day")]
    [InlineData("- id: a\n  pattern: /b/\n  voice: { who: everybody, scope: clause }", "x.yaml(1): field 'voice': rule 'a': who: expected one of subject")]
    public void Names_what_a_level_misses(string text, string message)
    {
        var error = Assert.Throws<RuleFileException>(() => new Cascade(BuiltInRules.Builder().Add("x.yaml", text).Build()));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_capture_that_a_match_goes_without_makes_no_date()
    {
        var rules = BuiltInRules.Builder().Add("x.yaml", "- id: a\n  pattern: /lampad/ (unit=time-unit way=way-word)?\n  date: shift").Build();
        Assert.Empty(new Cascade(rules).Run(Extracted.Article("The lampad was lit.")).Dates);
    }

    [Fact]
    public void A_class_too_many_is_named_with_what_to_do()
    {
        var many = string.Concat(Enumerable.Range(0, ClassSet.Capacity).Select(i => $"- class: c{i}\n  words: [w{i}]\n"));
        var error = Assert.Throws<RuleFileException>(() => new RuleSetBuilder().Add("x.yaml", many));
        Assert.Matches(@"^x\.yaml\(\d+\): field 'class': 'c\d+' is one class too many: there can be 512", error.Message);
    }

    [Fact]
    public void The_built_in_rules_leave_room_for_classes_of_others()
    {
        var rules = Extracted.BuiltIn;
        _ = new Cascade(rules);
        Assert.True(rules.Names.All.Count <= ClassSet.Capacity - 24, $"{rules.Names.All.Count} of {ClassSet.Capacity} classes are taken.");
    }

    [Fact]
    public void A_later_file_replaces_a_rule_or_switches_it_off()
    {
        var builder = new RuleSetBuilder().Add("a.yaml", "- id: a\n  pattern: /b/\n  cue: denial\n- id: c\n  pattern: /d/\n  cue: denial");
        builder.Add("mine.yaml", "- id: a\n  off: true\n- id: c\n  pattern: /e/\n  cue: denial");
        var rule = Assert.Single(builder.Build().Rules);
        Assert.Equal(("c", "/e/"), (rule.Id, rule.PatternText));
    }
}
