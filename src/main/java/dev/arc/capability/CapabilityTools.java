package dev.arc.capability;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which tools a capability needs: those that are described in its words, else all. A word that
/// most descriptions share tells nothing.
final class CapabilityTools {

  /// So many descriptions, a third of them with the word, and it is one that most share.
  private static final int MANY = 6;

  private static final int SHARE = 3;

  private CapabilityTools() {}

  static List<String> of(String capability, AgentProfile profile) {
    var wanted = ContentWords.of(capability);
    var counts = counts(profile);
    var scores = new HashMap<String, Long>();
    for (var tool : profile.tools()) {
      scores.put(tool.name(), score(tool, wanted, counts, profile.tools().size()));
    }
    var best = scores.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return profile.tools().stream()
        .map(ToolDeclaration::name)
        .filter(name -> 2 * scores.getOrDefault(name, 0L) >= best)
        .toList();
  }

  private static long score(
      ToolDeclaration tool, Set<String> wanted, Map<String, Integer> counts, int tools) {
    return ContentWords.of(tool.schema().description()).stream()
        .filter(wanted::contains)
        .filter(word -> tools < MANY || counts.getOrDefault(word, 0) * SHARE <= tools)
        .count();
  }

  private static Map<String, Integer> counts(AgentProfile profile) {
    var counts = new HashMap<String, Integer>();
    for (var tool : profile.tools()) {
      ContentWords.of(tool.schema().description())
          .forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts;
  }
}
