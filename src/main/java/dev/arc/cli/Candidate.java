package dev.arc.cli;

import dev.arc.pipeline.FixTrials;
import dev.arc.pipeline.RecommendationReport.Recommendation;
import dev.arc.profile.ProfileTexts;
import dev.arc.recommendation.Remedy;
import dev.arc.revision.ConfigurationDiff;
import dev.arc.revision.FileChange;
import dev.arc.revision.Revised;
import java.util.LinkedHashMap;
import java.util.Optional;

/// A change that may be recommended.
///
/// @param revised the agent with it
/// @param origin what it was derived from
record Candidate(
    Remedy remedy, Revised revised, FixTrials.Origin origin, Recommendation recommendation) {

  Candidate tried(Recommendation other) {
    return new Candidate(remedy, revised, origin, other);
  }

  /// The agent with the change, read from the changed texts; empty where they cannot be written.
  Optional<AgentFile> patched(CurrentAgent current) {
    return revised instanceof Revised.Written(var diff, var profile)
        ? Optional.of(
            new AgentFile(current.files().as(profile), current.withKept(texts(current, diff)), 0))
        : Optional.empty();
  }

  private static ProfileTexts texts(CurrentAgent current, ConfigurationDiff diff) {
    var main = current.files().texts().main();
    var beside = new LinkedHashMap<>(current.files().texts().beside());
    for (FileChange change : diff.files()) {
      if (change.file().equals(current.files().agent().file())) {
        main = change.after();
      } else {
        beside.put(change.file(), change.after());
      }
    }
    return new ProfileTexts(main, beside);
  }
}
