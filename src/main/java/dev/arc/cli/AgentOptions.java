package dev.arc.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which agent a command is about.
final class AgentOptions {

  @Parameters(
      paramLabel = "<agent>",
      description = "The file that configures the agent, here or in configs/.")
  String agent = "";

  @Option(
      names = "--agent",
      paramLabel = "NAME",
      description = "Which agent, when the file describes several.")
  @Nullable String name;

  @Mixin BesideOption beside = new BesideOption();

  InputFile file(Folders folders) {
    return folders.profile(agent, beside);
  }

  Optional<String> name() {
    return Optional.ofNullable(name);
  }
}
