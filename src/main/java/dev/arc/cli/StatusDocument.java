package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.json.CompleteRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has been run here. The JSON of `arc status` is this record; `docs/schemas/status.json` is
/// its schema.
///
/// @param store the file in which runs are kept
/// @param total of all, with those in which a change was tried
/// @param runs newest first; the newest ten that stand for themselves, unless all were asked for
/// @param costs by model, the dearest first; empty unless asked for
record StatusDocument(
    String schemaVersion, String store, int total, List<RunLine> runs, List<CostLine> costs) {

  static final String SCHEMA_VERSION = "1";

  /// @param state `playing` while some process plays it; else how it ended
  /// @param reliability a fraction of 1; null where nothing is conclusive
  /// @param trial what a change was tried on; null for a run that stands for itself
  record RunLine(
      String id,
      Instant startedAt,
      String state,
      String agent,
      int version,
      String model,
      boolean rehearsal,
      int planned,
      int played,
      int passed,
      int failed,
      int errors,
      int invalid,
      @Nullable Double reliability,
      RunRecord.@Nullable Trial trial)
      implements CompleteRecord {}

  /// @param estimatedUsd of the runs; null where a run had no estimate
  /// @param actualUsd of the runs; null where a play has no price
  /// @param beside how often the model was paid for something else: to make a failure smaller, to
  ///   read a profile, to write changes or scenarios, or for plays that were broken off
  /// @param besideUsd of that; null where one of it has no price
  record CostLine(
      String model,
      int runs,
      @Nullable BigDecimal estimatedUsd,
      @Nullable BigDecimal actualUsd,
      int beside,
      @Nullable BigDecimal besideUsd)
      implements CompleteRecord {}
}
