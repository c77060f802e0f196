package dev.arc.recommendation;

import java.util.List;

/// A list of a prompt; lines count from 1.
///
/// @param items the lines on which its items begin
/// @param last the last line of its last item
/// @param heading what stands above it, markup and all; empty for nothing
/// @param subject what it is about
/// @param nested whether it is a part of another list's item
/// @param orders the share of its items that tell the agent what to do; a fraction of 1
/// @param rules the share of those that say always, never, or in which case; a fraction of 1, as of
///   bullets that all are orders
record ItemList(
    List<Integer> items,
    int last,
    String heading,
    Subject subject,
    boolean nested,
    double orders,
    double rules) {
  private static final double MOST = 0.5;

  ItemList {
    items = List.copyOf(items);
  }

  int first() {
    return items.getFirst();
  }

  boolean holds(int line) {
    return first() <= line && line <= last;
  }

  /// Whether a rule on anything may stand in it.
  boolean takesAny() {
    return switch (subject) {
      case RULES -> orders >= MOST;
      case OTHER -> heading.isEmpty() && !nested && rules >= MOST;
      case CASE, FOREIGN, EXAMPLE -> false;
    };
  }

  /// Whether a rule may stand in it beside others on the same.
  ///
  /// @param alike how many of its items are on that
  boolean takesBeside(long alike) {
    return switch (subject) {
      case RULES -> alike > 0;
      case CASE -> !nested && alike > 0 && orders >= MOST;
      case OTHER ->
          takesAny() ? alike > 0 : !nested && alike > items.size() * MOST && orders >= MOST;
      case FOREIGN, EXAMPLE -> false;
    };
  }

  /// Whether its items are rules rather than steps, facts or parts of something.
  boolean isOfRules() {
    return switch (subject) {
      case RULES -> true;
      case OTHER, CASE -> !nested && orders >= MOST;
      case FOREIGN, EXAMPLE -> false;
    };
  }

  /// The line of the item that a line belongs to.
  int item(int line) {
    return items.stream().filter(item -> item <= line).mapToInt(item -> item).max().orElse(line);
  }
}
