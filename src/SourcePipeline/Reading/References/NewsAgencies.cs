namespace SourcePipeline.Reading.References;

/// <summary>Finds the news agency that a printed citation names as a part of its own: "The Courier. Reuters. 4 March 2013."</summary>
internal static class NewsAgencies
{
    private static readonly string[] Names =
    [
        "Reuters", "Thomson Reuters", "AFP", "Agence France-Presse", "AP", "Associated Press", "The Associated Press", "UPI", "United Press International",
        "Xinhua", "Xinhua News Agency", "DPA", "Deutsche Presse-Agentur", "TASS", "ITAR-TASS", "RIA Novosti", "Interfax", "Ukrinform", "Anadolu Agency",
        "EFE", "ANSA", "Kyodo News", "PTI", "Press Trust of India", "SANA", "Syrian Arab News Agency", "IRNA", "KUNA", "Petra", "Bloomberg News",
        "Press Association", "Australian Associated Press", "The Canadian Press", "Yonhap", "Panapress", "Azertac", "Armenpress", "Belga", "Ritzau",
    ];

    public static string? In(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var end = words.IndexOf(". ");
            var part = (end < 0 ? words : words[..end]).Trim(" .,()");
            foreach (var name in Names)
            {
                if (part.Equals(name, StringComparison.Ordinal))
                    return name;
            }

            words = end < 0 ? default : words[(end + 2)..];
        }

        return null;
    }
}
