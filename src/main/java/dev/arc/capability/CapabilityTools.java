package dev.arc.capability;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import java.util.List;

/// Which tools a capability needs: those that are described in its words, else all.
final class CapabilityTools {

  private CapabilityTools() {}

  static List<String> of(String capability, AgentProfile profile) {
    var wanted = ContentWords.of(capability);
    var fitting =
        profile.tools().stream()
            .filter(tool ->
                ContentWords.of(tool.schema().description()).stream().anyMatch(wanted::contains))
            .toList();
    return (fitting.isEmpty() ? profile.tools() : fitting)
        .stream().map(ToolDeclaration::name).toList();
  }
}
