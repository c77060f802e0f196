package dev.arc.reproduction;

import dev.arc.reproduction.Kept.Because;
import dev.arc.scenario.Proof;
import dev.arc.scenario.Recomputed;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Situation;
import dev.arc.scenario.Tested;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  private final Proof reader;
  private final boolean isRead;
  private final Failing failing;
  private final Recomputed recomputed;
  private final List<Part> parts;
  private final Map<Set<Part>, Because> objections = new HashMap<>();
  private final Counts counts = new Counts();

  /// What was done so far.
  private static final class Counts {
    int tried;
    int played;
  }

  /// Whether an agent still fails a scenario in the same way.
  @FunctionalInterface
  public interface Failing {
    boolean isFailed(Scenario scenario) throws InterruptedException;
  }

  /// @param proof says whether a scenario is fair
  /// @param reader says whether one who sees what an agent sees, and is careful, gets a scenario
  ///   right; heard where that one gets the whole right
  public Reducer(Scenario original, Proof proof, Proof reader, Failing failing) {
    this.original = original;
    this.proof = proof;
    this.reader = reader;
    this.isRead = reader.objection(original).isEmpty();
    this.failing = failing;
    this.recomputed = new Recomputed(original);
    this.parts = Parts.of(original);
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
        kept(minimum.kept()),
        isRead,
        counts.tried,
        counts.played,
        minimum.complete());
  }

  /// The parts of which each was tried alone, last of all.
  private List<Kept> kept(List<Part> kept) {
    var told = new ArrayList<Kept>();
    for (var part : kept) {
      var more = leftOut(kept);
      more.add(part);
      var because = objections.get(more);
      if (because != null) {
        told.add(new Kept(part, because));
      }
    }
    return told;
  }

  private Set<Part> leftOut(List<Part> kept) {
    var leftOut = new HashSet<>(parts);
    leftOut.removeAll(Set.copyOf(kept));
    return leftOut;
  }

  /// Whether the scenario with these parts alone is fair, and failed in the same way.
  boolean isStillFailed(List<Part> kept) throws InterruptedException {
    counts.tried++;
    var leftOut = leftOut(kept);
    var objection = isSayable(leftOut) ? objection(without(leftOut)) : Optional.of(Because.WORDS);
    objection.ifPresent(because -> objections.put(leftOut, because));
    return objection.isEmpty();
  }

  private boolean isSayable(Set<Part> leftOut) {
    var situation = original.situation();
    return Messages.of(situation).without(leftOut, new Unsaid(situation, leftOut)).isPresent();
  }

  private Optional<Because> objection(Optional<Scenario> smaller) throws InterruptedException {
    if (smaller.isEmpty()) {
      return Optional.of(Because.OTHER);
    }
    if (proof.objection(smaller.get()).isPresent()) {
      return Optional.of(Because.UNFAIR);
    }
    if (isRead && reader.objection(smaller.get()).isPresent()) {
      return Optional.of(Because.UNREADABLE);
    }
    counts.played++;
    return failing.isFailed(smaller.get()) ? Optional.empty() : Optional.of(Because.NOT_FAILED);
  }

  /// The scenario without some of its parts; empty where what is left is none, or another one.
  private Optional<Scenario> without(Set<Part> leftOut) {
    try {
      var about = about(leftOut);
      return Cutting.of(original.situation(), leftOut)
          .map(cut -> Retelling.of(original.situation(), cut))
          .filter(
              situation -> trouble(situation, about).equals(trouble(original.situation(), about)))
          .flatMap(recomputed::in)
          .map(smaller -> about(smaller, about.title(), about.tests()));
    } catch (IllegalArgumentException | NoSuchElementException e) {
      // The task speaks of a table or column that is gone: that one is needed.
      return Optional.empty();
    }
  }

  /// The whole, as far as what is left is still about what it was about.
  private Scenario about(Set<Part> leftOut) {
    return leftOut.contains(new Part.Scope())
        ? about(
            original,
            original.title() + ", without the scope",
            OtherTests.withoutScope(original).orElseThrow())
        : original;
  }

  private static Scenario about(Scenario scenario, String title, Tested tests) {
    return new Scenario(scenario.id(), title, tests, scenario.situation(), scenario.expect());
  }

  private Trouble trouble(Situation situation, Scenario about) {
    return Trouble.of(situation, Retelling.cues(original.situation(), situation), about);
  }
}
