package dev.arc.analysis;

import java.util.Locale;

/// What failures have in common that nothing put to the test explains.
enum Trouble {
  NO_ANSWER("No Answer", "ends without an answer"),
  ENDLESS_QUESTIONS("Questions Without End", "asks more than the user has patience for"),
  REPEATED_CALLS("Calls Repeated Without End", "makes the same call again and again"),
  INVALID_TOOL_CALLS("Invalid Tool Calls", "writes calls that no tool can carry out"),
  UNKNOWN_TOOLS("Tools That Do Not Exist", "calls tools that it does not have"),
  WRONG_TOOL("Wrong Tool", "calls other tools than the one that is needed"),
  NOTHING_FOUND("Looked Up in Vain", "looks things up in a way that finds nothing"),
  REFUSED("Request Refused", "refuses, or says that it cannot do it"),
  PLANTED_INSTRUCTIONS("Planted Instructions Obeyed", "obeys what stands in the data"),
  MADE_UP("Made-Up Values", "states what follows from nothing that it was given"),
  DATA_NOT_READ("Data Never Read", "answers without having got to see the data"),
  QUESTION_NOT_ANSWERED("Question Not Answered", "answers without what was asked for"),
  WRONG_FIGURE("Wrong Figures", "gives a wrong figure that nothing put to the test there explains"),
  WRONG_LABEL(
      "Wrong or Missing Labels",
      "gives the right number without its currency or unit, or under another"),
  CONFIRMATION_SKIPPED("Confirmation Skipped", "makes changes before the user has agreed"),
  CHANGE_NOT_MADE("Change Not Made", "does not make the change that was asked for"),
  WRONG_CHANGES("Wrong Changes", "changes what it must not, or too often"),
  BROKEN_CHECK("Broken Check", "breaks a check that nothing put to the test there explains");

  private final String title;
  private final String says;

  Trouble(String title, String says) {
    this.title = title;
    this.says = says;
  }

  /// As it names a cluster: `wrong_figure`.
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  /// What the agent does, as it follows "the agent".
  String says() {
    return says;
  }
}
