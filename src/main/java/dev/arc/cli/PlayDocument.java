package dev.arc.cli;

import dev.arc.evaluation.Judgement;
import dev.arc.scenario.Scenario;
import dev.arc.trace.Trajectory;

/// One play with everything that belongs to it. The JSON of `arc show <run> <scenario>` is this
/// record; `docs/schemas/play.json` is its schema.
record PlayDocument(
    String schemaVersion,
    String run,
    boolean rehearsal,
    Scenario scenario,
    Trajectory trajectory,
    Judgement judgement) {

  static final String SCHEMA_VERSION = "1";
}
