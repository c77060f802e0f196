package dev.arc.cli;

import dev.arc.pipeline.ReproduceFailure.Lost;
import dev.arc.pipeline.ReproduceFailure.Quorum;
import dev.arc.pipeline.ReproduceFailure.Result;
import dev.arc.reproduction.Kept;
import dev.arc.reproduction.Part;
import dev.arc.reproduction.Size;
import dev.arc.scenario.Scenario;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A failure in its smallest form. The JSON of `arc repro` is this record;
/// `docs/schemas/repro.json` is its schema.
///
/// @param scenario id of the one that was failed in the run
/// @param check what is failed, and how that shows in the smallest scenario
/// @param quorum how often a failure had to come back to count
/// @param kept what was tried and is still there, and why
/// @param read whether a careful reader, who sees what an agent sees, gets the scenario right, and
///   so was asked about each smaller one
/// @param complete whether each part that is left was tried alone
/// @param ended why it was stopped before; null where it was not
/// @param smallest the scenario that is left
/// @param tried smaller scenarios that were looked at
/// @param played those of them that were fair and had to be played
/// @param plays how often a scenario was played in all
/// @param costUsd what the plays cost; null where nobody knows
/// @param written the file that the smallest scenario was written to; null for none
record ReproDocument(
    String schemaVersion,
    String run,
    String scenario,
    Model model,
    Check check,
    Quorum quorum,
    Sizes size,
    List<Part> leftOut,
    List<Kept> kept,
    boolean read,
    boolean complete,
    @Nullable String ended,
    Scenario smallest,
    int tried,
    int played,
    int plays,
    @Nullable BigDecimal costUsd,
    @Nullable String written) {

  static final String SCHEMA_VERSION = "1";

  /// What is counted, for those who read the figures.
  static final String MEASURE =
      "words of what the user says or would say, of notes and documents; cells of tables; one for"
          + " each rate, doubt, fault and unusual way of writing";

  /// @param name with its provider: `openai:gpt-4.1-mini`
  record Model(String name, boolean rehearsal) {}

  /// @param manner in what way it is failed: `wrong_label`
  record Check(String expectation, String manner, String says) {}

  /// @param reduction the part that is gone, a fraction of 1
  record Sizes(String measure, Size before, Size after, double reduction) {}

  /// How a reproduction came about.
  ///
  /// @param ended why it was stopped before each part was tried alone; null where it was not
  record Circumstances(
      String run,
      Model model,
      Quorum quorum,
      @Nullable String ended,
      int plays,
      @Nullable BigDecimal costUsd,
      @Nullable String written) {}

  static ReproDocument of(Result.Reproduced result, Lost lost, Circumstances circumstances) {
    var reduction = result.reduction();
    var says =
        result.judgement().checks().stream()
            .filter(check -> check.expectation().equals(lost.expectation()))
            .findFirst()
            .orElseThrow()
            .says();
    return new ReproDocument(
        SCHEMA_VERSION,
        circumstances.run(),
        reduction.original().id(),
        circumstances.model(),
        new Check(
            lost.expectation(), lost.manner().name().toLowerCase(java.util.Locale.ROOT), says),
        circumstances.quorum(),
        new Sizes(MEASURE, reduction.before(), reduction.after(), reduction.ratio()),
        reduction.leftOut(),
        reduction.kept(),
        reduction.read(),
        reduction.complete(),
        reduction.complete() ? null : circumstances.ended(),
        reduction.smallest(),
        reduction.tried(),
        reduction.played(),
        circumstances.plays(),
        circumstances.costUsd(),
        circumstances.written());
  }
}
