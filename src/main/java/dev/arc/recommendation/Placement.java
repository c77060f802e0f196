package dev.arc.recommendation;

import dev.arc.topic.Rule;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Where in a prompt a new rule is looked for by who reads it: behind the last one on its subject.
///
/// @param prompt the agent's
record Placement(AgentToRepair agent, PromptText prompt) {

  /// Subjects of rules on how to work, as against those on how to talk or what may go wrong.
  private static final Set<String> WORK =
      Set.of("tool", "source", "currency", "unit", "number_format", "date_format", "completeness");

  /// The line behind which it goes, counted from 1; 0 where the prompt is empty.
  ///
  /// @param topics of the rules that it belongs to, the nearest first
  int line(List<String> topics) {
    for (var topic : topics) {
      var line = last(rule -> rule.topic().equals(topic));
      if (line.isPresent()) {
        return prompt.lastLine(line.getAsInt());
      }
    }
    var work = last(rule -> WORK.contains(rule.topic()));
    var any = work.isPresent() ? work : last(_ -> true);
    return any.isPresent() ? prompt.lastLine(any.getAsInt()) : prompt.lineCount();
  }

  private OptionalInt last(java.util.function.Predicate<Rule> wanted) {
    return agent.instructions().rules().stream().filter(wanted).mapToInt(Rule::line).max();
  }
}
