package dev.arc.cli;

/// How words are set off: with colour, or not at all.
enum Style {
  PLAIN,
  COLOURED;

  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return set("1", text);
  }

  String dim(String text) {
    return set("2", text);
  }

  String good(String text) {
    return set("32", text);
  }

  String bad(String text) {
    return set("31", text);
  }

  String warning(String text) {
    return set("33", text);
  }

  private String set(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
  }
}
