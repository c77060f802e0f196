package dev.arc.pipeline;

import dev.arc.history.Advice;
import dev.arc.pipeline.RecommendationReport.Effect;
import dev.arc.pipeline.RecommendationReport.Source;
import dev.arc.recommendation.Remedy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What changes did before that are like one that is to be made.
final class PastChanges {
  private final List<Advice> advice;

  /// @param advice all that was ever given, newest first
  PastChanges(List<Advice> advice) {
    this.advice = advice.stream().filter(each -> each.effect() != null).toList();
  }

  /// What this change did to this very version when it was tried; else the mean of what the same
  /// fix did to others.
  ///
  /// @param version SHA-256 of the agent as it is
  Effect of(Remedy remedy, String version) {
    var same = advice.stream().filter(each -> each.fix().equals(remedy.id())).toList();
    return same.stream()
        .filter(each -> each.before().equals(version))
        .findFirst()
        .flatMap(PastChanges::tried)
        .or(() -> alike(same))
        .orElse(Effect.NONE);
  }

  private static Optional<Effect> tried(Advice before) {
    return Optional.ofNullable(before.effect())
        .map(effect ->
            new Effect(
                FixTrial.points(effect.difference()),
                FixTrial.points(effect.low()),
                FixTrial.points(effect.high()),
                effect.rehearsed() ? Source.REHEARSED : Source.MEASURED,
                effect.model(),
                effect.scenarios(),
                0.95,
                "tried on this very version before, after run " + before.run()));
  }

  private static Optional<Effect> alike(List<Advice> same) {
    var effects = same.stream().map(Advice::effect).filter(Objects::nonNull).toList();
    if (effects.isEmpty()) {
      return Optional.empty();
    }
    var gained = effects.stream().filter(each -> each.difference() > 0).count();
    var mean = effects.stream().mapToDouble(Advice.Effect::difference).average().orElse(0);
    var low = effects.stream().mapToDouble(Advice.Effect::difference).min().orElse(0);
    var high = effects.stream().mapToDouble(Advice.Effect::difference).max().orElse(0);
    return Optional.of(
        new Effect(
            FixTrial.points(mean),
            FixTrial.points(low),
            FixTrial.points(high),
            Source.HISTORY,
            null,
            effects.stream().mapToInt(Advice.Effect::scenarios).sum(),
            (double) gained / (effects.size() + 1),
            "an estimate: the same fix was tried on %d other %s, gained in %d, by %s to %s points"
                .formatted(
                    effects.size(),
                    effects.size() == 1 ? "version" : "versions",
                    gained,
                    FixTrial.points(low),
                    FixTrial.points(high))));
  }
}
