using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;

namespace SourcePipeline.Tests.Extraction.Rules;

/// <summary>A malformed rule file stops the start with file, line, field and what was expected.</summary>
public class RuleFileErrorTests
{
    [Theory]
    [InlineData("id: a", "x.yaml(1): expected an entry")]
    [InlineData("- id: a\n  pattern: /b/\n  phrase: p\n  colour: red", "x.yaml(4): field 'colour': no such field")]
    [InlineData("- id: a\n  pattern: /b/\n  pattern: /c/\n  phrase: p", "x.yaml(3): field 'pattern': stands twice")]
    [InlineData("- id: a\n  pattern: nowhere-defined\n  phrase: p", "x.yaml(2): field 'pattern': 'nowhere-defined' is no class")]
    [InlineData("- id: a\n  pattern: (/b/\n  phrase: p", "x.yaml(2): field 'pattern': expected ')'")]
    [InlineData("- id: a\n  pattern: (/b/?)*\n  phrase: p", "x.yaml(2): field 'pattern': something that can be empty is repeated")]
    [InlineData("- id: a\n  pattern: /b/? (/c/ | /d/)?\n  phrase: p", "x.yaml(2): field 'pattern': it would match no word at all")]
    [InlineData("- id: a\n  pattern: <b>\n  phrase: p", "x.yaml(2): field 'pattern': <b> is not defined")]
    [InlineData("- id: a\n  pattern: /b/", "x.yaml(1): rule 'a': expected just one of the fields")]
    [InlineData("- id: a\n  phrase: p", "x.yaml(1): rule 'a' has no pattern")]
    [InlineData("- id: a\n  pattern: /b/\n  phrase: p\n  unless: [never]", "x.yaml(4): field 'unless': 'never' is no guard")]
    [InlineData("- id: a\n  pattern: /b/\n  phrase: p\n- id: a\n  pattern: /b/\n  phrase: p", "x.yaml(4): field 'id': 'a' stands twice")]
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
    [InlineData("- guard: g\n  when: [x]", "x.yaml(1): guard 'g': expected a field 'before'")]
    public void Names_file_line_field_and_what_was_expected(string text, string message)
    {
        var error = Assert.Throws<RuleFileException>(() => new RuleSetBuilder().Add("x.yaml", text).Build());
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_too_many_is_named_with_what_to_do()
    {
        string many = string.Concat(Enumerable.Range(0, ClassSet.Capacity).Select(i => $"- class: c{i}\n  words: [w{i}]\n"));
        var error = Assert.Throws<RuleFileException>(() => new RuleSetBuilder().Add("x.yaml", many));
        Assert.Matches(@"^x\.yaml\(\d+\): field 'class': 'c\d+' is one class too many: there can be 512", error.Message);
    }

    [Fact]
    public void The_built_in_rules_leave_room_for_classes_of_others()
    {
        RuleSet rules = Extracted.BuiltIn;
        _ = new Cascade(rules);
        Assert.True(rules.Names.All.Count <= ClassSet.Capacity - 24, $"{rules.Names.All.Count} of {ClassSet.Capacity} classes are taken.");
    }

    [Fact]
    public void A_later_file_replaces_a_rule_or_switches_it_off()
    {
        var builder = new RuleSetBuilder().Add("a.yaml", "- id: a\n  pattern: /b/\n  phrase: p\n- id: c\n  pattern: /d/\n  phrase: p");
        builder.Add("mine.yaml", "- id: a\n  off: true\n- id: c\n  pattern: /e/\n  phrase: p");
        var rule = Assert.Single(builder.Build().Rules);
        Assert.Equal(("c", "/e/"), (rule.Id, rule.PatternText));
    }
}
