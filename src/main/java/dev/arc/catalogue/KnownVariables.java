package dev.arc.catalogue;

import dev.arc.expectation.Condition;
import dev.arc.json.Nearest;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The variables that there are, without values: what a condition is checked with before there is a
/// scenario. Remembers which figures were asked for. Made for one condition.
final class KnownVariables implements Variables {
  private static final String IF = "if_";

  /// Figures that are worked out from a sum of money.
  private static final Set<String> OF_SUMS =
      Set.of(
          "answer_in_first", "answer_in_second", "answer_in_usd", "answer_elsewhere", "by_month");

  private static final Set<String> FIGURES =
      Placeholders.union(
          OF_SUMS,
          Set.of(
              "answer",
              "misread",
              "zero",
              "doubled",
              "each_match",
              "bare_answer",
              "answer_as_noted",
              "bare_sum",
              "visible",
              "as_of",
              "sum",
              "claimed",
              "nothing",
              "today"));

  private static final Set<String> GROUPS = Set.of("weekday", "injected_marks", "deed");

  private final Set<String> drawn;
  private final Set<String> figures = new HashSet<>();

  /// @param drawn the names of what the entry draws
  KnownVariables(Set<String> drawn) {
    this.drawn = Set.copyOf(drawn);
  }

  /// Those of the figures asked for that only a sum of money has.
  Stream<String> ofSums() {
    return figures.stream().filter(OF_SUMS::contains).sorted();
  }

  boolean hasMisread() {
    return figures.contains("misread");
  }

  @Override
  public List<Quantity> quantities(String name) {
    if (name.startsWith(IF)) {
      lapse(name.substring(IF.length()).replace('_', '-'));
    } else {
      require(name, FIGURES, "figure");
    }
    figures.add(name);
    return List.of();
  }

  private static void lapse(String slug) {
    var slugs = Stream.of(Lapse.values()).map(Lapse::slug).collect(Collectors.toSet());
    if (!slugs.contains(slug)) {
      throw new IllegalArgumentException(
          "$if_%s names no wrong agent%s"
              .formatted(
                  slug.replace('-', '_'),
                  Nearest.to(slug, slugs)
                      .map(near -> "; did you mean $if_" + near.replace('-', '_') + "?")
                      .orElse("; `lapse` in docs/schemas/catalogue lists those that there are")));
    }
  }

  @Override
  public List<Condition.Part> parts() {
    return List.of();
  }

  @Override
  public List<List<String>> groups(String name) {
    require(name, GROUPS, "group of words");
    if (name.equals("injected_marks") && !drawn.contains("mark")) {
      throw new IllegalArgumentException(
          "$injected_marks is what is drawn as \"mark\", and nothing is; add it under \"draws\"");
    }
    return List.of();
  }

  /// The variable itself, so that it is told from a text that is written out.
  @Override
  public String text(String name) {
    var known = Placeholders.union(Placeholders.OF_DRAWS, drawn);
    require(name, Placeholders.union(known, Set.of("symbol")), "text");
    return "$" + name;
  }

  @Override
  public List<Role> roles(String name) {
    var roles = ConditionTemplate.ROLES;
    if (!roles.containsKey(name)) {
      throw new IllegalArgumentException(
          "\"%s\" is no word for tools, expected one of %s"
              .formatted(name, roles.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return roles.getOrDefault(name, List.of());
  }

  private static void require(String name, Set<String> known, String what) {
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "$%s stands for no %s%s"
              .formatted(
                  ShapeCheck.shortened(name),
                  what,
                  Nearest.to(name, known)
                      .map(near -> "; did you mean $" + near + "?")
                      .orElse("; docs/catalogue.md lists the variables")));
    }
  }
}
