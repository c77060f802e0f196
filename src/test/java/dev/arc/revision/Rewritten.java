package dev.arc.revision;

import dev.arc.json.Texts;
import dev.arc.profile.ProfileTexts;
import dev.arc.revision.Revised.Told;
import dev.arc.revision.Revised.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A profile's text with changes written into it.
final class Rewritten {
  private Rewritten() {}

  static String rewritten(String text, Revision... changes) {
    return rewritten("agent.yaml", text, changes);
  }

  static String rewritten(String file, String text, Revision... changes) {
    return switch (revised(file, new ProfileTexts(text, Map.of()), changes)) {
      case Written(var diff, _) -> diff.files().getFirst().after();
      case Told(_, var why) -> throw new AssertionError(why);
    };
  }

  static Revised revised(String file, ProfileTexts raw, Revision... changes) {
    return Revisions.of(file, raw, Optional.empty(), Texts.NONE, List.of(changes));
  }
}
