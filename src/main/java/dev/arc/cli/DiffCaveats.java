package dev.arc.cli;

import dev.arc.pipeline.DiffReport;
import dev.arc.pipeline.RunReport;
import dev.arc.revision.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What a difference may come from beside the change, and what of the change it cannot show.
record DiffCaveats(DiffReport report) {

  /// Kinds of changes that a rehearsal is blind to.
  private static final Set<String> UNSEEN = Set.of("model", "setting");

  /// By a word for each; none where the difference is what it looks like.
  Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    models(all);
    agents(all);
    unseen(all);
    return all;
  }

  private void models(Map<String, String> all) {
    var first = report.a().model();
    var second = report.b().model();
    if (first != null && second != null && !first.equals(second)) {
      all.put(
          "Models",
          "%s played A and %s played B: the difference may be theirs"
              .formatted(player(first), player(second)));
    }
  }

  private static String player(RunReport.Model model) {
    return model.rehearsal() ? "a rehearsal" : model.provider() + ":" + model.name();
  }

  private void agents(Map<String, String> all) {
    if (!report.a().name().equals(report.b().name())) {
      all.put(
          "Agents",
          "A is %s and B is %s: by their names two agents, not two versions of one"
              .formatted(report.a().name(), report.b().name()));
    }
  }

  private void unseen(Map<String, String> all) {
    var unseen =
        report.changes().stream()
            .map(Change::what)
            .filter(UNSEEN::contains)
            .distinct()
            .map(what -> "the " + what)
            .toList();
    if (report.isRehearsed() && !unseen.isEmpty()) {
      all.put(
          "Not seen",
          "a rehearsal plays neither version's model, so what changing %s does shows with --model alone"
              .formatted(String.join(" and ", unseen)));
    }
  }
}
