package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.cost.Range;
import dev.arc.json.CompleteRecord;
import dev.arc.llm.ModelIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a command would play to find something out. The JSON of `--dry-run` of `arc recommend`,
/// `arc diff` and `arc repro` is this record; `docs/schemas/planned-plays.json` is its schema.
///
/// @param model null where nothing would be played
/// @param plays at least and at most, of scenarios; null where there is no bound
/// @param cost null where nothing would be played
record PlannedPlays(
    String schemaVersion,
    boolean dryRun,
    DryRun.@Nullable Model model,
    List<String> hosts,
    @Nullable Range plays,
    DryRun.@Nullable Cost cost)
    implements CompleteRecord {

  static final PlannedPlays NONE =
      new PlannedPlays("1", true, null, List.of(), new Range(0, 0), null);

  static PlannedPlays of(ModelIdentity model, @Nullable Range plays, Estimate estimate) {
    return new PlannedPlays(
        "1",
        true,
        new DryRun.Model(model.name(), model.provider(), model.rehearsal()),
        model.hosts(),
        plays,
        DryRun.Cost.of(estimate));
  }

  /// @param plans of which all are played by one model
  static PlannedPlays of(List<RunPlan> plans, @Nullable Estimate estimate) {
    if (plans.isEmpty() || estimate == null) {
      return NONE;
    }
    var plays = plans.stream().mapToInt(plan -> plan.settings().plays()).sum();
    return of(plans.getFirst().model().identity(), new Range(plays, plays), estimate);
  }

  /// Says that this is all; what it would be stands above it.
  void tell(Shell shell, OutputOptions output) {
    if (output.isJson()) {
      OutputOptions.json(shell, PlannedPlays.class, this);
    } else {
      shell
          .out()
          .println(
              model == null
                  ? "A dry run: there is nothing to play."
                  : "A dry run: nobody was contacted, nothing was kept.");
      shell.out().flush();
    }
  }
}
