package dev.arc.cli;

import dev.arc.authoring.AuthoringRequest;
import dev.arc.capability.RefinementRequest;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.SetMaker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a model is asked in one call, before the first play.
///
/// @param option by which the user wanted it: `--profiler llm`
/// @param does what the call does, after `that`: `reads the profile`
record Question(Conversation conversation, CallSettings settings, String option, String does) {

  static final String PROFILER = "--profiler llm";
  static final String GENERATE = "--generate llm";
  static final String FIXER = "--fixer llm";

  /// What the options ask for.
  static List<Question> wanted(
      ProfilerOption profiler, GenerateOption generate, PreparedAgent agent, SetMaker sets) {
    var questions = new ArrayList<Question>();
    if (profiler.asksModel()) {
      questions.add(ofProfile(agent));
    }
    if (generate.asksModel()) {
      questions.add(forEntries(sets, agent));
    }
    return questions;
  }

  /// What the rules have overlooked in a profile.
  static Question ofProfile(PreparedAgent agent) {
    return new Question(
        RefinementRequest.of(agent.profile(), agent.capabilities()),
        RefinementRequest.settings(),
        PROFILER,
        "reads the profile");
  }

  /// Entries of the catalogue for an agent.
  private static Question forEntries(SetMaker sets, PreparedAgent agent) {
    return new Question(
        sets.request(agent), AuthoringRequest.settings(), GENERATE, "writes for the catalogue");
  }

  String text() {
    return conversation.messages().stream().map(Message::text).collect(Collectors.joining("\n"));
  }
}
