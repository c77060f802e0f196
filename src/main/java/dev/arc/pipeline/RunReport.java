package dev.arc.pipeline;

import dev.arc.analysis.Cause;
import dev.arc.catalogue.Level;
import dev.arc.evaluation.Verdict;
import dev.arc.evaluation.Whose;
import dev.arc.expectation.Dimension;
import dev.arc.json.CompleteRecord;
import dev.arc.json.Series;
import dev.arc.scenario.ScenarioSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a run. The JSON of a run is this record, field by field; `docs/schemas/run.json` is
/// its schema.
///
/// Scores, rates and impact are fractions of 1; costs are US dollars; times are milliseconds.
///
/// @param hosts every host that was contacted
/// @param mix how each part of the set was done
/// @param progressions how each kind of assumption went, from the harmless case on; worst first
/// @param coverage how many scenarios of the set test which combination; 0 where none does
/// @param untested what of the catalogue is in none of them, and why
/// @param scenarios the plays, in the order of the set, then of the trials; read from the store
///   anew each time
public record RunReport(
    String schemaVersion,
    Run run,
    Agent agent,
    Model model,
    Set set,
    List<String> hosts,
    Reliability reliability,
    List<DimensionLine> dimensions,
    List<MixPart> mix,
    List<Progression> progressions,
    List<Cluster> clusters,
    List<ScenarioReport.Covered> coverage,
    List<ScenarioSet.Untested> untested,
    Series<ScenarioLine> scenarios,
    Cost cost,
    Time time,
    Gate gate) {

  /// @param state `open`, `done`, `stopped`, `out_of_budget`, `out_of_time` or `broken`
  /// @param planned plays that the run consists of
  /// @param played plays that have an outcome
  public record Run(
      String id,
      Instant startedAt,
      long seed,
      int trials,
      String engine,
      boolean resumed,
      String state,
      int planned,
      int played) {}

  public record Agent(String name, String profile, int version, String sha256) {}

  /// @param named whether the user asked for this model by name
  public record Model(String name, String provider, boolean rehearsal, boolean named) {}

  /// @param focus the assumption kind that the violations of the mix are about, where there are any
  /// @param catalogue the version of the catalogue that it was made from
  /// @param testsTheJob false where no scenario is about anything that the agent is hired for: the
  ///   records are of another field, and the score says nothing about the job
  public record Set(
      String sha256,
      int scenarios,
      int rejected,
      String catalogue,
      String focus,
      @Nullable String steering,
      boolean testsTheJob)
      implements CompleteRecord {}

  /// @param score null where nothing was concluded, for nothing is known then
  /// @param atWorst what the score were had everything inconclusive failed
  /// @param composite mean of the scenarios' weighted dimension scores; null where nothing was
  ///   concluded
  /// @param nullBaseline score of the best agent that does nothing useful, as measured on the set;
  ///   null where nobody has
  public record Reliability(
      @Nullable Double score,
      int passed,
      int failed,
      int errors,
      int invalid,
      Bounds interval,
      double atWorst,
      @Nullable Double composite,
      @Nullable Double nullBaseline)
      implements CompleteRecord {}

  public record Bounds(String method, double confidence, double low, double high) {}

  public record DimensionLine(
      Dimension name, double weight, double score, int passed, int checks, String explanation) {}

  /// @param name `currency violations`, `general`
  public record MixPart(String name, int passed, int total) {}

  /// How one kind of assumption went, by how far from the harmless case the scenarios were.
  ///
  /// @param noun what sentences call the kind: `date format`
  /// @param levels of which at least one play was concluded, in the order of [Level]
  /// @param breaksAt the first of them at which a play failed; null where none did
  public record Progression(
      String assumption, String noun, List<LevelLine> levels, @Nullable Level breaksAt)
      implements CompleteRecord {

    static Progression of(String assumption, String noun, List<LevelLine> levels) {
      var breaks = levels.stream().filter(level -> level.failed() > 0).map(LevelLine::level);
      return new Progression(assumption, noun, levels, breaks.findFirst().orElse(null));
    }

    int failures() {
      return levels.stream().mapToInt(LevelLine::failed).sum();
    }
  }

  /// @param passed plays
  /// @param failed plays
  public record LevelLine(Level level, int passed, int failed) {

    LevelLine plus(LevelLine other) {
      return new LevelLine(level, passed + other.passed, failed + other.failed);
    }
  }

  /// Failures that have one cause.
  ///
  /// @param cause in the fixed vocabulary, of most of the failures
  /// @param rootCause one sentence from the evidence
  /// @param line of the profile that says so; null where none does
  /// @param impact share of all conclusive plays
  /// @param confidence share of the failures that the root cause explains
  /// @param scenarios ids, in the order of the set
  /// @param requests what the user had asked in each
  public record Cluster(
      String id,
      String name,
      Cause cause,
      String rootCause,
      @Nullable String assumption,
      @Nullable String pattern,
      String capability,
      @Nullable Integer line,
      int failures,
      double impact,
      double confidence,
      String basis,
      List<String> scenarios,
      List<String> requests)
      implements CompleteRecord {}

  /// One play.
  ///
  /// @param writtenBy the model that wrote what the scenario was drawn from; null where none did
  /// @param costUsd null where there is no price
  public record ScenarioLine(
      String id,
      String title,
      String family,
      String capability,
      @Nullable String assumption,
      @Nullable String pattern,
      @Nullable String writtenBy,
      Level level,
      String request,
      int trial,
      Verdict verdict,
      Whose whose,
      String reason,
      double score,
      List<CheckLine> checks,
      @Nullable BigDecimal costUsd,
      long wallMs,
      long virtualMs)
      implements CompleteRecord {}

  /// @param says one sentence with the evidence
  /// @param step where it shows; 0 where no single step does
  public record CheckLine(
      String id, Dimension dimension, boolean critical, boolean passed, String says, int step) {}

  /// @param estimatedUsd null where there was no price
  /// @param actualUsd null where there is no price
  public record Cost(@Nullable Range estimatedUsd, @Nullable BigDecimal actualUsd)
      implements CompleteRecord {}

  public record Range(BigDecimal low, BigDecimal high) {}

  /// @param sequentialMs the sum of all plays' wall times
  /// @param speedup `sequentialMs` / `wallMs`; 0 where nothing was played
  public record Time(long wallMs, long sequentialMs, double speedup) {}

  /// @param failUnder percent of reliability that was asked for; null without a gate
  public record Gate(State state, @Nullable BigDecimal failUnder) implements CompleteRecord {

    /// Where a gate stands.
    public enum State {
      PASS,
      FAIL,
      /// What ended in an error or was invalid could change the decision.
      INCONCLUSIVE,
      NONE
    }
  }

  public RunReport withGate(Gate other) {
    return new RunReport(
        schemaVersion,
        run,
        agent,
        model,
        set,
        hosts,
        reliability,
        dimensions,
        mix,
        progressions,
        clusters,
        coverage,
        untested,
        scenarios,
        cost,
        time,
        other);
  }

  RunReport withSet(Set other) {
    return new RunReport(
        schemaVersion,
        run,
        agent,
        model,
        other,
        hosts,
        reliability,
        dimensions,
        mix,
        progressions,
        clusters,
        coverage,
        untested,
        scenarios,
        cost,
        time,
        gate);
  }
}
