package dev.arc.scenario;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Level;
import dev.arc.json.Nearest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a user wants more or less of than the usual mix has. Names are those of assumption kinds,
/// ways (`currency/mixed`), failure patterns and their categories.
///
/// @param focus name → how many of the scenarios are to be about it
/// @param only nothing else is asked for; empty for everything
/// @param difficulty the levels that are wanted; empty for all
public record Steering(
    Map<String, Share> focus, List<String> only, List<String> exclude, List<Level> difficulty) {

  /// The usual mix.
  public static final Steering NONE = new Steering(Map.of(), List.of(), List.of(), List.of());

  public Steering {
    focus = Collections.unmodifiableMap(new LinkedHashMap<>(focus));
    only = List.copyOf(only);
    exclude = List.copyOf(exclude);
    difficulty = List.copyOf(difficulty);
  }

  /// A count, or a part of all.
  ///
  /// @param value how many; of a part, percent
  public record Share(BigDecimal value, boolean percent) {

    int of(int count) {
      var many =
          percent
              ? value
                  .multiply(BigDecimal.valueOf(count))
                  .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
              : value;
      return many.min(BigDecimal.valueOf(count)).intValue();
    }

    @Override
    public String toString() {
      return value.toPlainString() + (percent ? "%" : "");
    }
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /// As it is said on the command line; empty where nothing is.
  public String says() {
    var said = new ArrayList<String>();
    focus.forEach((name, share) -> said.add("--focus " + name + "=" + share));
    if (!only.isEmpty()) {
      said.add("--only " + String.join(",", only));
    }
    if (!exclude.isEmpty()) {
      said.add("--exclude " + String.join(",", exclude));
    }
    if (!difficulty.isEmpty()) {
      said.add(
          "--difficulty "
              + difficulty.stream()
                  .map(level -> level.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(",")));
    }
    return String.join(" ", said);
  }

  /// What was said on the command line, read again.
  ///
  /// @param said as [#says] says it
  /// @throws IllegalArgumentException when it is not as that says it
  public static Steering read(String said) {
    var focus = new LinkedHashMap<String, Share>();
    var lists = new LinkedHashMap<String, List<String>>();
    for (var option : said.split("(?:^|\\s+)--")) {
      var words = option.strip().split("\\s+", 2);
      if (words.length == 2 && words[0].equals("focus")) {
        var at = words[1].lastIndexOf('=');
        if (at < 0) {
          throw new IllegalArgumentException(
              "--focus is \"" + words[1] + "\", expected a name, = and how many");
        }
        var value = words[1].substring(at + 1);
        focus.put(
            words[1].substring(0, at),
            new Share(new BigDecimal(value.replace("%", "")), value.endsWith("%")));
      } else if (words.length == 2) {
        lists.put(words[0], List.of(words[1].split(",")));
      }
    }
    return new Steering(
        focus,
        lists.getOrDefault("only", List.of()),
        lists.getOrDefault("exclude", List.of()),
        lists.getOrDefault("difficulty", List.of()).stream()
            .map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
            .toList());
  }

  /// Refuses names that the catalogue does not have.
  ///
  /// @throws IllegalArgumentException naming the option, the name and the nearest known one
  public void requireKnown(Catalogue catalogue) {
    var known = names(catalogue);
    focus.keySet().forEach(name -> require("--focus", name, known));
    only.forEach(name -> require("--only", name, known));
    exclude.forEach(name -> require("--exclude", name, known));
  }

  private static void require(String option, String name, Set<String> known) {
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "%s names \"%s\", which is no assumption kind, way, failure pattern or category%s; `arc catalog list` shows them"
              .formatted(
                  option,
                  name,
                  Nearest.to(name, known).map(near -> "; did you mean " + near + "?").orElse("")));
    }
  }

  private static Set<String> names(Catalogue catalogue) {
    var names = new TreeSet<String>();
    catalogue
        .kinds()
        .forEach(kind -> {
          names.add(kind.id());
          kind.ways().forEach(way -> names.add(kind.id() + "/" + way.id()));
        });
    catalogue
        .patterns()
        .forEach(pattern -> {
          names.add(pattern.id());
          names.add(pattern.category());
        });
    return names;
  }

  /// Whether a scenario of this slot is wanted at all.
  boolean admits(Slot slot) {
    return (only.isEmpty() || only.stream().anyMatch(name -> isAbout(slot, name)))
        && exclude.stream().noneMatch(name -> isAbout(slot, name))
        && (difficulty.isEmpty() || difficulty.contains(slot.level()));
  }

  /// Whether a slot belongs to what has this name.
  static boolean isAbout(Slot slot, String name) {
    return slot.entry().equals(name)
        || switch (slot) {
          case Slot.Assumed(var kind, var _, var _) -> kind.id().equals(name);
          case Slot.Failing(var pattern, var _) -> pattern.category().equals(name);
        };
  }
}
