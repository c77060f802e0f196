package dev.arc.role;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.topic.Lexicon;
import dev.arc.topic.Lexicon.Found;
import dev.arc.topic.Vocabulary;
import dev.arc.topic.Word;
import dev.arc.topic.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises what a tool is for from the words of its description, the names of its parameters
/// and, last, its own name. Thread-safe.
public final class Roles {

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern SPACE = Pattern.compile("[./:]|__");
  private static final double ENOUGH = 1.5;
  private static final double VERB = 4;
  private static final double LATER_VERB = 1;
  private static final double WORD = 1;
  private static final double PARAMETER = 1.5;
  private static final double NAME = 1;
  private static final double NAME_VERB = 3;
  private static final int FIRST_WORDS = 3;

  private static final Found NOTHING = new Found("", -1, -1);

  private static final Map<Role, Signs> SIGNS = signs();

  private Roles() {}

  private record Signs(Lexicon verbs, Lexicon words, Lexicon parameters, Lexicon names) {}

  /// What is said of a tool, in words.
  ///
  /// @param opening the verb that opens its description
  /// @param parameters their names, with the words of those
  private record Said(
      List<Word> description, Found opening, List<Word> name, Map<String, List<Word>> parameters) {}

  private static final class Score {
    private double points;
    private final List<String> because = new ArrayList<>();

    void add(double weight, String word) {
      if (!because.contains(word)) {
        points += weight;
        because.add(word);
      }
    }
  }

  private static Map<Role, Signs> signs() {
    var vocabulary = Vocabulary.beside(Roles.class, "roles.yaml");
    var signs = new EnumMap<Role, Signs>(Role.class);
    for (String key : vocabulary.keys()) {
      var part = vocabulary.part(key);
      signs.put(
          Role.valueOf(key.toUpperCase(Locale.ROOT)),
          new Signs(
              part.part("verb").lexicon(),
              part.part("words").lexicon(),
              part.part("parameters").lexicon(),
              part.part("name").lexicon()));
    }
    return signs;
  }

  /// The tools with their roles, in the order given.
  public static List<RoledTool> of(List<ToolSchema> tools) {
    return tools.stream().map(Roles::of).toList();
  }

  /// The tool with the role that its author states, which is certain; what is no role's name is
  /// passed over.
  ///
  /// @param stated such as `calculator`; null when nothing is stated
  public static RoledTool of(ToolSchema tool, @Nullable String stated) {
    return stated(stated)
        .map(role -> new RoledTool(tool, role, 1, "its author says so"))
        .orElseGet(() -> of(tool));
  }

  private static Optional<Role> stated(@Nullable String text) {
    return text == null
        ? Optional.empty()
        : Arrays.stream(Role.values())
            .filter(role -> role.name().equalsIgnoreCase(text.strip()))
            .findFirst();
  }

  /// The tool with the role that most of its words speak for; [Role#UNKNOWN] when too few speak for
  /// any.
  public static RoledTool of(ToolSchema tool) {
    var scores = new EnumMap<Role, Score>(Role.class);
    var said = said(tool);
    SIGNS.forEach((role, signs) -> scores.put(role, score(said, signs)));
    var ranked = new ArrayList<>(scores.entrySet());
    ranked.sort(Comparator.comparingDouble(entry -> -entry.getValue().points));
    var best = ranked.getFirst();
    double top = best.getValue().points;
    if (top < ENOUGH) {
      return new RoledTool(tool, Role.UNKNOWN, 0, "no word of it tells what it is for");
    }
    double confidence = top / (top + ranked.get(1).getValue().points + 1);
    return new RoledTool(
        tool, best.getKey(), rounded(confidence), String.join(", ", best.getValue().because));
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }

  /// What is said of the tool; where nothing is, its name says it: `get_pod_logs`.
  private static List<Word> description(ToolSchema tool) {
    return tool.description().isBlank() ? name(tool) : Words.of(tool.description());
  }

  /// The words of its name, without the server or package before it.
  private static List<Word> name(ToolSchema tool) {
    var parts = SPACE.split(tool.name());
    return Words.of(spaced(parts.length == 0 ? tool.name() : parts[parts.length - 1]));
  }

  private static Said said(ToolSchema tool) {
    var description = description(tool);
    var parameters = new LinkedHashMap<String, List<Word>>();
    parameterNames(tool).forEach(name -> parameters.put(name, Words.of(spaced(name))));
    return new Said(description, opening(description), name(tool), parameters);
  }

  private static Score score(Said said, Signs signs) {
    var score = new Score();
    var description = said.description;
    var opening = said.opening;
    for (var found : signs.verbs.longest(description)) {
      boolean opens = found.from() == opening.from() && found.to() == opening.to();
      score.add(opens ? VERB : LATER_VERB, text(description, found));
    }
    signs.words.longest(description).forEach(found -> score.add(WORD, text(description, found)));
    said.parameters.forEach((name, words) ->
        signs.parameters.longest(words).stream()
            .filter(found -> found.length() == words.size())
            .forEach(_ -> score.add(PARAMETER, "parameter " + name)));
    var name = said.name;
    signs
        .names
        .longest(name)
        .forEach(
            found -> score.add(found.from() == 0 ? NAME_VERB : NAME, "name " + text(name, found)));
    return score;
  }

  /// The verb that opens the description, at once or after `This tool …` or `Use this to …`, with
  /// what belongs to it: `get the current time` rather than `get`. What follows it (`searches
  /// orders`) is no verb, whatever it looks like.
  private static Found opening(List<Word> words) {
    int skipped = 0;
    while (skipped < words.size() && isOpening(words.get(skipped).text())) {
      skipped++;
    }
    int from = skipped;
    return SIGNS.values().stream()
        .flatMap(signs -> signs.verbs.longest(words).stream())
        .filter(found -> found.from() >= from && found.from() < from + FIRST_WORDS)
        .filter(found -> words.subList(0, found.from()).stream().noneMatch(Word::isMark))
        .min(Comparator.comparingInt(Found::from).thenComparing(found -> -found.length()))
        .orElse(NOTHING);
  }

  private static boolean isOpening(String word) {
    return switch (word) {
      case "this",
          "tool",
          "function",
          "use",
          "a",
          "an",
          "the",
          "it",
          "to",
          "can",
          "lets",
          "you",
          "allows",
          "used",
          "helps",
          "for",
          "will" ->
          true;
      default -> false;
    };
  }

  private static String text(List<Word> words, Found found) {
    return String.join(
        " ", words.subList(found.from(), found.to()).stream().map(Word::text).toList());
  }

  private static List<String> parameterNames(ToolSchema tool) {
    return tool.parameters()
        .object("properties")
        .map(JsonObject::fields)
        .map(Map::keySet)
        .map(List::copyOf)
        .orElse(List.of());
  }

  /// `orderId`, `order_id` and `order-id` in words.
  private static String spaced(String name) {
    return HUMP.matcher(name).replaceAll("$1 $2").replace('_', ' ').replace('.', ' ');
  }
}
