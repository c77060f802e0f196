package dev.arc.cli;

import dev.arc.catalogue.Catalogue;
import dev.arc.history.Advice;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.json.Nearest;
import dev.arc.pipeline.ExpectedImpact;
import dev.arc.pipeline.FixTrial;
import dev.arc.pipeline.FixTrials;
import dev.arc.pipeline.RecommendFixes;
import dev.arc.pipeline.RecommendationReport;
import dev.arc.pipeline.RecommendationReport.Unfixed;
import dev.arc.pipeline.RecommendationReport.Withheld;
import dev.arc.pipeline.ResultsProcessor;
import dev.arc.pipeline.RunReport;
import dev.arc.pipeline.SetMaker;
import dev.arc.recommendation.FixBrief;
import dev.arc.recommendation.Loss;
import dev.arc.recommendation.Remedies;
import dev.arc.recommendation.Remedy;
import dev.arc.revision.Revised;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is recommended after one run, as it comes together: from the catalogue, from a model, with
/// what came of trying it. Not for several threads.
final class RecommendDesk {

  private final RunRecord run;
  private final CurrentAgent current;
  private final RunStore store;
  private final SetMaker sets;
  private final RunReport report;
  private final ScenarioSet set;
  private final RecommendFixes fixes;
  private final int more;
  private final List<Loss> losses;
  private final List<Unfixed> unfixed = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();

  /// A run and its agent, and where runs are kept.
  record Subject(RunRecord run, CurrentAgent current, RunStore store) {}

  /// @throws UsageException when the options name a cluster that the run has not
  RecommendDesk(Subject subject, Supplier<Catalogue> catalogue, RecommendOptions options) {
    this.run = subject.run();
    this.current = subject.current();
    this.store = subject.store();
    this.sets = new SetMaker(catalogue);
    this.set = store.set(run.id());
    var agent = Optional.of(current.files().agent());
    this.report = new ResultsProcessor(store, catalogue).report(run, set, agent, false);
    this.losses = chosen(RecommendFixes.losses(report), options.cluster);
    this.fixes =
        new RecommendFixes(
            catalogue.get(),
            new ExpectedImpact(store, each -> KeptAgent.of(each, store).map(AgentFile::agent)));
    var remedies = fixes.remedies(current.files(), losses);
    this.more = Math.max(0, remedies.remedies().size() - options.top);
    remedies.remedies().stream()
        .limit(options.top)
        .forEach(remedy -> candidates.add(candidate(remedy, null, Set.of())));
    remedies.unfixed().forEach(each -> unfixed.add(unfixed(each)));
  }

  private static Unfixed unfixed(Remedies.Unfixed each) {
    return new Unfixed(each.loss().cluster(), each.why());
  }

  private List<Loss> chosen(List<Loss> all, @Nullable String wanted) {
    if (wanted == null) {
      return all;
    }
    var found =
        all.stream()
            .filter(loss ->
                loss.cluster().equalsIgnoreCase(wanted) || loss.name().equalsIgnoreCase(wanted))
            .toList();
    if (found.isEmpty()) {
      var ids = all.stream().map(Loss::cluster).toList();
      throw new UsageException(
          ids.isEmpty()
              ? "--cluster is \"%s\", and run %s has no failures".formatted(wanted, run.id())
              : "run %s has no cluster \"%s\"%s"
                  .formatted(
                      run.id(),
                      wanted,
                      Nearest.to(wanted, ids)
                          .map(near -> "; did you mean " + near + "?")
                          .orElse("; there are " + String.join(", ", ids))));
    }
    return found;
  }

  private Candidate candidate(Remedy remedy, @Nullable String writtenBy, Set<String> ways) {
    var revised = current.files().with(remedy);
    return new Candidate(
        remedy,
        revised,
        origin(remedy, ways),
        fixes.recommendation(current.files(), remedy, revised, writtenBy));
  }

  private FixTrials.Origin origin(Remedy remedy, Set<String> ways) {
    var first = remedy.losses().getFirst();
    var about =
        Stream.of(first.assumption(), first.pattern())
            .filter(name -> name != null)
            .findFirst()
            .orElse("");
    return new FixTrials.Origin(String.valueOf(about), failing(remedy.losses()), ways);
  }

  private List<Scenario> failing(List<Loss> of) {
    var ids = new HashSet<String>();
    var clusters = of.stream().map(Loss::cluster).toList();
    report.clusters().stream()
        .filter(cluster -> clusters.contains(cluster.id()))
        .forEach(cluster -> ids.addAll(cluster.scenarios()));
    return set.scenarios().stream().filter(scenario -> ids.contains(scenario.id())).toList();
  }

