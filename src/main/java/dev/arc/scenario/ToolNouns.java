package dev.arc.scenario;

import dev.arc.role.RoledTool;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an agent's records are called when no field of work of the catalogue is its own: the thing
/// that most of its tools are named after. `list_beehives` and `openHive` keep beehives.
final class ToolNouns {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 18;
  private static final int KEY = 3;

  /// Words of tools' names that are no things of the agent's: what is done, and what everything is.
  private static final Set<String> NO_THINGS =
      Set.copyOf(
          List.of(
              ("get list read find fetch search query lookup look show view load open retrieve check count"
                      + " create make place book order submit send post put update modify edit change set cancel delete remove"
                      + " insert replace upsert write save store call run execute invoke start stop terminate handle escalate"
                      + " calculate compute convert validate verify generate report notify message mail email"
                      + " details detail data info information status state history result results output input value values"
                      + " record records item items entry entries thing things name names type types list lists table tables"
                      + " tool tools api service services function functions action actions agent agents assistant default"
                      + " registry system memory conversation chat user users current latest recent all from with into file"
                      + " files sheet sheets page pages text content request requests response time date today tool1 test"
                      + " sample example server client mcp http https json yaml cell python bash shell script code")
                  .split(" ")));

  private ToolNouns() {}

  /// The thing in the plural; empty where no tool's name tells one.
  static Optional<String> most(List<RoledTool> tools) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var tool : tools) {
      noun(tool.name())
          .ifPresent(noun -> counts.merge(noun, tool.role().bringsFacts() ? 2 : 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /// A prefix of record keys: `BEE` of beehives.
  static String key(String noun) {
    return noun.substring(0, KEY).toUpperCase(Locale.ROOT);
  }

  private static Optional<String> noun(String tool) {
    return Stream.of(tool.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").split("[^A-Za-z]+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
        .filter(word -> !NO_THINGS.contains(word))
        .reduce((_, last) -> last)
        .map(ToolNouns::plural);
  }

  private static String plural(String noun) {
    if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
      return noun.endsWith("s") && !noun.endsWith("ss") ? noun : noun + "es";
    }
    return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
