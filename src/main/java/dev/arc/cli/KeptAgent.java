package dev.arc.cli;

import dev.arc.capability.Refinement;
import dev.arc.format.AgentProfiles;
import dev.arc.history.ProfileVersion;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.json.KeptTexts;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.profile.AgentProfile;
import dev.arc.recorded.Samples;
import java.util.Optional;

/// Agents as they were when a run began, from what was kept of their profiles.
final class KeptAgent {

  private KeptAgent() {}

  /// The agent that played a run; empty where its profile was not kept, or this Arc no longer reads
  /// it.
  static Optional<AgentFile> of(RunRecord run, RunStore store) {
    return of(run.agent(), store);
  }

  static Optional<AgentFile> of(RunRecord.Subject agent, RunStore store) {
    return store
        .profile(agent.sha256())
        .flatMap(version ->
            AgentProfiles.read(
                    agent.profile(),
                    version.texts().main(),
                    Optional.of(agent.name()),
                    new KeptTexts(version.texts().beside()))
                .profile()
                .map(profile -> file(agent.profile(), version, profile)));
  }

  private static AgentFile file(String name, ProfileVersion version, AgentProfile profile) {
    var beside = version.texts().beside();
    var agent =
        PreparedAgent.of(name, profile, Samples.kept(beside))
            .refinedBy(Refinement.kept(beside, profile));
    return new AgentFile(agent, version.texts(), 0);
  }
}
