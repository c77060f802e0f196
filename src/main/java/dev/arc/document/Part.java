package dev.arc.document;

import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of a profile, with the keys under which the world writes it, the most telling first. Keys
/// are compared without case, `-` and `_`: `systemPrompt` is `system_prompt`.
@SuppressWarnings("ImmutableEnumChecker") // the list is an immutable one
public enum Part {
  NAME("name", "agent_name", "display_name"),
  JOB("job", "description", "agent_description", "purpose", "goal"),
  MODEL(
      "model",
      "llm",
      "llm_config",
      "model_client",
      "model_id",
      "model_name",
      "foundation_model",
      "deployment_name",
      "engine"),
  VERSION("version"),
  PROMPT(
      "system_prompt",
      "system_message",
      "system_instruction",
      "system_instructions",
      "system_template",
      "agent_instruction",
      "instructions",
      "instruction",
      "developer_message",
      "system",
      "messages",
      "prompt_template",
      "prompt",
      "system_prompt_file",
      "system_prompt_path",
      "instructions_file",
      "prompt_file"),
  PERSONA("role", "goal", "backstory"),
  TOOLS(
      "tools",
      "functions",
      "agent_functions",
      "toolsets",
      "function_declarations",
      "available_tools",
      "tool_list",
      "actions"),
  ASSUMPTIONS("assumptions"),
  USE_CASES("use_cases"),
  PERFORMANCE("performance_targets"),
  COMPLIANCE("compliance");

  private final List<String> keys;

  Part(String... keys) {
    this.keys = List.of(keys);
  }

  /// The key that Arc's own format uses.
  public String key() {
    return keys.getFirst();
  }

  /// All keys, in the manner of Arc's own format.
  public List<String> keys() {
    return keys;
  }

  public boolean isKey(String key) {
    var normal = normal(key);
    return keys.stream().anyMatch(known -> normal(known).equals(normal));
  }

  /// The part in an object: under its most telling key that is there and not null.
  public Optional<Node> in(Node object) {
    return all(object).findFirst();
  }

  /// What stands under each of the part's keys, the most telling first.
  public Stream<Node> all(Node object) {
    return keys.stream().flatMap(key -> under(key, object).stream());
  }

  /// What stands under a key, however it is spelled; nothing for a null.
  public static Optional<Node> under(String key, Node object) {
    var exact = object.find(key);
    var found = exact.isPresent() ? exact : spelledLike(normal(key), object);
    return found.filter(node -> !(node.value() instanceof JsonNull));
  }

  private static Optional<Node> spelledLike(String normal, Node object) {
    for (var field : object.fields().entrySet()) {
      if (field.getKey().length() >= normal.length() && normal(field.getKey()).equals(normal)) {
        return Optional.of(field.getValue());
      }
    }
    return Optional.empty();
  }

  private static String normal(String key) {
    return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
