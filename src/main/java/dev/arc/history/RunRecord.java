package dev.arc.history;

import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One evaluation of one profile version on one scenario set: all of it but the outcomes.
///
/// @param endedAt when the last process that played it ended; null while none has
/// @param wallMillis time spent playing, over all processes that did
/// @param preparation what was paid before the first play; null for nothing
public record RunRecord(
    RunId id,
    Instant startedAt,
    @Nullable Instant endedAt,
    State state,
    Subject agent,
    ModelIdentity model,
    Settings settings,
    Forecast forecast,
    long wallMillis,
    @Nullable Preparation preparation) {

  /// A run that nothing was paid for before its first play.
  public RunRecord(
      RunId id,
      Instant startedAt,
      @Nullable Instant endedAt,
      State state,
      Subject agent,
      ModelIdentity model,
      Settings settings,
      Forecast forecast,
      long wallMillis) {
    this(id, startedAt, endedAt, state, agent, model, settings, forecast, wallMillis, null);
  }

  /// How far a run came.
  public enum State {
    /// Being played, or left behind by a process that was killed; a [Lease] tells which.
    OPEN,
    /// Every play has an outcome.
    DONE,
    /// The user stopped it.
    STOPPED,
    /// The budget was spent first.
    OUT_OF_BUDGET,
    /// The time budget was spent first.
    OUT_OF_TIME,
    /// The provider or the store gave up.
    BROKEN
  }

  /// Who was tested.
  ///
  /// @param profile the file, as the user named it
  /// @param version counts the texts that this agent's profile has had here
  /// @param sha256 of the profile's text
  public record Subject(String name, String profile, int version, String sha256) {}

  /// What was asked for: enough to go on with the run in another process.
  ///
  /// @param set the scenario set's SHA-256
  /// @param scenarios how many there are in the set
  /// @param modelReference how the model was asked for: `rehearsal`, `profile`, or a name
  /// @param modelNamed whether the user named the model; money is spent on named models alone
  /// @param baseUrl where the model is, if the user said so
  /// @param failUnder the gate in percent of reliability; null without one
  /// @param trial what a change was tried on; null for a run that stands for itself
  public record Settings(
      String set,
      int scenarios,
      int trials,
      long seed,
      String engine,
      String modelReference,
      boolean modelNamed,
      @Nullable String baseUrl,
      @Nullable BigDecimal failUnder,
      @Nullable Trial trial) {

    public Settings {
      if (scenarios < 1 || trials < 1) {
        throw new IllegalArgumentException(
            scenarios + " scenarios in " + trials + " trials, expected 1 or more of each");
      }
    }

    /// Of a run that stands for itself.
    public Settings(
        String set,
        int scenarios,
        int trials,
        long seed,
        String engine,
        String modelReference,
        boolean modelNamed,
        @Nullable String baseUrl,
        @Nullable BigDecimal failUnder) {
      this(
          set,
          scenarios,
          trials,
          seed,
          engine,
          modelReference,
          modelNamed,
          baseUrl,
          failUnder,
          null);
    }

    /// The same for trying a change.
    public Settings trying(Trial on) {
      return new Settings(
          set, scenarios, trials, seed, engine, modelReference, modelNamed, baseUrl, failUnder, on);
    }

    /// Plays that the run consists of.
    public int plays() {
      return Math.multiplyExact(scenarios, trials);
    }
  }

  /// What a change of an agent is tried on.
  public enum Trial {
    /// The mix of scenarios that a run usually has: what it shows holds for the agent's
    /// reliability.
    USUAL_MIX,
    /// Scenarios chosen because they fail, or are about what the change is against.
    CHOSEN
  }

  /// What the run was expected to cost, in US dollars; null where there was no price.
  public record Forecast(@Nullable BigDecimal lowUsd, @Nullable BigDecimal highUsd) {}

  /// What a model was asked before the first play: to refine the agent's profile.
  ///
  /// @param costUsd US dollars; null where there is no price
  public record Preparation(Usage usage, @Nullable BigDecimal costUsd) {}

  public RunRecord ended(State how, Instant at, long moreWallMillis) {
    return new RunRecord(
        id,
        startedAt,
        at,
        how,
        agent,
        model,
        settings,
        forecast,
        wallMillis + moreWallMillis,
        preparation);
  }

  public RunRecord reopened() {
    return new RunRecord(
        id, startedAt, null, State.OPEN, agent, model, settings, forecast, wallMillis, preparation);
  }
}
