package dev.arc.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a command was typed into: folder, environment, streams, clock.
///
/// @param folder the working folder, absolute
/// @param home the folder of Arc itself, where its own `configs/` are; null when not known
/// @param out for results
/// @param err for progress, questions and errors
/// @param answers a line typed by the user; null when nobody is there to ask
/// @param terminal whether a person watches both streams
/// @param clock what time it is
/// @param nanoseconds a clock that never goes back
/// @param interrupts tells that the user wants a command to stop
public record Shell(
    Path folder,
    @Nullable Path home,
    Map<String, String> environment,
    PrintWriter out,
    PrintWriter err,
    @Nullable Supplier<@Nullable String> answers,
    boolean terminal,
    Supplier<Instant> clock,
    LongSupplier nanoseconds,
    Interrupts interrupts) {

  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;

  public Shell {
    environment = Map.copyOf(environment);
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /// Columns of a line.
  int width() {
    return variable("COLUMNS")
        .filter(columns -> columns.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .or(() -> terminal ? TerminalSize.columns() : Optional.empty())
        .map(columns -> Math.max(columns, NARROWEST))
        .orElse(USUAL_WIDTH);
  }

  /// Colour only where a person watches, the terminal can, and nobody has asked for none
  /// (no-color.org).
  Style style(boolean noColor) {
    return noColor || !terminal || variable("NO_COLOR").isPresent() || isDumb()
        ? Style.PLAIN
        : Style.COLOURED;
  }

  /// Whether lines that were printed can be overwritten.
  boolean isLive() {
    return terminal && !isDumb();
  }

  private boolean isDumb() {
    return variable("TERM").filter(term -> term.equals("dumb")).isPresent();
  }
}
