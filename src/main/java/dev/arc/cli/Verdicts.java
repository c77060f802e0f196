package dev.arc.cli;

import dev.arc.evaluation.Verdict;

/// Verdicts as they are shown: a word that also tells without its colour.
final class Verdicts {

  private Verdicts() {}

  static String shown(Verdict verdict, Style style) {
    return switch (verdict) {
      case PASS -> style.good("pass");
      case FAIL -> style.bad("FAIL");
      case ERROR -> style.warning("error");
      case INVALID -> style.warning("invalid");
    };
  }
}
