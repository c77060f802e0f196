package dev.arc.document;

import java.util.function.IntPredicate;

/// What a reader has at hand beside its document.
///
/// @param findings where it tells what it noticed
/// @param references how it reaches the texts that the document refers to
public record Surroundings(Findings findings, References references) {

  /// Forgets what was noticed and followed in lines that are of no interest.
  public void forget(IntPredicate lines) {
    findings.forgetWarnings(lines);
    references.forget(lines);
  }
}
