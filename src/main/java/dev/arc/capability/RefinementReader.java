package dev.arc.capability;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.capability.Refinement.Ability;
import dev.arc.capability.Refinement.Objection;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes of a model's statements those that the profile bears out, and counts the others. Made for
/// one reply, and dropped.
final class RefinementReader {
  static final int MOST = 20;
  private static final int SHORTEST_QUOTE = 8;
  private static final int LONGEST_QUOTE = 400;
  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 60;

  /// What no terminal should be handed unseen: control and format characters, halves of characters,
  /// and what nobody has assigned.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\uFFFD]");

  private final Quotes quotes;
  private final Set<String> tools;
  private final List<Assumption> known;
  private final Set<String> names;
  private final List<Assumption> assumptions = new ArrayList<>();
  private final List<Ability> abilities = new ArrayList<>();
  private final Map<Objection, Integer> dropped = new EnumMap<>(Objection.class);

  RefinementReader(AgentProfile profile, Capabilities found) {
    quotes = Quotes.of(profile);
    tools = profile.tools().stream().map(ToolDeclaration::name).collect(Collectors.toSet());
    known = found.assumptions();
    names = found.names().stream().map(RefinementReader::compared).collect(Collectors.toSet());
  }

  Refinement read(JsonObject reply) {
    for (var statement : some(reply.list(RefinementRequest.ASSUMPTIONS))) {
      objectionToAssumption(statement).ifPresent(this::drop);
    }
    for (var statement : some(reply.list(RefinementRequest.CAPABILITIES))) {
      objectionToCapability(statement).ifPresent(this::drop);
    }
    return new Refinement(assumptions, abilities, dropped, true);
  }

  private List<JsonValue> some(List<JsonValue> all) {
    IntStream.range(MOST, all.size()).forEach(_ -> drop(Objection.TOO_MANY));
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private void drop(Objection objection) {
    dropped.merge(objection, 1, Integer::sum);
  }

  /// Takes the assumption, or says why not.
  private Optional<Objection> objectionToAssumption(JsonValue statement) {
    if (!(statement instanceof JsonObject said)) {
      return Optional.of(Objection.MISSHAPEN);
    }
    var kind = said.text("kind").orElse("");
    var stance = stance(said.text("stance").orElse(""));
    var quote = Quotes.folded(said.text("quote").orElse(""));
    if (!AssumptionKinds.isKind(kind)) {
      return Optional.of(Objection.UNKNOWN_KIND);
    }
    if (stance == null || !fits(quote, SHORTEST_QUOTE, LONGEST_QUOTE)) {
      return Optional.of(Objection.MISSHAPEN);
    }
    var place = quotes.find(quote);
    if (place.isEmpty()) {
      return Optional.of(Objection.NOT_IN_PROFILE);
    }
    var found =
        new Assumption(
            kind,
            stance,
            place.get().origin(),
            quote,
            place.get().line(),
            place.get().place(),
            FoundBy.MODEL);
    if (Stream.concat(known.stream(), assumptions.stream()).anyMatch(each -> says(each, found))) {
      return Optional.of(Objection.SAID_BEFORE);
    }
    assumptions.add(found);
    return Optional.empty();
  }

  private static @Nullable Stance stance(String word) {
    return switch (word) {
      case "assumes" -> Stance.ASSUMES;
      case "guards" -> Stance.GUARDS;
      default -> null;
    };
  }

  // The rules say one thing of a kind in a line; and of what is inferred, one of a kind at all.
  private static boolean says(Assumption before, Assumption found) {
    var words = Quotes.folded(before.says());
    return before.kind().equals(found.kind())
        && (before.line() == found.line() && before.place().equals(found.place())
            || words.contains(found.says())
            || found.says().contains(words)
            || before.origin() == Origin.INFERRED && found.origin() == Origin.INFERRED);
  }

  /// Takes the capability, or says why not.
  private Optional<Objection> objectionToCapability(JsonValue statement) {
    if (!(statement instanceof JsonObject said)
        || !(said.find("tools").orElse(null) instanceof JsonArray(var needed))
        || needed.size() > tools.size()
        || !needed.stream().allMatch(JsonString.class::isInstance)) {
      return Optional.of(Objection.MISSHAPEN);
    }
    var name = Quotes.folded(said.text("name").orElse(""));
    var quote = Quotes.folded(said.text("quote").orElse(""));
    if (!fits(name, SHORTEST_NAME, LONGEST_NAME) || !fits(quote, SHORTEST_QUOTE, LONGEST_QUOTE)) {
      return Optional.of(Objection.MISSHAPEN);
    }
    if (quotes.find(quote).isEmpty()) {
      return Optional.of(Objection.NOT_IN_PROFILE);
    }
    var called = needed.stream().map(tool -> ((JsonString) tool).value()).distinct().toList();
    if (!tools.containsAll(called)) {
      return Optional.of(Objection.UNKNOWN_TOOL);
    }
    if (!names.add(compared(name))) {
      return Optional.of(Objection.SAID_BEFORE);
    }
    abilities.add(new Ability(name, quote, called));
    return Optional.empty();
  }

  private static String compared(String name) {
    var words = ContentWords.of(name);
    return words.isEmpty()
        ? name.toLowerCase(Locale.ROOT)
        : words.stream().sorted().collect(Collectors.joining(" "));
  }

  private static boolean fits(String text, int shortest, int longest) {
    var length = text.codePointCount(0, text.length());
    return length >= shortest && length <= longest && !UNSEEN.matcher(text).find();
  }
}
