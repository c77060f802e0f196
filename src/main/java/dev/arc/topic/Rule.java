package dev.arc.topic;

import java.util.List;

/// What a prompt tells an agent to take for granted or to do about one topic.
///
/// @param topic such as `currency`; [#ANYTHING] where whatever is unclear is meant
/// @param value what is taken (`USD`, `month_first`, `complete`), how often (`3`), or which case is
///   meant (`mixed`); may be empty
/// @param unless in words, the cases that the prompt excepts
/// @param line of the prompt on which the sentence starts, from 1
/// @param text the sentence
public record Rule(
    String topic,
    Stance stance,
    Action action,
    String value,
    List<String> unless,
    int line,
    String text) {

  /// The topic of a rule such as `ask when something is unclear`.
  public static final String ANYTHING = "anything";

  /// The value of a rule that forbids to ask.
  public static final String QUESTIONS = "questions";

  public Rule {
    unless = List.copyOf(unless);
  }

  /// Whether the prompt takes something for granted or tells the agent to look.
  public enum Stance {
    ASSUMES,
    GUARDS
  }

  /// What the agent is to do.
  public enum Action {
    /// Treat it as `value`.
    TAKE,
    /// Ask the user.
    ASK,
    /// Find out from what is there.
    DETECT,
    /// Turn one currency or unit into another (`value`, where one is named).
    CONVERT,
    /// Say so in the answer.
    DISCLOSE,
    /// Do not take it for granted; look before you answer.
    CHECK,
    /// Get the user's agreement before acting.
    CONFIRM,
    /// Try again, `value` times.
    RETRY,
    /// Say that it failed.
    REPORT,
    /// Do not do it.
    REFUSE,
    /// Pay no attention to it.
    IGNORE,
    /// Do a kind of work with a tool: `look_up`, `calculate`, `convert`.
    USE
  }
}
