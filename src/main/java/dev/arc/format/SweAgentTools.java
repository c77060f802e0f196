package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.json.Node;
import dev.arc.part.AgentTools;
import dev.arc.part.ToolShape;
import java.util.Optional;

/// The tools of a SWE-agent: bundles, each a folder of commands that the file only names, and a
/// shell.
final class SweAgentTools {
  private static final String SHELL =
      "{type: object, properties: {command: {type: string, description: The command to run.}},"
          + " required: [command]}";

  private final AgentTools tools;
  private final Findings findings;

  SweAgentTools(AgentTools tools, Findings findings) {
    this.tools = tools;
    this.findings = findings;
  }

  void add(Node equipment) {
    var bundles = Field.items(equipment, "bundles");
    bundles.forEach(this::addBundle);
    Part.under("enable_bash_tool", equipment)
        .filter(_ -> Field.is(true, equipment, "enable_bash_tool"))
        .ifPresent(flag -> addShell(flag, bundles.isEmpty()));
  }

  private void addBundle(Node bundle) {
    var path = bundle.isText() ? Optional.of(bundle) : Field.text(bundle, "path");
    tools.add(path.orElse(bundle));
    path.filter(Field::isFilled)
        .ifPresent(folder ->
            findings.warning(
                folder.line(),
                "tools-elsewhere",
                "%s is a bundle, a folder whose config.yaml has the tools; Arc takes it for one tool of that name"
                    .formatted(folder.text().orElse("").strip())));
  }

  // Beside bundles it is left out, for Arc cannot tell its commands from theirs.
  private void addShell(Node flag, boolean alone) {
    if (alone) {
      tools.add(
          ToolShape.named("bash", flag.line())
              .described("Runs a command in the shell and returns its output.")
              .taking(SHELL)
              .node());
    } else {
      findings.warning(
          flag.line(),
          "tools-elsewhere",
          "the agent also has a shell (enable_bash_tool), which Arc does not simulate beside the"
              + " bundles");
    }
  }
}
