package dev.arc.cli;

import dev.arc.evaluation.Judgement;
import dev.arc.pipeline.Divergence.Diverged;
import dev.arc.scenario.Scenario;
import dev.arc.trace.Trajectory;
import org.jspecify.annotations.Nullable;

/// One play with everything that belongs to it. The JSON of `arc show <run> <scenario>` is this
/// record; `docs/schemas/play.json` is its schema.
///
/// @param divergence where a failed play was lost; null where it did not fail, or that cannot be
///   told
record PlayDocument(
    String schemaVersion,
    String run,
    boolean rehearsal,
    Scenario scenario,
    Trajectory trajectory,
    Judgement judgement,
    @Nullable Diverged divergence) {

  static final String SCHEMA_VERSION = "1";
}
