package dev.arc.cli;

import dev.arc.pipeline.CatalogueList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description =
        "List assumption kinds with their ways, failure patterns, domains and behaviours.")
final class CatalogListCommand implements Callable<Integer> {

  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  CatalogListCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    var list = CatalogueList.of(catalogue.of(shell, workshop).get());
    if (output.isJson()) {
      OutputOptions.json(shell, CatalogueList.class, list);
    } else {
      new CatalogView(shell.out(), shell.width(), output.style(shell)).print(list);
    }
    return ExitCode.OK;
  }
}
