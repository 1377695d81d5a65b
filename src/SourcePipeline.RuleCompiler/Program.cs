using SourcePipeline.Extraction;
using SourcePipeline.Extraction.Rules;

if (args is not [var file])
{
    Console.Error.WriteLine("usage: SourcePipeline.RuleCompiler FILE: writes the built-in rules and lexicons to it in the form in which a start reads them");
    return 2;
}

var rules = BuiltInRules.Builder().Build();
// The levels name words and classes of their own: with them in it, nothing is added at a start.
_ = new Cascade(rules);
File.WriteAllBytes(file, CompiledRules.Write(rules));
return 0;
