package dev.arc.cli;

import picocli.CommandLine.Option;

/// `--generate`: what scenarios are drawn from.
final class GenerateOption {

  @Option(
      names = "--generate",
      paramLabel = "SOURCE",
      description =
          "What scenarios are drawn from: catalogue (the default), or llm: then the model named by --model "
              + "writes further entries, in one call that is paid for; what proves fair makes up to a fifth of the set.")
  Source source = Source.CATALOGUE;

  /// Who wrote the entries.
  enum Source {
    CATALOGUE,
    LLM
  }

  boolean asksModel() {
    return source == Source.LLM;
  }

  /// @param isRehearsal whether no model was named
  void check(boolean isRehearsal) {
    if (asksModel() && isRehearsal) {
      throw new UsageException(
          "--generate llm has a model write further entries for the catalogue, and the rehearsal is no such model; name one, such as --model openai:gpt-4.1-mini, or leave --generate out");
    }
  }
}
