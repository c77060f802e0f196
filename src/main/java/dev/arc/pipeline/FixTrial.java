package dev.arc.pipeline;

import dev.arc.json.CompleteRecord;
import dev.arc.pipeline.RecommendationReport.Effect;
import dev.arc.pipeline.RecommendationReport.Regression;
import dev.arc.pipeline.RecommendationReport.Source;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came of playing an agent with and without a change: on the usual mix of scenarios, on
/// further ones about what the change is against, both without those that it was derived from, and
/// on those that failed.
///
/// @param heldOut on the usual mix, drawn anew: what it shows is what becomes of reliability
/// @param heldOutSet what those are, in words
/// @param about on scenarios about what the change is against; null where the usual mix has enough
///   of them, or none could be made
/// @param failing on the scenarios that failed in the run
/// @param runs that were played for it: without and with, on each of these sets
/// @param verdict whether the change is worth applying
public record FixTrial(
    Compared heldOut,
    String heldOutSet,
    @Nullable Compared about,
    Compared failing,
    Model model,
    Verdict verdict,
    List<String> runs)
    implements CompleteRecord {

  public FixTrial {
    runs = List.copyOf(runs);
  }

  /// What three comparisons show.
  ///
  /// @param about null where there is none
  public record Seen(Compared heldOut, @Nullable Compared about, Compared failing) {

    private Verdict verdict() {
      var gains = heldOut.isGain() || (about != null && about.isGain());
      var repairs = failing.repaired() > 0 || (about != null && about.difference() > 0);
      if (heldOut.difference() < 0 || !(gains || repairs)) {
        return Verdict.LEAVE;
      }
      return gains ? Verdict.APPLY : Verdict.UNPROVEN;
    }
  }

  public static FixTrial of(Seen seen, String heldOutSet, Model model, List<String> runs) {
    return new FixTrial(
        seen.heldOut(), heldOutSet, seen.about(), seen.failing(), model, seen.verdict(), runs);
  }

  /// Who played.
  ///
  /// @param rehearsed whether that was Arc's stand-in
  public record Model(String name, boolean rehearsed) {}

  /// One agent with and without a change on one set.
  ///
  /// @param scenarios that were concluded with and without
  /// @param before share of their plays that passed without it
  /// @param after share that passed with it
  /// @param difference `after` - `before`; its interval is `low` to `high`
  /// @param better scenarios that pass more often with it
  /// @param worse scenarios that pass less often
  /// @param failedBefore scenarios with a failed play without it
  /// @param repaired of those, all whose plays pass with it
  public record Compared(
      int scenarios,
      double before,
      double after,
      double difference,
      double low,
      double high,
      double mcnemarP,
      int better,
      List<Regression> worse,
      int failedBefore,
      int repaired,
      Work workBefore,
      Work workAfter) {

    private static final double CHANCE = 0.05;

    public Compared {
      worse = List.copyOf(worse);
    }

    /// Whether it is better with the change by more than chance explains: few scenarios may all
    /// turn good by chance.
    public boolean isGain() {
      return low > 0 && mcnemarP <= CHANCE;
    }
  }

  /// What a play took on average.
  ///
  /// @param calls of tools
  /// @param questions to the user that were answered
  public record Work(double calls, double questions, double tokens) {}

  /// Whether the change is worth applying.
  public enum Verdict {
    /// Where it was not derived from it does better by more than chance explains, on the usual mix
    /// or on what it is against, and the mix loses nothing.
    APPLY,
    /// It repairs failures, by no more than chance may explain elsewhere.
    UNPROVEN,
    /// It repairs nothing, or breaks more of the usual mix than it repairs.
    LEAVE
  }

  /// What is seen to break, wherever it was.
  List<Regression> regressions() {
    return Stream.of(heldOut, about, failing)
        .filter(Objects::nonNull)
        .flatMap(compared -> compared.worse().stream())
        .distinct()
        .toList();
  }

  Effect effect() {
    var how = model.rehearsed() ? Source.REHEARSED : Source.MEASURED;
    return new Effect(
        points(heldOut.difference()),
        points(heldOut.low()),
        points(heldOut.high()),
        how,
        model.name(),
        heldOut.scenarios(),
        0.95,
        "%s on %d held-out scenarios%s (%s)"
            .formatted(
                how.name().toLowerCase(Locale.ROOT),
                heldOut.scenarios(),
                model.rehearsed() ? "" : " with " + model.name(),
                heldOutSet));
  }

  static double points(double share) {
    return Math.round(share * 1000) / 10.0;
  }
}
