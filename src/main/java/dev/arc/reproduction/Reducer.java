package dev.arc.reproduction;

import dev.arc.scenario.Proof;
import dev.arc.scenario.Recomputed;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Situation;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Makes a scenario as small as it can be while an agent still fails it in the same way. What is
/// left is a scenario like any other: what is right in it is worked out from its world, it is as
/// difficult as the whole was, and the control arms bear it out. Used once.
public final class Reducer {
  private final Scenario original;
  private final Proof proof;
  private final Failing failing;
  private final Recomputed recomputed;
  private final List<Part> parts;
  private final Trouble trouble;
  private final Looks looks = new Looks();

  /// How many scenarios were looked at so far.
  private static final class Looks {
    private int tried;
    private int played;
  }

  /// Whether an agent still fails a scenario in the same way.
  @FunctionalInterface
  public interface Failing {
    boolean isFailed(Scenario scenario) throws InterruptedException;
  }

  /// @param proof says whether a scenario is fair
  public Reducer(Scenario original, Proof proof, Failing failing) {
    this.original = original;
    this.proof = proof;
    this.failing = failing;
    this.recomputed = new Recomputed(original);
    this.parts = Parts.of(original);
    this.trouble = trouble(original.situation());
  }

  /// The parts that might be left out.
  List<Part> parts() {
    return parts;
  }

  /// @param stop when true, the smallest so far is what comes of it
  public Reduction reduced(BooleanSupplier stop) throws InterruptedException {
    var minimum = new DeltaDebugging<Part>(this::isStillFailed, stop).of(parts);
    var leftOut = leftOut(minimum.kept());
    var smallest = leftOut.isEmpty() ? original : without(leftOut).orElseThrow();
    return new Reduction(
        original,
        smallest,
        parts.stream().filter(leftOut::contains).toList(),
        looks.tried,
        looks.played,
        minimum.complete());
  }

  private Set<Part> leftOut(List<Part> kept) {
    var leftOut = new HashSet<>(parts);
    leftOut.removeAll(Set.copyOf(kept));
    return leftOut;
  }

  /// Whether the scenario with these parts alone is fair, and failed in the same way.
  boolean isStillFailed(List<Part> kept) throws InterruptedException {
    looks.tried++;
    var smaller = without(leftOut(kept)).filter(scenario -> proof.objection(scenario).isEmpty());
    if (smaller.isEmpty()) {
      return false;
    }
    looks.played++;
    return failing.isFailed(smaller.get());
  }

  /// The scenario without some of its parts; empty where what is left is none, or another one.
  private Optional<Scenario> without(Set<Part> leftOut) {
    try {
      return Cutting.of(original.situation(), leftOut)
          .map(cut -> Retelling.of(original.situation(), cut))
          .filter(situation -> trouble(situation).equals(trouble))
          .flatMap(recomputed::in);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      // The task speaks of a table or column that is gone: that one is needed.
      return Optional.empty();
    }
  }

  private Trouble trouble(Situation situation) {
    return Trouble.of(situation, Retelling.cues(original.situation(), situation), original);
  }
}
