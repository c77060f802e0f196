package dev.arc.cli;

import dev.arc.evaluation.Verdict;

/// Verdicts as they are shown: a word that also tells without its colour.
final class Verdicts {

  private Verdicts() {}

  static String shown(Verdict verdict, Style style) {
    return switch (verdict) {
      case PASS -> style.good(word(verdict));
      case FAIL -> style.bad(word(verdict));
      case ERROR, INVALID -> style.warning(word(verdict));
    };
  }

  static String word(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "pass";
      case FAIL -> "FAIL";
      case ERROR -> "error";
      case INVALID -> "invalid";
    };
  }
}
