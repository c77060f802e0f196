package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.json.Node;
import java.util.List;

/// Other agents that an agent may pass its work to. They are no tools: Arc tests one agent alone.
public final class Handoffs {

  private Handoffs() {}

  public static void warn(Node agent, List<String> others, Findings findings) {
    var named = others.stream().filter(name -> !name.isBlank()).distinct().toList();
    if (!named.isEmpty()) {
      findings.warning(
          agent.line(),
          "handoffs",
          "the agent may hand over to %s; Arc tests it alone, so it cannot"
              .formatted(String.join(", ", named)));
    }
  }
}
