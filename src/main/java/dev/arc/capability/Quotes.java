package dev.arc.capability;

import dev.arc.capability.Assumption.Origin;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out whether words are a profile's own, and where they stand in its file. White space is
/// folded: a sentence may run over several lines.
final class Quotes {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /// Scripts that put blanks between their words, and nothing else within them.
  private static final Set<UnicodeScript> SPACED =
      Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

  /// Where a quote begins.
  ///
  /// @param place in another file, `prompts/system.md:12`; else empty
  record Place(Origin origin, int line, String place) {}

  /// A text of the profile.
  ///
  /// @param starts where in the folded text a line begins → the line, counted from 1
  private record Passage(
      Origin origin,
      String folded,
      TreeMap<Integer, Integer> starts,
      IntUnaryOperator fileLine,
      IntFunction<String> place) {

    Optional<Place> find(String quote) {
      for (var at = folded.indexOf(quote); at >= 0; at = folded.indexOf(quote, at + 1)) {
        if (isBoundary(at) && isBoundary(at + quote.length())) {
          int line = starts.floorEntry(at).getValue();
          return Optional.of(new Place(origin, fileLine.applyAsInt(line), place.apply(line)));
        }
      }
      return Optional.empty();
    }

    // A piece of a word says something else than the word.
    private boolean isBoundary(int at) {
      return at == 0
          || at == folded.length()
          || !isSpelled(folded.codePointBefore(at))
          || !isSpelled(folded.codePointAt(at));
    }

    private static boolean isSpelled(int letter) {
      return Character.isDigit(letter) || SPACED.contains(UnicodeScript.of(letter));
    }
  }

  private final List<Passage> passages;

  private Quotes(List<Passage> passages) {
    this.passages = passages;
  }

  /// What the author lists as assumed is declared, what the agent is told is stated; the words of
  /// its job and its tools only let something be inferred.
  static Quotes of(AgentProfile profile) {
    var passages = new ArrayList<Passage>();
    profile
        .assumptions()
        .forEach(each -> passages.add(passage(Origin.DECLARED, each.text(), _ -> each.line())));
    var prompt = profile.prompt();
    passages.add(passage(Origin.STATED, prompt.text(), prompt::fileLine, prompt::place));
    profile
        .useCases()
        .forEach(each -> passages.add(passage(Origin.STATED, each.text(), _ -> each.line())));
    passages.add(passage(Origin.INFERRED, profile.job(), _ -> profile.jobLine()));
    for (var tool : profile.tools()) {
      described(tool)
          .forEach(text -> passages.add(passage(Origin.INFERRED, text, _ -> tool.line())));
    }
    return new Quotes(passages);
  }

  /// A text with one blank for all white space between its words.
  static String folded(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /// Where a folded text stands literally, in whole words; empty when the profile nowhere says it.
  Optional<Place> find(String quote) {
    return passages.stream().flatMap(passage -> passage.find(quote).stream()).findFirst();
  }

  private static Stream<String> described(ToolDeclaration tool) {
    var properties = tool.schema().parameters().object("properties").orElse(JsonObject.empty());
    return Stream.concat(
        Stream.of(tool.schema().description()),
        properties.fields().values().stream()
            .flatMap(property ->
                property instanceof JsonObject own
                    ? own.text("description").stream()
                    : Stream.empty()));
  }

  private static Passage passage(Origin origin, String text, IntUnaryOperator fileLine) {
    return passage(origin, text, fileLine, _ -> "");
  }

  private static Passage passage(
      Origin origin, String text, IntUnaryOperator fileLine, IntFunction<String> place) {
    var folded = new StringBuilder();
    var starts = new TreeMap<Integer, Integer>();
    var number = 0;
    for (var line : text.split("\n", -1)) {
      number++;
      var words = folded(line);
      if (!words.isEmpty()) {
        folded.append(folded.isEmpty() ? "" : " ");
        starts.put(folded.length(), number);
        folded.append(words);
      }
    }
    return new Passage(origin, folded.toString(), starts, fileLine, place);
  }
}
