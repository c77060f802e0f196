package dev.arc.catalogue;

import dev.arc.json.Nearest;
import dev.arc.json.Node;
import dev.arc.tool.Behaviour;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What may stand under `with` of a fault: the parameters of its behaviour, each with a value that
/// belongs to what the behaviour is.
final class FaultRules {

  /// Refusals that are behaviours of their own.
  private static final Set<String> OTHER_REFUSALS =
      Set.of("401", "403", "404", "408", "409", "429");

  /// @param needed whether the behaviour is nothing without it
  /// @param fits whether a value can be used
  /// @param expected the same in words
  private record Parameter(Predicate<String> fits, String expected, boolean needed) {}

  private static final Parameter SECONDS = count(1, 86_400, "seconds");
  private static final Parameter TEXT = new Parameter(value -> !value.isBlank(), "a text", false);
  private static final Parameter SERVER =
      new Parameter(
          value -> value.matches("5\\d\\d"),
          "from 500 to 599, for the server is at fault; a call that the tool refuses is invalid_request",
          false);
  private static final Parameter REFUSAL =
      new Parameter(
          value -> value.matches("4\\d\\d") && !OTHER_REFUSALS.contains(value),
          "from 400 to 499, for the call is refused; 401, 403, 404, 409 and 429 are the behaviours unauthorized, forbidden, not_found, conflict and rate_limited",
          false);
  private static final Parameter PERCENT =
      new Parameter(
          value -> value.matches("-?\\d{1,3}") && Integer.parseInt(value) != 0,
          "a whole number of percent that is not 0",
          false);
  private static final Parameter DAYS =
      new Parameter(
          value -> value.matches("-?\\d{1,5}") && Integer.parseInt(value) != 0,
          "a whole number of days that is not 0",
          false);
  private static final Parameter DAY =
      new Parameter(FaultRules::isDay, "a day such as 2026-03-04, or $as_of", false);
  private static final Parameter WHERE =
      new Parameter(
          value -> Set.of("note", "name", "document").contains(value),
          "note, name or document",
          false);

  private FaultRules() {}

  private static Parameter count(int least, int most, String of) {
    return new Parameter(
        value ->
            value.matches("\\d{1,6}")
                && Integer.parseInt(value) >= least
                && Integer.parseInt(value) <= most,
        "a whole number of %s from %d to %,d".formatted(of, least, most),
        false);
  }

  private static Parameter needed(Parameter parameter) {
    return new Parameter(parameter.fits(), parameter.expected(), true);
  }

  private static boolean isDay(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Map<String, Parameter> parameters(Behaviour behaviour) {
    return switch (behaviour) {
      case TIMEOUT, TIMEOUT_AFTER_EFFECT, SLOW, RATE_LIMITED -> Map.of("seconds", SECONDS);
      case SERVER_ERROR -> Map.of("status", SERVER, "seconds", SECONDS);
      case INVALID_REQUEST -> Map.of("status", REFUSAL, "parameter", TEXT, "reason", TEXT);
      case FORBIDDEN -> Map.of("scope", TEXT);
      case MOVED -> Map.of("to", needed(TEXT));
      case PARTIAL -> Map.of("rows", count(1, 1000, "rows"));
      case STALE -> Map.of("as_of", DAY, "days", DAYS);
      case CONTRADICTORY -> Map.of("percent", PERCENT);
      case WRONG_RESULT -> Map.of("percent", PERCENT, "digits", count(1, 9, "digits"));
      case INJECTED -> Map.of("text", needed(TEXT), "in", WHERE);
      case RESET,
          UNAUTHORIZED,
          NOT_FOUND,
          REDIRECT_LOOP,
          CONFLICT,
          MALFORMED,
          EMPTY,
          SCHEMA_DRIFT,
          DUPLICATED,
          ERROR_VALUES ->
          Map.of();
    };
  }

  /// A parameter that is wrong, and why, as a predicate to its name.
  record Objection(Node at, String says) {}

  /// @param drawn name → the texts of which one is drawn for it
  static List<Objection> objections(Node fault, Map<String, List<String>> drawn) {
    var behaviour = fault.find("behaviour").flatMap(Node::text).flatMap(FaultRules::behaviour);
    if (behaviour.isEmpty()) {
      return List.of();
    }
    var known = parameters(behaviour.get());
    var name = behaviour.get().name().toLowerCase(Locale.ROOT);
    var given = fault.find("with").map(Node::fields).orElse(Map.of());
    var objections = new ArrayList<Objection>();
    given.forEach((parameter, node) ->
        objection(name, parameter, node, known, drawn)
            .ifPresent(says -> objections.add(new Objection(node, "with." + parameter + says))));
    known.forEach((parameter, rule) -> {
      if (rule.needed() && !given.containsKey(parameter)) {
        objections.add(
            new Objection(
                fault,
                "with.%s is missing, and %s is nothing without it, expected %s"
                    .formatted(parameter, name, rule.expected())));
      }
    });
    return objections;
  }

  private static Optional<Behaviour> behaviour(String name) {
    return Stream.of(Behaviour.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static Optional<String> objection(
      String behaviour,
      String name,
      Node node,
      Map<String, Parameter> known,
      Map<String, List<String>> drawn) {
    var parameter = known.get(name);
    if (parameter == null) {
      return Optional.of(" is nothing that " + behaviour + " has" + meant(name, known.keySet()));
    }
    return node.text()
        .flatMap(text ->
            text.startsWith("$")
                ? variable(text, parameter, drawn)
                : unfit(text, parameter).map(says -> " is " + says));
  }

  private static Optional<String> unfit(String text, Parameter parameter) {
    return parameter.fits().test(text)
        ? Optional.empty()
        : Optional.of(
            "\"%s\", expected %s".formatted(ShapeCheck.shortened(text), parameter.expected()));
  }

  private static Optional<String> variable(
      String text, Parameter parameter, Map<String, List<String>> drawn) {
    var name = text.substring(1);
    if (drawn.containsKey(name)) {
      return drawn.getOrDefault(name, List.of()).stream()
          .flatMap(each -> unfit(each, parameter).stream())
          .findFirst()
          .map(says -> " is " + text + ", of which one is " + says);
    }
    return Placeholders.OF_DRAWS.contains(name)
        ? Optional.empty()
        : Optional.of(
            " is %s, which stands for nothing; draw it under \"draws\", or write it out"
                .formatted(ShapeCheck.shortened(text)));
  }

  private static String meant(String name, Set<String> known) {
    if (known.isEmpty()) {
      return "; leave it out";
    }
    return Nearest.to(name, known)
        .map(near -> "; did you mean " + near + "?")
        .orElse(", expected " + String.join(" or ", new TreeSet<>(known)));
  }
}