  List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  /// What a model is told that is to write changes; empty where nothing failed.
  Optional<FixBrief> brief() {
    return losses.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FixBrief.of(
                current.files().toRepair(), losses.getFirst(), examples(losses.getFirst())));
  }

  private List<FixBrief.Example> examples(Loss loss) {
    var failing = failing(List.of(loss)).stream().map(Scenario::id).toList();
    var examples = new ArrayList<FixBrief.Example>();
    report
        .scenarios()
        .each(line -> {
          if (failing.contains(line.id()) && !line.checks().isEmpty()) {
            examples.add(new FixBrief.Example(line.family(), line.request(), line.reason()));
          }
        });
    return examples;
  }

  /// Takes what a model wrote, as far as it can be written into the files.
  ///
  /// @return what is not taken, and why
  List<Withheld> add(WrittenFixes written) {
    var withheld = new ArrayList<>(written.withheld());
    for (var remedy : written.remedies()) {
      var candidate = candidate(remedy, written.model(), written.shown());
      if (candidate.revised() instanceof Revised.Told(var _, var why)) {
        withheld.add(new Withheld(remedy.says(), "it cannot be tried: " + why));
      } else {
        candidates.add(candidate);
      }
    }
    return withheld;
  }

  /// @throws UsageException when the run's mix was steered by what is not known now
  FixVerification verification(Player player, long seed) {
    var verification = new FixVerification(current, run, player, sets, new FixTrials(sets, store));
    try {
      candidates.forEach(candidate -> verification.plan(candidate, set, seed));
    } catch (IllegalArgumentException e) {
      if (set.steering() == null) {
        throw e;
      }
      throw new UsageException(
          "the mix of run %s, which changes are tried on, was steered by \"%s\", and that cannot be made now: %s; name the --catalog that it had"
              .formatted(run.id(), set.steering(), e.getMessage()),
          e);
    }
    return verification;
  }

  /// Takes over what came of trying the candidates. What a model wrote is dropped where nobody
  /// could try it; what does most goes first.
  void tried(FixVerification verification) {
    candidates.replaceAll(candidate ->
        verification
            .trial(candidate)
            .map(trial -> candidate.tried(candidate.recommendation().tried(trial)))
            .orElse(candidate));
    candidates.removeIf(each -> each.remedy().isWritten() && each.recommendation().trial() == null);
    candidates.sort(
        Comparator.comparing((Candidate each) -> each.recommendation().trial() == null)
            .thenComparingDouble(each -> -gain(each))
            .thenComparingDouble(each -> -each.recommendation().lost()));
  }

  /// What it was seen to do to the usual mix, and where nobody tried it, what it may do at best.
  private static double gain(Candidate candidate) {
    var trial = candidate.recommendation().trial();
    return trial == null ? candidate.remedy().gain() : trial.heldOut().difference();
  }

  RecommendationReport report(List<Withheld> withheld) {
    return new RecommendationReport(
        report.schemaVersion(),
        run.id().value(),
        report.agent(),
        report.run().planned(),
        report.reliability().passed() + report.reliability().failed(),
        report.reliability().failed(),
        candidates.stream().map(Candidate::recommendation).toList(),
        more,
        unfixed,
        withheld);
  }

  /// Keeps what is recommended; what was seen or accepted before stays.
  void keep(Instant now) {
    candidates.forEach(candidate -> store.keep(advice(candidate, now)));
  }

  /// Keeps that one of them was accepted.
  void accept(Candidate candidate, Instant now) {
    store.keep(advice(candidate, now).acceptedAt(now));
  }

  RunRecord run() {
    return run;
  }

  RunStore store() {
    return store;
  }

  private Advice advice(Candidate candidate, Instant now) {
    var before =
        store.advice().stream()
            .filter(each -> each.run().equals(run.id()))
            .filter(each -> each.id().equals(candidate.remedy().id()))
            .findFirst();
    var trial = candidate.recommendation().trial();
    return new Advice(
        run.id(),
        candidate.remedy().id(),
        candidate.recommendation().cluster(),
        candidate.remedy().isWritten() ? "model" : candidate.remedy().id(),
        run.agent().name(),
        run.agent().sha256(),
        candidate.patched(current).map(file -> file.agent().profile().sha256()).orElse(null),
        trial == null ? before.map(Advice::effect).orElse(null) : effect(trial),
        before.map(Advice::givenAt).orElse(now),
        before.map(Advice::acceptedAt).orElse(null));
  }

  private static Advice.Effect effect(FixTrial trial) {
    var heldOut = trial.heldOut();
    return new Advice.Effect(
        heldOut.difference(),
        heldOut.low(),
        heldOut.high(),
        heldOut.scenarios(),
        trial.model().name(),
        trial.model().rehearsed());
  }
}
