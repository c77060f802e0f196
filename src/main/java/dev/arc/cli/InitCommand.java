package dev.arc.cli;

import dev.arc.format.NativeForm;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "init",
    description =
        "Write a profile to start from, or the native form of one that you have in another format.",
    footerHeading = "%nExamples:%n",
    footer = {"  arc init", "  arc init crew/agents.yaml --agent writer --write writer.yaml"})
final class InitCommand implements Callable<Integer> {
  private static final String USUAL = "agent.yaml";

  @Parameters(
      arity = "0..1",
      paramLabel = "<agent>",
      description = "The file that configures the agent today; without it, a starter is written.")
  @Nullable String agent;

  @Option(
      names = "--agent",
      paramLabel = "NAME",
      description = "Which agent, when the file describes several.")
  @Nullable String agentName;

  @Mixin BesideOption beside = new BesideOption();

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Where to; never over a file that is there (" + USUAL + ").")
  String write = USUAL;

  @Mixin CommonOptions common = new CommonOptions();

  private final Shell shell;

  InitCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var text = agent == null ? NativeForm.starter() : nativeForm(agent);
    var path = new Folders(shell).resolve(write);
    if (Files.exists(path)) {
      throw new UsageException(
          write + " is there already and is not overwritten; choose another name with --write");
    }
    OutputFile.write(path, write, file -> file.accept(text));
    shell.out().println("Wrote " + write + ". Next:");
    shell.out().println("  arc validate " + write);
    shell.out().println("  arc run " + write);
    return ExitCode.OK;
  }

  private String nativeForm(String name) {
    var file = AgentFile.read(new Folders(shell).profile(name, beside), agentName);
    return NativeForm.of(file.agent().profile());
  }
}
