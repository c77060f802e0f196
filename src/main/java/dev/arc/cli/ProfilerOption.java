package dev.arc.cli;

import picocli.CommandLine.Option;

/// `--profiler`: who finds out what an agent can do and takes for granted.
final class ProfilerOption {

  @Option(
      names = "--profiler",
      paramLabel = "PROFILER",
      description =
          "Who reads the profile: rules (the default), or llm: then the model named by --model refines "
              + "what the rules found, in one call that is paid for; what it adds is marked.")
  Profiler profiler = Profiler.RULES;

  /// Who reads a profile.
  enum Profiler {
    RULES,
    LLM
  }

  boolean asksModel() {
    return profiler == Profiler.LLM;
  }

  /// @param isRehearsal whether no model was named
  void check(boolean isRehearsal) {
    if (asksModel() && isRehearsal) {
      throw new UsageException(
          "--profiler llm has a model refine what the rules find in the profile, and the rehearsal is no such model; name one, such as --model openai:gpt-4.1-mini, or leave --profiler out");
    }
  }
}
