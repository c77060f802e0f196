package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.llm.ModelIdentity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Asks before money is spent: above one dollar, or where nobody knows how much it will be.
final class Consent {

  private static final BigDecimal THRESHOLD = BigDecimal.ONE;

  private final Shell shell;
  private final List<String> arguments;

  /// @param arguments as they were typed, for the command that asks nothing
  Consent(Shell shell, List<String> arguments) {
    this.shell = shell;
    this.arguments = arguments;
  }

  /// Whether to go on.
  ///
  /// @throws UsageException when there is nobody to ask
  boolean isGiven(ModelIdentity model, Estimate estimate, Terms terms) {
    if (terms.yes() || model.hosts().isEmpty() || !isMuch(estimate, terms)) {
      return true;
    }
    var answers = shell.answers();
    if (answers == null) {
      throw new UsageException(
          "this may cost %s, and nobody is here to be asked; type `%s` to agree%s"
              .formatted(
                  amount(estimate),
                  command(" --yes"),
                  estimate.highUsd() == null
                      ? ""
                      : ", or set a bound of at most 1 USD: --budget 1"));
    }
    shell.err().print("This may cost " + amount(estimate) + ". Go on? [y/N] ");
    shell.err().flush();
    var answer = answers.get();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }

  private static boolean isMuch(Estimate estimate, Terms terms) {
    var high = estimate.highUsd();
    if (high == null) {
      return true;
    }
    var most = terms.budget() == null ? high : high.min(terms.budget());
    return most.compareTo(THRESHOLD) > 0;
  }

  private static String amount(Estimate estimate) {
    return estimate.highUsd() == null
        ? "an unknown amount (" + estimate.basis() + ")"
        : "up to " + Figures.dollars(estimate.highUsd());
  }

  private String command(String more) {
    return command(arguments, more);
  }

  /// What to type in the place of what was typed.
  static String command(List<String> arguments, String more) {
    return arguments.stream()
        .map(AgentArgument::quoted)
        .collect(Collectors.joining(" ", "arc ", more));
  }
}
