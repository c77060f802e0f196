package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.llm.LanguageModel;
import dev.arc.pipeline.EvaluateAgent.Exam;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.profile.ProfileTexts;
import dev.arc.scenario.ScenarioSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that has to be known before anybody is contacted.
///
/// @param texts that the profile was read from, with secrets redacted
/// @param objections scenario id → what is unfair about it for this agent
/// @param concurrency calls at once to a model behind a server
/// @param resumed the run to go on with
/// @param earlier what was played of it before
/// @param changed what is to be told of files that are no longer what the run began with
/// @param preparation what was paid before its first play; null for nothing
record RunPlan(
    PreparedAgent agent,
    ProfileTexts texts,
    ScenarioSet set,
    Map<String, String> objections,
    LanguageModel model,
    int concurrency,
    RunRecord.Settings settings,
    Optional<RunRecord> resumed,
    Earlier earlier,
    List<String> changed,
    RunRecord.@Nullable Preparation preparation) {

  /// Room for a long answer and some thinking; a model that rambles is cut before it holds up the
  /// run.
  private static final int REPLY_TOKENS = 1024;

  RunPlan {
    objections = Map.copyOf(objections);
    changed = List.copyOf(changed);
  }

  /// Upper bound of each reply's tokens: the profile's, where it has one.
  int replyTokens() {
    return agent.profile().settings().find("max_tokens").orElse(null)
            instanceof JsonNumber(var value)
        ? Math.clamp(value.longValue(), 1, Integer.MAX_VALUE)
        : REPLY_TOKENS;
  }

  Exam exam() {
    return new Exam(agent, set);
  }

  /// The same for trying a change.
  RunPlan trying(RunRecord.Trial on) {
    return new RunPlan(
        agent,
        texts,
        set,
        objections,
        model,
        concurrency,
        settings.trying(on),
        resumed,
        earlier,
        changed,
        preparation);
  }

  boolean isRehearsal() {
    return model.identity().rehearsal();
  }
}
