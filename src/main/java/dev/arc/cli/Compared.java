package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.history.RunReference;
import dev.arc.history.UnknownRunException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of two things that a user compares: an agent's profile, or a run with the agent that played
/// it.
///
/// @param file the agent, and what it was read from
/// @param run null for a profile
record Compared(AgentFile file, @Nullable RunRecord run) {

  /// What a user means by a word: the profile of that name, else the run.
  static Compared of(
      String word, Shell shell, Archive archive, BesideOption reach, @Nullable String agentName) {
    var folders = new Folders(shell);
    if (Files.exists(folders.resolve(word))) {
      return profile(word, folders, reach, agentName);
    }
    var run = run(word, archive);
    if (run.isEmpty()) {
      return profileThatIsNoRun(word, folders, reach, agentName);
    }
    var agent = KeptAgent.of(run.get(), archive.store());
    return new Compared(
        agent.orElseThrow(() ->
            new UsageException(
                "run %s: the profile of its agent was not kept, or is not read any more; name the profile instead"
                    .formatted(word))),
        run.get());
  }

  private static Compared profileThatIsNoRun(
      String word, Folders folders, BesideOption reach, @Nullable String agentName) {
    try {
      return profile(word, folders, reach, agentName);
    } catch (MissingFileException e) {
      throw new UsageException(e.getMessage() + "; nor is there a run of that name", e);
    }
  }

  private static Compared profile(
      String word, Folders folders, BesideOption reach, @Nullable String agentName) {
    var input = folders.profile(word, reach);
    return new Compared(AgentFile.read(input, agentName), null);
  }

  private static Optional<RunRecord> run(String word, Archive archive) {
    try {
      return archive.existing().map(store -> new RunReference(word).in(store));
    } catch (UnknownRunException e) {
      if (e.isAmbiguous() || word.startsWith("last")) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /// The run among the two, if one is.
  static Optional<RunRecord> runOf(Compared a, Compared b) {
    return Optional.ofNullable(a.run()).or(() -> Optional.ofNullable(b.run()));
  }

  String sha256() {
    return file.agent().profile().sha256();
  }
}
