package dev.arc.topic;

import dev.arc.topic.Withdrawals.Reach;
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
          new ReadingRules(),
          new ReplyRules(),
          new ScaleRules(),
          new ScopeRules(),
          new ConfirmRules(),
          new SecurityRules());

  private Rules() {}

  /// The rules of a prompt that are in force, in order of lines.
  public static List<Rule> read(String prompt) {
    return of(Passages.of(prompt));
  }

  static List<Rule> of(List<Passage> passages) {
    var statements = statements(passages);
    var read = Passages.each(statements).map(Rules::rules).toList();
    var rules = new LinkedHashMap<String, Rule>();
    List<Rule> last = List.of();
    var reach = Reach.NOTHING;
    for (int at = 0; at < statements.size(); at++) {
      boolean withdrawn = reach == Reach.NEXT;
      reach = Withdrawals.of(statements.get(at));
      if (reach == Reach.BEFORE) {
        last.forEach(rule -> rules.remove(key(rule)));
      }
      last = withdrawn || reach == Reach.ITSELF ? List.of() : read.get(at);
      last.forEach(rule -> rules.putIfAbsent(key(rule), rule));
    }
    return new ArrayList<>(rules.values());
  }

  /// The passages, each with what the one before it was about.
  private static List<Statement> statements(List<Passage> passages) {
    var statements = new ArrayList<Statement>();
    Set<String> before = Set.of();
    boolean users = false;
    for (var passage : passages) {
      var statement = new Statement(passage, before, users);
      statements.add(statement);
      before = statement.topicsForNext();
      users = statement.speaksOfUsers();
    }
    return statements;
  }

  private static List<Rule> rules(Statement statement) {
    var rules = new ArrayList<Rule>();
    if (!statement.asksItself()) {
      READERS.forEach(reader -> reader.read(statement, rules::add));
    }
    return Openness.joined(rules);
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
