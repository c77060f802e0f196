package dev.arc.cli;

import dev.arc.format.AgentProfiles;
import dev.arc.pipeline.SetFileException;
import dev.arc.pipeline.SetFiles;
import dev.arc.scenario.ScenarioSet;

/// `--set`: scenarios from a file.
final class GivenSet {

  private static final long LARGEST = 512L << 20;

  private GivenSet() {}

  /// @param name of the file, as the user gave it
  static ScenarioSet read(String name, Shell shell) {
    var file = InputFile.read(new Folders(shell).resolve(name), name, LARGEST);
    try {
      return SetFiles.read(file.name(), file.text());
    } catch (SetFileException e) {
      throw AgentProfiles.read(file.name(), file.text()).profile().isPresent()
          ? new UsageException(profileForSet(file.name()), e)
          : UsageException.of(e);
    }
  }

  private static String profileForSet(String file) {
    return "--set is %s, which is an agent's profile, not a set of scenarios; test it with `arc run %s`, or make a set of it first: `arc scenarios %s --write set.json`, then `--set set.json`"
        .formatted(file, file, file);
  }
}
