package dev.arc.pipeline;

import dev.arc.catalogue.Fix;
import dev.arc.json.CompleteRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to change in an agent after a run. The JSON of `arc recommend` is this record;
/// `docs/schemas/recommend.json` is its schema.
///
/// @param run that the recommendations were derived from
/// @param planned plays that the run was to have
/// @param concluded plays of it that passed or failed
/// @param failures plays of it that failed
/// @param recommendations those that promise most first
/// @param more recommendations that are not shown, for the lack of room
/// @param unfixed what there is no recommendation for, and why
/// @param withheld what a model wrote that is not used, and why
public record RecommendationReport(
    String schemaVersion,
    String run,
    RunReport.Agent agent,
    int planned,
    int concluded,
    int failures,
    List<Recommendation> recommendations,
    int more,
    List<Unfixed> unfixed,
    List<Withheld> withheld) {

  public RecommendationReport {
    recommendations = List.copyOf(recommendations);
    unfixed = List.copyOf(unfixed);
    withheld = List.copyOf(withheld);
  }

  /// One change, and what is known of it.
  ///
  /// @param id unique within the run
  /// @param cluster the greatest of those that it is against
  /// @param clusters all of them
  /// @param unspoken the kind of assumption that it is about, where nothing in the agent's job,
  ///   tools or prompt speaks of it; else null
  /// @param lost percentage points of reliability that they cost in the run
  /// @param fix what the change does, one sentence
  /// @param writtenBy the model that wrote it; null where it is the catalogue's
  /// @param replaces statements of the profile that make place for it
  /// @param stays statements that take the same for granted and are left as they are, for they say
  ///   something else too
  /// @param diff of the agent's files, as `diff -u` writes it; null where they cannot be written
  /// @param newPrompt what the prompt is to be where the files cannot be written; else null
  /// @param notWritten why they cannot; else null
  /// @param cost what following it takes, as the catalogue says; null where nobody has said
  /// @param trial what came of trying it; null where nobody has
  /// @param regressions scenarios that passed before and fail with it
  public record Recommendation(
      String id,
      String cluster,
      List<String> clusters,
      @Nullable String unspoken,
      double lost,
      String fix,
      String why,
      @Nullable String writtenBy,
      List<String> replaces,
      List<String> stays,
      @Nullable String diff,
      @Nullable String newPrompt,
      @Nullable String notWritten,
      Fix.@Nullable Cost cost,
      Effect effect,
      @Nullable FixTrial trial,
      List<Regression> regressions)
      implements CompleteRecord {

    /// The same, with what came of trying it.
    public Recommendation tried(FixTrial what) {
      return new Recommendation(
          id,
          cluster,
          clusters,
          unspoken,
          lost,
          fix,
          why,
          writtenBy,
          replaces,
          stays,
          diff,
          newPrompt,
          notWritten,
          cost,
          what.effect(),
          what,
          what.regressions());
    }
  }

  /// What the change does to reliability.
  ///
  /// @param points percentage points; null where nothing is known
  /// @param low end of the interval; null where there is none
  /// @param high end of the interval; null where there is none
  /// @param model that played; null where none did
  /// @param scenarios that it rests on
  /// @param confidence of the interval, or how alike the past changes are; null where nothing is
  ///   known
  /// @param basis what it rests on, in words
  public record Effect(
      @Nullable Double points,
      @Nullable Double low,
      @Nullable Double high,
      Source source,
      @Nullable String model,
      int scenarios,
      @Nullable Double confidence,
      String basis)
      implements CompleteRecord {

    static Effect of(DiffReport.Expected expected) {
      return new Effect(
          expected.points(),
          expected.low(),
          expected.high(),
          switch (expected.source()) {
            case MEASURED -> Source.MEASURED;
            case REHEARSED -> Source.REHEARSED;
            case HISTORY -> Source.HISTORY;
            case NONE -> Source.NONE;
          },
          null,
          expected.scenarios(),
          expected.points() == null ? null : expected.confidence(),
          expected.basis());
    }
  }

  /// How an effect is known.
  public enum Source {
    /// A model played both versions.
    MEASURED,
    /// Arc's stand-in played both: the specification was tried.
    REHEARSED,
    /// Like changes did so before.
    HISTORY,
    NONE
  }

  /// A scenario that fails with the change only.
  ///
  /// @param check what says so
  public record Regression(String scenario, String request, String check) {}

  /// A cluster that nothing is recommended for.
  public record Unfixed(String cluster, String why) {}

  /// A change that a model wrote and that is not recommended.
  public record Withheld(String fix, String why) {}
}
