package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.ArrayList;
import java.util.List;

/// Joins `do not ask` and `say that it is unclear` of one sentence: it takes nothing for granted,
/// but forbids the question.
final class Openness {

  private Openness() {}

  static List<Rule> joined(List<Rule> rules) {
    var joined = new ArrayList<Rule>();
    for (var rule : rules) {
      if (isOpen(rule) && isForbidden(rule.topic(), rules)) {
        joined.add(silent(rule));
      } else if (!isSilence(rule) || rules.stream().noneMatch(other -> isOpenly(other, rule))) {
        joined.add(rule);
      }
    }
    return joined;
  }

  private static boolean isOpenly(Rule other, Rule rule) {
    return isOpen(other) && other.topic().equals(rule.topic());
  }

  private static boolean isOpen(Rule rule) {
    return rule.stance() == Stance.GUARDS && rule.action() == Action.DISCLOSE;
  }

  private static boolean isForbidden(String topic, List<Rule> rules) {
    return rules.stream().anyMatch(rule -> isSilence(rule) && rule.topic().equals(topic));
  }

  private static boolean isSilence(Rule rule) {
    return rule.stance() == Stance.ASSUMES
        && rule.action() == Action.IGNORE
        && rule.value().isEmpty();
  }

  private static Rule silent(Rule rule) {
    return new Rule(
        rule.topic(),
        rule.stance(),
        rule.action(),
        Rule.QUESTIONS,
        rule.unless(),
        rule.line(),
        rule.text());
  }
}
