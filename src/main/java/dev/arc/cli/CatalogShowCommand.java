package dev.arc.cli;

import dev.arc.json.Nearest;
import dev.arc.pipeline.CatalogueEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show one entry whole, as a file of the catalogue has it.")
final class CatalogShowCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "<id>",
      description = "A kind, a way of it (currency/mixed), a pattern or a domain.")
  String id = "";

  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  CatalogShowCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    var known = catalogue.of(shell, workshop).get();
    var entry = CatalogueEntry.find(known, id);
    if (entry.isEmpty()) {
      var near = Nearest.to(id, CatalogueEntry.ids(known));
      throw new UsageException(
          "the catalogue has no entry \"%s\"%s; `arc catalog list` shows them"
              .formatted(id, near.map(name -> "; did you mean " + name + "?").orElse("")));
    }
    if (output.isJson()) {
      OutputOptions.json(shell, CatalogueEntry.class, entry.get());
    } else {
      new CatalogView(shell.out(), shell.width(), output.style(shell)).print(entry.get());
    }
    return ExitCode.OK;
  }
}
