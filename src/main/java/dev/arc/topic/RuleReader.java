package dev.arc.topic;

import java.util.function.Consumer;

/// Finds the rules of one kind in a sentence.
interface RuleReader {

  void read(Statement statement, Consumer<Rule> rules);
}
