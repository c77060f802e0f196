package dev.arc.pipeline;

import dev.arc.json.CompleteRecord;
import dev.arc.revision.Change;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two versions of an agent differ in: in their texts, and in what they do. The JSON of `arc
/// diff` is this record, field by field; `docs/schemas/diff.json` is its schema.
///
/// Scores, shares, differences and impact are fractions of 1; costs are US dollars; times are
/// milliseconds.
///
/// @param a the earlier one, or what the other is compared with
/// @param changes what they differ in by meaning
/// @param diff the change of the profile's texts, as `diff -u` writes it; secrets are redacted
/// @param set that both were played on; null where nothing was played
/// @param paired null where nothing was played
/// @param expected what the change is expected to do, from what was played before; null where it
///   was played now
public record DiffReport(
    String schemaVersion,
    Side a,
    Side b,
    List<Change> changes,
    String diff,
    @Nullable Played set,
    @Nullable Paired paired,
    Clusters clusters,
    @Nullable Expected expected,
    Gate gate)
    implements CompleteRecord {

  /// Whether both were rehearsed.
  public boolean isRehearsed() {
    return a.model() != null && b.model() != null && a.model().rehearsal() && b.model().rehearsal();
  }

  /// One of the two.
  ///
  /// @param version as its author counts; null where he does not
  /// @param run that its figures come from; null where nothing was played
  /// @param lookedUp whether that run was there before
  /// @param virtualMs mean time of a conclusive play, in the world's time
  public record Side(
      String name,
      String profile,
      String sha256,
      @Nullable String version,
      @Nullable String run,
      boolean lookedUp,
      RunReport.@Nullable Model model,
      RunReport.@Nullable Reliability reliability,
      @Nullable BigDecimal costUsd,
      @Nullable Long wallMs,
      @Nullable Double virtualMs)
      implements CompleteRecord {}

  /// @param sha256 of the first one's set
  /// @param trials of each scenario
  public record Played(String sha256, int scenarios, int trials) {}

  /// The difference, scenario by scenario.
  ///
  /// @param scenarios that both concluded, and that are compared
  /// @param a mean share of these that `a` passed
  /// @param b mean share that `b` passed
  /// @param difference mean share passed by `b` minus that by `a`
  /// @param mcnemarP exact and two-sided
  /// @param unsettled scenarios that one of them has not concluded
  /// @param alone scenarios that only one of them was to play
  public record Paired(
      int scenarios,
      double a,
      double b,
      double difference,
      double low,
      double high,
      String method,
      double confidence,
      double mcnemarP,
      List<Turned> better,
      List<Turned> worse,
      int unsettled,
      int alone) {}

  /// A scenario that turned out otherwise.
  ///
  /// @param a share of its plays that passed
  /// @param says why the worse of the two failed: the sentence of the check that decided
  public record Turned(String id, String title, String request, double a, double b, String says) {}

  /// Groups of failures that only one of them has, and those that both have, among the scenarios
  /// that are compared.
  public record Clusters(List<ClusterLine> gone, List<ClusterLine> new_, List<ClusterLine> kept) {}

  /// @param a scenarios that failed so
  /// @param b scenarios that failed so
  public record ClusterLine(String id, String name, int a, int b) {}

  /// What the change is expected to do.
  ///
  /// @param points of reliability, percentage points; null without history
  /// @param source `measured` or `rehearsed` where these very versions were played, `history` where
  ///   changes like this one were, else `none`
  /// @param confidence how far it can be relied on, a fraction of 1; what it is made of stands in
  ///   `basis`
  /// @param runs that it rests on
  public record Expected(
      @Nullable Double points,
      @Nullable Double low,
      @Nullable Double high,
      Source source,
      int scenarios,
      double confidence,
      String basis,
      List<String> runs)
      implements CompleteRecord {

    /// Where an expectation comes from.
    public enum Source {
      MEASURED,
      REHEARSED,
      HISTORY,
      NONE
    }
  }

  /// @param says why it stands there; empty without a gate
  public record Gate(RunReport.Gate.State state, String says) {

    public static final Gate NONE = new Gate(RunReport.Gate.State.NONE, "");
  }
}
