package dev.arc.revision;

import dev.arc.profile.AgentProfile;
import java.util.List;

/// What two versions of an agent differ in by meaning.
public final class ProfileChanges {

  private ProfileChanges() {}

  /// The differences, rules first, in the order of the later version's file.
  public static List<Change> between(AgentProfile earlier, AgentProfile later) {
    return List.of();
  }
}
