package dev.arc.role;

import dev.arc.llm.ToolSchema;
import dev.arc.topic.Lexicon;
import dev.arc.topic.Vocabulary;
import dev.arc.topic.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What is done to records, by the words for it: to cancel and to delete are one deed, to book and
/// to place another. A tool whose name only says that it changes something may do any.
public final class Deeds {

  private static final Lexicon WORDS = Vocabulary.beside(Deeds.class, "deeds.yaml").lexicon();
  private static final String ANY = "any";
  private static final String CREATE = "create";
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern PATH = Pattern.compile("[./:]|__");

  private Deeds() {}

  /// Whether a tool of this name does something else than what is asked for: both name a deed, and
  /// none that the other names.
  ///
  /// @param asked in words: "Cancel RSV-7", or the state that the record is to be left in
  public static boolean isAnother(String tool, String asked) {
    var done = ofName(tool);
    var wanted = in(asked);
    wanted.remove(ANY);
    return !done.isEmpty()
        && !done.contains(ANY)
        && !wanted.isEmpty()
        && wanted.stream().noneMatch(done::contains);
  }

  /// Whether all that a tool does is to make something new, as against changing what is there.
  public static boolean isCreation(ToolSchema tool) {
    return of(tool).equals(Set.of(CREATE));
  }

  /// The tool that does what is asked for; else one that may do anything; else, where all do
  /// something else, the first.
  public static Optional<RoledTool> fitting(List<RoledTool> tools, String asked) {
    return tools.stream().max(Comparator.comparingInt(tool -> fitness(tool.schema(), asked)));
  }

  /// How well a tool fits what is asked for: 2 where it does that, 1 where it may, 0 where it does
  /// something else.
  public static int fitness(ToolSchema tool, String asked) {
    var done = of(tool);
    var wanted = in(asked);
    wanted.remove(ANY);
    if (wanted.stream().anyMatch(done::contains)) {
      return 2;
    }
    return done.isEmpty() || done.contains(ANY) || wanted.isEmpty() ? 1 : 0;
  }

  /// What a tool does, by its name; where that names nothing, by the first deed of its description.
  private static Set<String> of(ToolSchema tool) {
    var named = ofName(tool.name());
    if (!named.isEmpty()) {
      return named;
    }
    return WORDS.all(Words.of(tool.description())).stream()
        .min(Comparator.comparingInt(Lexicon.Found::from))
        .map(first -> Set.of(first.id()))
        .orElse(Set.of());
  }

  private static Set<String> ofName(String name) {
    var parts = PATH.split(name);
    var own = parts.length == 0 ? name : parts[parts.length - 1];
    return in(HUMP.matcher(own).replaceAll("$1 $2").replace('_', ' ').replace('-', ' '));
  }

  /// The deeds that words name.
  private static Set<String> in(String words) {
    var deeds = new TreeSet<String>();
    WORDS.all(Words.of(words)).forEach(found -> deeds.add(found.id()));
    return deeds;
  }
}
