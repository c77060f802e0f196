package dev.arc.cli;

import dev.arc.pipeline.CompareRuns;
import dev.arc.pipeline.DiffReport;
import dev.arc.pipeline.DiffReport.Clusters;
import dev.arc.pipeline.DiffReport.Expected;
import dev.arc.pipeline.DiffReport.Gate;
import dev.arc.pipeline.DiffReport.Side;
import dev.arc.pipeline.ProfileComparison;
import dev.arc.revision.Change;
import dev.arc.revision.UnifiedDiff;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A report on two agents: what they differ in stands in it from the start.
record DiffDraft(Compared a, Compared b) {

  static final String SCHEMA_VERSION = "1";

  DiffReport played(CompareRuns.Compared compared, Gate gate) {
    return new DiffReport(
        SCHEMA_VERSION,
        compared.a(),
        compared.b(),
        changes(),
        diff(),
        compared.set(),
        compared.paired(),
        compared.clusters(),
        null,
        gate);
  }

  DiffReport expecting(Expected expected) {
    return unplayed(expected, Gate.NONE);
  }

  DiffReport unplayed(Gate gate) {
    return unplayed(null, gate);
  }

  private DiffReport unplayed(@Nullable Expected expected, Gate gate) {
    return new DiffReport(
        SCHEMA_VERSION,
        side(a),
        side(b),
        changes(),
        diff(),
        null,
        null,
        new Clusters(List.of(), List.of(), List.of()),
        expected,
        gate);
  }

  private static Side side(Compared compared) {
    var agent = compared.file().agent();
    return new Side(
        agent.profile().name(),
        agent.file(),
        agent.profile().sha256(),
        agent.profile().version(),
        null,
        false,
        null,
        null,
        null,
        null,
        null);
  }

  private List<Change> changes() {
    return ProfileComparison.between(a.file().agent(), b.file().agent());
  }

  /// Of the profile's file and of the texts beside it that either refers to.
  private String diff() {
    var before = a.file().texts().redacted();
    var after = b.file().texts().redacted();
    var text = new StringBuilder();
    text.append(
        UnifiedDiff.between(
            a.file().agent().file(), before.main(), b.file().agent().file(), after.main()));
    var names = new TreeSet<>(before.beside().keySet());
    names.addAll(after.beside().keySet());
    for (var name : names) {
      text.append(
          UnifiedDiff.between(
              name,
              before.beside().getOrDefault(name, ""),
              name,
              after.beside().getOrDefault(name, "")));
    }
    return text.toString();
  }
}
