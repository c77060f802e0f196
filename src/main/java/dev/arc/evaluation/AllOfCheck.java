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

  @Override
  public boolean holds(Play play) {
    return checks.stream().allMatch(check -> check.holds(play));
  }

  /// Everything that is still to be done; a wrong figure goes by itself once the rest is.
  private String wanted(Play play) {
    var open = checks.stream().filter(check -> !check.holds(play)).toList();
    return open.stream()
        .filter(check -> open.size() == 1 || !(check instanceof NoWrongFigureCheck))
        .map(check -> wanted(check, check.look(play).wanted()))
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private static String wanted(Check check, String wanted) {
    var isFigure = check instanceof StatesCheck && !wanted.startsWith("naming ");
    return (isFigure ? "giving " : "") + wanted;
  }
}
