package dev.arc.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// At least one of several checks holds.
record AnyOfCheck(List<Check> checks) implements Check {

  @Override
  public Finding look(Play play) {
    var broken = new ArrayList<Finding>();
    for (var check : checks) {
      var finding = check.look(play);
      if (finding.holds()) {
        return finding;
      }
      broken.add(finding);
    }
    var all =
        broken.stream()
            .map(Finding::wanted)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    // "12 EUR or no figure" says what "12 EUR" says.
    var wanted =
        all.stream()
            .filter(each -> all.stream().noneMatch(other -> other.startsWith(each + " or ")))
            .toList();
    return broken.stream()
        .min(Comparator.comparing(finding -> telling(finding.symptom())))
        .orElseThrow()
        .rightIs(String.join(", or ", wanted));
  }

  @Override
  public boolean holds(Play play) {
    return checks.stream().anyMatch(check -> check.holds(play));
  }

  /// What was done tells more than what was left out.
  private static int telling(Symptom symptom) {
    return switch (symptom) {
      case NO_ANSWER -> 0;
      case WRONG_LABEL -> 1;
      case OTHER_DEED, MISDEED -> 2;
      case WRONG_FIGURE -> 3;
      case UNREAD, NO_FIGURE -> 4;
      case SILENT -> 5;
      case NONE -> 6;
    };
  }
}
