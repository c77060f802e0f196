package dev.arc.pipeline;

import dev.arc.pipeline.RecommendationReport.Effect;
import dev.arc.pipeline.RecommendationReport.Regression;
import dev.arc.pipeline.RecommendationReport.Source;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What came of playing an agent with and without a change, on scenarios that the change was not
/// derived from, and on those that failed.
///
/// @param heldOut with and without, on scenarios that it was not derived from
/// @param heldOutSet what those are, in words
/// @param failing with and without, on the scenarios that failed in the run
/// @param runs that were played for it: without and with on the first, without and with on the
///   second
/// @param verdict whether the change is worth applying
public record FixTrial(
    Compared heldOut,
    String heldOutSet,
    Compared failing,
    Model model,
    Verdict verdict,
    List<String> runs) {

  public FixTrial {
    runs = List.copyOf(runs);
  }

  public static FixTrial of(
      Compared heldOut, String heldOutSet, Compared failing, Model model, List<String> runs) {
    return new FixTrial(heldOut, heldOutSet, failing, model, verdict(heldOut, failing), runs);
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

    public Compared {
      worse = List.copyOf(worse);
    }
  }

  /// What a play took on average.
  ///
  /// @param calls of tools
  /// @param questions to the user that were answered
  public record Work(double calls, double questions, double tokens) {}

  /// Whether the change is worth applying.
  public enum Verdict {
    /// It does better where it was not derived from, by more than chance explains.
    APPLY,
    /// It repairs failures, and elsewhere nothing is seen that speaks for or against it.
    UNPROVEN,
    /// It repairs nothing, or breaks more than it repairs.
    LEAVE
  }

  private static Verdict verdict(Compared heldOut, Compared failing) {
    if (heldOut.low() > 0) {
      return Verdict.APPLY;
    }
    return heldOut.difference() < 0 || failing.repaired() == 0 ? Verdict.LEAVE : Verdict.UNPROVEN;
  }

  /// What is seen to break, wherever it was.
  List<Regression> regressions() {
    return Stream.concat(heldOut.worse().stream(), failing.worse().stream()).distinct().toList();
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
        "%s on %d held-out scenarios (%s)"
            .formatted(how.name().toLowerCase(Locale.ROOT), heldOut.scenarios(), heldOutSet));
  }

  static double points(double share) {
    return Math.round(share * 1000) / 10.0;
  }
}
