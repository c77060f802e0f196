package dev.arc.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Reads what a prompt tells an agent to take for granted or to do, by meaning: word lists, the
/// parts of a sentence, negation. Quotations, examples, questions and reports of what others say
/// are no instructions. Thread-safe.
public final class Rules {

  private static final List<RuleReader> READERS =
      List.of(
          new TakeRules(),
          new MeaningRules(),
          new FormatRules(),
          new AskRules(),
          new LookRules(),
          new SayRules(),
          new ConvertRules(),
          new FailureRules(),
          new RepetitionRules(),
          new WaitRules(),
          new PageRules(),
          new ToolRules(),
          new ConfirmRules(),
          new SecurityRules());

  private Rules() {}

  /// The rules of a prompt, in order of lines.
  public static List<Rule> read(String prompt) {
    return of(Passages.of(prompt));
  }

  static List<Rule> of(List<Passage> passages) {
    var rules = new LinkedHashMap<String, Rule>();
    Set<String> before = Set.of();
    boolean users = false;
    for (var passage : passages) {
      var statement = new Statement(passage, before, users);
      if (!statement.asksItself()) {
        for (var reader : READERS) {
          reader.read(statement, rule -> rules.putIfAbsent(key(rule), rule));
        }
      }
      before = statement.topicsForNext();
      users = statement.speaksOfUsers();
    }
    return new ArrayList<>(rules.values());
  }

  private static String key(Rule rule) {
    return rule.line()
        + "/"
        + rule.topic()
        + "/"
        + rule.stance()
        + "/"
        + rule.action()
        + "/"
        + rule.value();
  }
}
