package dev.arc.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Every one of several checks holds.
record AllOfCheck(List<Check> checks) implements Check {

  @Override
  public Finding look(Play play) {
    var reasons = new ArrayList<String>();
    var step = 0;
    for (var check : checks) {
      var finding = check.look(play);
      if (!finding.holds()) {
        return finding.rightIs(wanted(play));
      }
      reasons.add(finding.did());
      step = Math.max(step, finding.step());
    }
    return Finding.held(String.join("; ", reasons), step);
  }

  /// Everything that is still to be done.
  private String wanted(Play play) {
    return checks.stream()
        .map(check -> check.look(play))
        .filter(finding -> !finding.holds() && !finding.wanted().isEmpty())
        .map(Finding::wanted)
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
