package dev.arc.evaluation;

import java.util.LinkedHashSet;
import java.util.List;

/// At least one of several checks holds.
record AnyOfCheck(List<Check> checks) implements Check {

  @Override
  public Finding look(Play play) {
    var reasons = new LinkedHashSet<String>();
    var step = 0;
    for (var check : checks) {
      var finding = check.look(play);
      if (finding.holds()) {
        return finding;
      }
      reasons.add(finding.says());
      step = step == 0 ? finding.step() : step;
    }
    return Finding.broken(String.join("; nor: ", reasons), step);
  }
}
