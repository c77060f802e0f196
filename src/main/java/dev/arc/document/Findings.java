package dev.arc.document;

import dev.arc.json.Redaction;
import dev.arc.profile.Problem;
import dev.arc.profile.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// Gathers what is wrong with one text, and shows no secret that a name in it may be. Not
/// thread-safe: one text, one gathering.
public final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<Warning> warnings = new LinkedHashSet<>();

  public void problem(int line, String rule, String says) {
    problems.add(new Problem(line, rule, Redaction.redact(says)));
  }

  public void warning(int line, String rule, String says) {
    warnings.add(new Warning(line, rule, Redaction.redact(says)));
  }

  public void add(Warning warning) {
    warnings.add(warning);
  }

  /// Forgets the warnings of lines that are of no interest.
  void forgetWarnings(IntPredicate lines) {
    warnings.removeIf(warning -> lines.test(warning.line()));
  }

  public List<Problem> problems() {
    var sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparingInt(Problem::line));
    return sorted;
  }

  public List<Warning> warnings() {
    var sorted = new ArrayList<>(warnings);
    sorted.sort(Comparator.comparingInt(Warning::line));
    return sorted;
  }
}
