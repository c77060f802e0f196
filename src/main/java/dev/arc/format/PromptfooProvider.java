package dev.arc.format;

import dev.arc.json.Node;
import java.util.List;

/// A provider of a promptfoo configuration.
///
/// @param id such as `openai:chat:gpt-4.1-mini`
/// @param label what the configuration calls it; its id where it has no other name
/// @param config its settings and tools; an empty object without any
/// @param prompts the labels of the only prompts that it is given; empty for all
record PromptfooProvider(Node node, String id, String label, Node config, List<String> prompts) {

  PromptfooProvider {
    prompts = List.copyOf(prompts);
  }

  boolean uses(PromptfooChat chat) {
    return prompts.isEmpty() || prompts.contains(chat.label());
  }
}
