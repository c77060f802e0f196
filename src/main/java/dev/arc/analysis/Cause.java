package dev.arc.analysis;

import java.util.Locale;

/// The fixed vocabulary of what makes agents fail. What repairs a failure is looked up by it.
public enum Cause {
  /// Something was taken for granted that does not hold.
  UNCHECKED_ASSUMPTION("took something for granted that it could have checked"),
  /// The profile says what to do in this case, and the agent did otherwise.
  INSTRUCTION_NOT_FOLLOWED("did otherwise than its instructions say"),
  /// A figure, a record or a deed was made up.
  FABRICATION("made up what it had no source for"),
  /// Calls could not be carried out as they were written.
  INVALID_TOOL_CALL("wrote calls that no tool could carry out"),
  /// Another tool would have been the right one, or there is none of that name.
  WRONG_TOOL("called other tools than the one that was needed"),
  /// What a tool gave was taken for something that it is not.
  TOOL_OUTPUT_MISREAD("took what a tool gave for something that it is not"),
  /// The steps, or their order, could not lead to what was wanted.
  BAD_PLAN("took steps that do not lead to what was wanted"),
  /// The same again and again, or what was said before was lost.
  LOST_CONTEXT("lost the thread, or went in circles"),
  /// Stopped too early, or took for done or right what it had not verified.
  WRONG_STOP("stopped too early, or took for done what it had not verified"),
  /// A tool failed, and the agent did not get over it.
  ENVIRONMENT_FAILURE("did not get over a tool that failed"),
  /// The agent could not or would not do it: it lacks a tool, a right or the will.
  BLOCKED("could not do it, or refused to"),
  /// Instructions of somebody who has no say were obeyed.
  SECURITY_MANIPULATION("obeyed what stood in the data");

  private final String says;

  Cause(String says) {
    this.says = says;
  }

  /// As it is printed: `unchecked assumption`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// What an agent did that failed so, as it follows "the agent".
  public String says() {
    return says;
  }
}
