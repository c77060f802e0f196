package dev.arc.pipeline;

import dev.arc.catalogue.EntryName;
import dev.arc.catalogue.Level;
import dev.arc.evaluation.Verdict;
import dev.arc.pipeline.RunReport.LevelLine;
import dev.arc.pipeline.RunReport.Progression;
import dev.arc.scenario.Tested;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds up, for each kind of assumption, how the agent did from the harmless case to two things
/// wrong at once. Not thread-safe.
final class Progressions {
  private static final Comparator<Progression> WORST_FIRST =
      Comparator.comparingInt((Progression each) -> -each.failures())
          .thenComparing(
              Progression::breaksAt, Comparator.nullsLast(Comparator.<Level>naturalOrder()))
          .thenComparing(Progression::assumption);

  private final Map<String, Map<Level, LevelLine>> kinds = new TreeMap<>();

  /// What was not concluded says nothing about where an agent breaks.
  void add(Tested tests, Verdict verdict) {
    var kind = tests.assumption();
    if (kind == null || !verdict.isConclusive()) {
      return;
    }
    var level = tests.level();
    var passed = verdict == Verdict.PASS ? 1 : 0;
    kinds
        .computeIfAbsent(kind, _ -> new EnumMap<>(Level.class))
        .merge(level, new LevelLine(level, passed, 1 - passed), LevelLine::plus);
  }

  /// Worst first: by failures, then by how early it breaks.
  ///
  /// @param names what kinds are called, by id
  List<Progression> list(Map<String, EntryName> names) {
    return kinds.entrySet().stream()
        .map(kind ->
            Progression.of(
                kind.getKey(), noun(kind.getKey(), names), List.copyOf(kind.getValue().values())))
        .sorted(WORST_FIRST)
        .toList();
  }

  private static String noun(String kind, Map<String, EntryName> names) {
    var name = names.get(kind);
    var noun = name == null ? null : name.noun();
    return noun == null ? kind.replace('_', ' ') : noun;
  }
}
