using SourcePipeline.Reading;

namespace SourcePipeline.Tests.Reading;

public sealed class LanguageCheckTests
{
    [Theory]
    [InlineData("en", "The army said that it had taken the town and that at least twelve of its soldiers were killed in the fighting, which began on Monday when a column was attacked by insurgents on the road to the border; they fled after two hours, and the wounded were flown to the capital.")]
    [InlineData("fr", "L'armée a déclaré avoir pris la ville et que douze de ses soldats ont été tués dans les combats, qui ont commencé lundi quand une colonne est tombée dans une embuscade sur la route de la frontière ; les assaillants ont fui après deux heures et les blessés sont arrivés dans la capitale.")]
    [InlineData("de", "Die Armee erklärte, dass sie die Stadt eingenommen habe und dass zwölf ihrer Soldaten bei den Kämpfen getötet worden seien, die am Montag begannen, als eine Kolonne auf der Straße zur Grenze in einen Hinterhalt geriet; die Angreifer flohen nach zwei Stunden, und die Verwundeten wurden in die Hauptstadt geflogen.")]
    [InlineData("es", "El ejército dijo que había tomado la ciudad y que al menos doce de sus soldados murieron en los combates, que empezaron el lunes cuando una columna fue atacada por los insurgentes en la carretera de la frontera; los atacantes huyeron y los heridos fueron llevados a la capital por la noche.")]
    [InlineData("und", "Wojsko oświadczyło, że zajęło miasto i że co najmniej dwunastu żołnierzy zginęło w walkach, które rozpoczęły się w poniedziałek, gdy kolumna wpadła w zasadzkę na drodze do granicy; napastnicy uciekli po dwóch godzinach, a rannych przewieziono śmigłowcami do szpitala w stolicy kraju jeszcze tej samej nocy.")]
    [InlineData("und", "Армия заявила, что заняла город и что по меньшей мере двенадцать солдат погибли в боях, которые начались в понедельник, когда колонна попала в засаду на дороге к границе.")]
    [InlineData("und", "أعلن الجيش أنه سيطر على المدينة وأن اثني عشر جنديا على الأقل قتلوا في المعارك التي بدأت يوم الاثنين عندما وقع رتل في كمين على الطريق المؤدي إلى الحدود قبل أن ينسحب المهاجمون بعد ساعتين")]
    [InlineData(null, "Twelve killed near Gao.")]
    [InlineData(null, "")]
    public void The_language_of_a_text(string? code, string text) => Assert.Equal(code, LanguageCheck.Identify(text));

    [Fact]
    public void A_text_too_short_has_no_language() => Assert.Null(LanguageCheck.Identify("Bataille de Gao"));

    [Fact]
    public void English_with_many_foreign_names_is_English() =>
        Assert.Equal("en", LanguageCheck.Identify(string.Concat(Enumerable.Repeat("Mahamadou Djeri Maiga of Ansar el Dine met Iyad ag Ghaly in the town of Aïn-el-Turk. ", 12))));
}
