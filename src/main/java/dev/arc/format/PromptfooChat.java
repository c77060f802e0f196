package dev.arc.format;

import dev.arc.json.Node;
import java.util.List;

/// A prompt of a promptfoo configuration that tells the model what it is.
///
/// @param label its name, else `prompt N`
/// @param system what it says as the system
record PromptfooChat(String label, List<Node> system) {

  PromptfooChat {
    system = List.copyOf(system);
  }
}
