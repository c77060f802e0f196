package dev.arc.cli;

import dev.arc.catalogue.CatalogueException;
import dev.arc.pipeline.CatalogueCheck;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = {
      "Read a catalogue, and try every entry out: is it understood, can it be played, is it fair?",
      "Exit code 2 when something is wrong with it."
    })
final class CatalogCheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "<folder>",
      description = "A folder that adds to Arc's catalogue; without one, Arc's own is checked.")
  @Nullable String folder;

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  CatalogCheckCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    var check = check();
    if (output.isJson()) {
      OutputOptions.json(shell, CatalogueCheck.class, check);
    } else {
      new CatalogView(shell.out(), shell.width(), output.style(shell)).print(check);
    }
    return check.valid() ? ExitCode.OK : ExitCode.USAGE;
  }

  private CatalogueCheck check() {
    if (folder == null) {
      return CatalogueCheck.of(workshop.catalogue());
    }
    try {
      return CatalogueCheck.of(CatalogueOption.added(shell, workshop.catalogue(), List.of(folder)));
    } catch (CatalogueException e) {
      return CatalogueCheck.refused(e.problems());
    }
  }
}
