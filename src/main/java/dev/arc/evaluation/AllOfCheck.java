package dev.arc.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Every one of several checks holds.
record AllOfCheck(List<Check> checks) implements Check {

  @Override
  public Finding look(Play play) {
    var reasons = new ArrayList<String>();
    var step = 0;
    for (var check : checks) {
      var finding = check.look(play);
      if (!finding.holds()) {
        return finding;
      }
      reasons.add(finding.says());
      step = Math.max(step, finding.step());
    }
    return Finding.held(String.join("; ", reasons), step);
  }
}
