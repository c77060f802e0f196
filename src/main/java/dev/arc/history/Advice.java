package dev.arc.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change that Arc recommended for an agent: what it was seen to do, and whether the user took
/// it.
///
/// @param run that it was derived from
/// @param id of the recommendation, unique within its run
/// @param cluster of failures that it is to repair
/// @param fix the catalogue's entry; `model` where a model wrote it
/// @param agent whose profile it changes
/// @param before SHA-256 of the version that it was made for
/// @param after SHA-256 of the version with the change; null where the file cannot be written back
/// @param effect what it was seen to do; null where nobody has tried
/// @param acceptedAt when the user had it applied; null while that has not happened
public record Advice(
    RunId run,
    String id,
    String cluster,
    String fix,
    String agent,
    String before,
    @Nullable String after,
    @Nullable Effect effect,
    Instant givenAt,
    @Nullable Instant acceptedAt) {

  /// What a change was seen to do, on scenarios that it was not derived from.
  ///
  /// @param difference of reliability, a fraction of 1; its interval is `low` to `high`
  /// @param scenarios that were compared
  /// @param model that played
  /// @param rehearsed whether that was Arc's stand-in: then it was the specification that was tried
  public record Effect(
      double difference, double low, double high, int scenarios, String model, boolean rehearsed) {}

  public Advice acceptedAt(Instant time) {
    return new Advice(run, id, cluster, fix, agent, before, after, effect, givenAt, time);
  }
}
