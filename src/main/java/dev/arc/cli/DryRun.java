package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.cost.Range;
import dev.arc.scenario.Scenario;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run would be. The JSON of `arc run --dry-run` is this record; `docs/schemas/dry-run.json`
/// is its schema.
record DryRun(
    String schemaVersion,
    boolean dryRun,
    Agent agent,
    Model model,
    List<String> hosts,
    Set set,
    int trials,
    Cost cost,
    List<Line> scenarios) {

  record Agent(String name, String profile) {}

  record Model(String name, String provider, boolean rehearsal) {}

  record Set(String sha256, long seed, String focus, int scenarios) {}

  /// @param estimatedUsd null where there is no price
  record Cost(@Nullable Dollars estimatedUsd, Range calls, String basis) {

    static Cost of(Estimate estimate) {
      var low = estimate.lowUsd();
      var high = estimate.highUsd();
      return new Cost(
          low == null || high == null ? null : new Dollars(low, high),
          estimate.calls(),
          estimate.basis());
    }
  }

  record Dollars(BigDecimal low, BigDecimal high) {}

  record Line(String id, String title, String family, String request) {}

  static DryRun of(RunPlan plan, Estimate estimate) {
    var identity = plan.model().identity();
    var set = plan.set();
    return new DryRun(
        "1",
        true,
        new Agent(plan.agent().profile().name(), plan.agent().file()),
        new Model(identity.name(), identity.provider(), identity.rehearsal()),
        identity.hosts(),
        new Set(set.sha256(), set.seed(), set.focus(), set.scenarios().size()),
        plan.settings().trials(),
        Cost.of(estimate),
        set.scenarios().stream().map(DryRun::line).toList());
  }

  private static Line line(Scenario scenario) {
    return new Line(
        scenario.id(), scenario.title(), scenario.tests().family(), scenario.situation().request());
  }

  void print(PrintWriter out, Style style, int width) {
    var table = new Table("Id", "Tests", "Request");
    scenarios.forEach(line -> table.add(line.id(), line.family(), Wrap.cut(line.request(), 120)));
    table.print(out, style, width);
    out.println();
    out.println("A dry run: nobody was contacted, nothing was kept.");
    out.flush();
  }
}
