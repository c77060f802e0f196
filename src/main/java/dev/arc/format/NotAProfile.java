package dev.arc.format;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Nearest;
import dev.arc.json.Node;
import dev.arc.part.ToolNodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a document is that describes no agent, as far as it can be told.
final class NotAProfile {
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put(
        "component_type",
        "an Agent Spec component without an agent in it; export the agent, or the flow that holds it");
    KNOWN.put(
        "prompts",
        "a test configuration whose prompts hold no system message; name the file that holds it");
    KNOWN.put(
        "mcpServers",
        "a list of MCP servers, which keep their tools themselves: save what tools/list"
            + " answers, or name the tools");
    KNOWN.put("workflow", "a workflow without a node that instructs a model");
  }

  private NotAProfile() {}

  static String says(Node root) {
    return switch (root.value()) {
      case JsonObject _ -> ofObject(root);
      case JsonArray _ -> ofList(root);
      case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ ->
          "the file is a single value, not a mapping; " + expected();
    };
  }

  private static String ofList(Node root) {
    var tools = ToolNodes.in(root).size();
    return tools == 0
        ? "the file is a list without agents in it; " + expected()
        : "the file is a list of "
            + tools
            + " tools without an agent; put it under tools, beside a system_prompt";
  }

  private static String ofObject(Node root) {
    var known =
        KNOWN.entrySet().stream()
            .filter(entry -> root.find(entry.getKey()).isPresent())
            .map(entry -> "this looks like " + entry.getValue() + "; " + expected())
            .findFirst();
    return known.orElseGet(
        () -> "no system prompt and no tools were found; " + expected() + meant(root));
  }

  private static String meant(Node root) {
    var keys = List.of("system_prompt", "tools", "job", "assumptions", "use_cases");
    var meant =
        root.fields().keySet().stream()
            .flatMap(key ->
                Nearest.to(key, keys).map(name -> key + " (did you mean " + name + "?)").stream())
            .collect(Collectors.joining(", "));
    return meant.isEmpty() ? "" : ". There is " + meant;
  }

  private static String expected() {
    return "expected a system prompt, tools, or a request that was recorded (docs/formats.md lists what is read)";
  }
}
