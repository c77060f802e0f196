package dev.arc.scenario;

import dev.arc.catalogue.Level;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a scenario is about.
///
/// @param family members of one family differ in degree only: `currency/hinted`
/// @param capability in the profile's words: `budget consolidation`; or what stands for one where
///   none fits
/// @param assumption the kind of assumption put to the test; null where a failure pattern is
/// @param pattern the failure pattern; null where an assumption is
/// @param way how the assumption is violated (or `holds`), or the pattern's id again
/// @param level how far from the harmless case
/// @param lapse the one fault of behaviour that must fail this scenario; null for base cases
/// @param caughtBy the expectation on which it must fail; null for base cases
/// @param wrong further expectations → the fault of behaviour that must fail on each
/// @param progression what those share that differ in how far things are from the harmless case
///   and, as far as that allows, in nothing else: `currency/total#0`; null where nothing was shared
/// @param writtenBy the model that wrote the entry, or the field of work, that this was drawn from;
///   null where Arc or the user did
public record Tested(
    String family,
    String capability,
    @Nullable String assumption,
    @Nullable String pattern,
    String way,
    Level level,
    @Nullable String lapse,
    @Nullable String caughtBy,
    Map<String, String> wrong,
    @Nullable String progression,
    @Nullable String writtenBy) {

  /// What no model had a hand in, and what stands by itself.
  public Tested(
      String family,
      String capability,
      @Nullable String assumption,
      @Nullable String pattern,
      String way,
      Level level,
      @Nullable String lapse,
      @Nullable String caughtBy,
      Map<String, String> wrong) {
    this(family, capability, assumption, pattern, way, level, lapse, caughtBy, wrong, null, null);
  }

  public Tested {
    wrong = Collections.unmodifiableMap(new TreeMap<>(wrong));
  }

  /// The same, as drawn from what a model wrote.
  public Tested writtenBy(String model) {
    return new Tested(
        family,
        capability,
        assumption,
        pattern,
        way,
        level,
        lapse,
        caughtBy,
        wrong,
        progression,
        model);
  }

  /// The id of the catalogue's entry: a pattern's, or `kind/way`.
  String entry() {
    return pattern == null ? family : pattern;
  }

  /// Stands for the capability where a scenario is of the agent's field, and no capability of the
  /// profile fits what it asks for.
  static String inGeneral(String field) {
    return field + " in general";
  }

  /// Stands for the capability where a scenario is about records of a field that is not the
  /// agent's: it tests how the agent treats data and tools, and nothing that it is hired for.
  public static final String NO_CAPABILITY = "none of the agent's own";
}
