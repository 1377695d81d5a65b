using SourcePipeline.Extraction.Rules;
using YamlDotNet.RepresentationModel;

namespace SourcePipeline.Tests.Extraction.Rules;

/// <summary>The rule files are YAML: a full YAML parser reads the same entries out of them as the program's own small reader.</summary>
public sealed class RuleFilesAreYamlTests
{
    public static TheoryData<string> Files() => [.. BuiltInRules.Files().Select(f => f.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_rule_file_reads_the_same_as_YAML(string file)
    {
        var text = BuiltInRules.Files().First(f => f.File == file).Text;
        var own = RuleFileReader.Read(file, text);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var entries = (YamlSequenceNode)yaml.Documents[0].RootNode;

        Assert.Equal(entries.Children.Count, own.Count);
        for (var i = 0; i < own.Count; i++)
        {
            var fields = ((YamlMappingNode)entries.Children[i]).Children.ToDictionary(f => ((YamlScalarNode)f.Key).Value!, f => f.Value);
            Assert.Equal(fields.Keys, own[i].Fields.Select(f => f.Name));
            foreach (var (name, value) in own[i].Fields)
                Assert.True(Same(fields[name], value), $"{file}({value.Line}): field '{name}'");
        }
    }

    private static bool Same(YamlNode node, FieldValue value) => node switch
    {
        YamlScalarNode scalar => value.Text is { } text && Words(text).SequenceEqual(Words(scalar.Value!)),
        YamlSequenceNode list => !value.Items.IsDefault && list.Children.Select(Text).SequenceEqual(value.Items),
        YamlMappingNode map => !value.Pairs.IsDefault && map.Children.Select(p => (Text(p.Key), Text(p.Value))).SequenceEqual(value.Pairs.Select(p => (p.Key, p.Value))),
        _ => false,
    };

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
