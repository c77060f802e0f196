package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.llm.LanguageModel;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.scenario.ScenarioSet;
import java.util.Map;
import java.util.Optional;

/// All that has to be known before anybody is contacted.
///
/// @param profileText with secrets redacted
/// @param objections scenario id → what is unfair about it for this agent
/// @param concurrency plays at once
/// @param resumed the run to go on with
record RunPlan(
    PreparedAgent agent,
    String profileText,
    ScenarioSet set,
    Map<String, String> objections,
    LanguageModel model,
    int concurrency,
    RunRecord.Settings settings,
    Optional<RunRecord> resumed) {

  RunPlan {
    objections = Map.copyOf(objections);
  }

  boolean isRehearsal() {
    return model.identity().rehearsal();
  }
}
