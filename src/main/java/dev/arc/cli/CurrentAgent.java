package dev.arc.cli;

import dev.arc.capability.Refinement;
import dev.arc.history.ProfileVersion;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.json.KeptTexts;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.RecommendFixes.InFiles;
import dev.arc.profile.ProfileTexts;
import dev.arc.recorded.Samples;
import java.util.Optional;

/// The agent of a run in its files: as they are now, or as they were kept where they are no longer
/// what the run began with.
///
/// @param input the profile's file; empty where it is no longer what it was
/// @param changed what keeps the files from being written; empty where they are as they were
record CurrentAgent(InFiles files, Optional<InputFile> input, String changed) {

  static CurrentAgent of(RunRecord run, RunStore store, Folders folders, BesideOption reach) {
    var version =
        store
            .profile(run.agent().sha256())
            .orElseThrow(() ->
                new UsageException(
                    "the profile that run %s tested was not kept; run the agent again: `arc run %s`"
                        .formatted(run.id(), run.agent().profile())));
    try {
      // A version knows the file where its text was first seen; this run played its own.
      var input = folders.profile(run.agent().profile(), reach);
      var now = now(run, version, input);
      return now.agent().profile().sha256().equals(run.agent().sha256())
          ? new CurrentAgent(now, Optional.of(input), "")
          : new CurrentAgent(
              kept(run, version, store),
              Optional.empty(),
              "%s has changed since run %s; run it again: `arc run %s`"
                  .formatted(run.agent().profile(), run.id(), run.agent().profile()));
    } catch (UsageException e) {
      return new CurrentAgent(
          kept(run, version, store), Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  private static InFiles now(RunRecord run, ProfileVersion version, InputFile file) {
    var name = Optional.of(run.agent().name());
    var read = AgentFile.of(file, name);
    var kept = version.texts().beside();
    var profile = read.agent().profile();
    var agent =
        PreparedAgent.of(file.name(), profile, Samples.kept(kept))
            .refinedBy(Refinement.kept(kept, profile));
    return new InFiles(agent, read.texts(), name, file.beside(), kept);
  }

  private static InFiles kept(RunRecord run, ProfileVersion version, RunStore store) {
    var file =
        KeptAgent.of(run, store)
            .orElseThrow(() ->
                new UsageException(
                    "the profile that run %s tested can no longer be read; run the agent again: `arc run %s`"
                        .formatted(run.id(), run.agent().profile())));
    var kept = version.texts().beside();
    return new InFiles(
        file.agent(), version.texts(), Optional.of(run.agent().name()), new KeptTexts(kept), kept);
  }

  AgentFile file() {
    return new AgentFile(files.agent(), withKept(files.texts()), 0);
  }

  /// What a run keeps of an agent: its files, and what it is tested with besides.
  ProfileTexts withKept(ProfileTexts texts) {
    var all = texts;
    for (var each : files.kept().entrySet()) {
      if (!all.beside().containsKey(each.getKey())) {
        all = all.with(each.getKey(), each.getValue());
      }
    }
    return all;
  }
}
