package dev.arc.lint;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.Warning;
import java.util.stream.Stream;

/// Tools whose parameters no call can satisfy: a provider refuses them, or every call fails.
final class UnsatisfiableSchemas {

  private UnsatisfiableSchemas() {}

  static Stream<Warning> in(AgentProfile profile) {
    return profile.tools().stream().flatMap(UnsatisfiableSchemas::of);
  }

  private static Stream<Warning> of(ToolDeclaration tool) {
    return SchemaConflicts.in(tool.schema().parameters()).stream()
        .map(conflict ->
            new Warning(
                tool.line(),
                "unsatisfiable-schema",
                "nothing satisfies the parameters of tool \"%s\": %s"
                    .formatted(tool.name(), conflict)));
  }
}
