package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.cost.Range;
import dev.arc.llm.ModelIdentity;
import dev.arc.pipeline.ReproduceFailure.Quorum;

/// What making a failure smaller is expected to cost: at least the plays that show that it comes
/// back, at most as many as are allowed.
record ReproForecast(ModelIdentity model, Range plays, Estimate estimate) {

  /// @param alone the plan of playing the failure so many times
  static ReproForecast of(FailedPlay.Again alone, int most, CostForecast forecast) {
    var least = Quorum.TWO_OF_THREE.needed();
    var low = forecast.of(alone.times(least));
    var high = forecast.of(alone.times(most));
    return new ReproForecast(
        alone.model().identity(),
        new Range(least, most),
        new Estimate(
            new Range(low.calls().low(), high.calls().high()),
            new Range(low.input().low(), high.input().high()),
            new Range(low.output().low(), high.output().high()),
            low.lowUsd(),
            high.highUsd(),
            least + " to " + most + " plays, " + high.basis()));
  }

  String says() {
    if (model.rehearsal()) {
      return "rehearsal plays, as often as it takes (contacts no host, free)";
    }
    return "%s plays (%s, cost %s: %s)"
        .formatted(
            model.reference(),
            RunHeader.hosts(model.hosts()),
            estimate.highUsd() == null
                ? "unknown"
                : Figures.dollars(estimate.lowUsd()) + " to " + Figures.dollars(estimate.highUsd()),
            estimate.basis());
  }

  PlannedPlays planned() {
    return PlannedPlays.of(model, model.rehearsal() ? null : plays, estimate);
  }
}
