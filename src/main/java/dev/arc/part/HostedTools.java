package dev.arc.part;

import dev.arc.document.Field;
import dev.arc.json.Node;
import java.util.Map;

/// Tools that OpenAI runs itself. A request names them by type alone; what they take and do is in
/// OpenAI's documentation ("Built-in tools", platform.openai.com/docs/guides/tools).
public final class HostedTools {
  private record Hosted(String description, String parameters) {}

  private static final Hosted SEARCH =
      new Hosted("Searches the web for current information.", schema("query", "What to look for"));
  private static final Hosted FILES =
      new Hosted(
          "Searches the uploaded files for passages that answer a question.",
          schema("query", "What to look for"));

  private static final Map<String, Hosted> KNOWN =
      Map.of(
          "code_interpreter",
          new Hosted(
              "Runs Python code in a sandbox and returns its output; calculates and works with"
                  + " files.",
              schema("code", "Python source")),
          "file_search",
          FILES,
          "retrieval",
          FILES,
          "web_search",
          SEARCH,
          "web_search_preview",
          SEARCH,
          "image_generation",
          new Hosted("Makes an image from a description.", schema("prompt", "What it shows")));

  private HostedTools() {}

  /// Whether a tool is one of these, named by its type alone.
  public static boolean isOne(Node tool) {
    return KNOWN.containsKey(Field.words(tool, "type")) && !Field.isThere(tool, "name", "function");
  }

  /// The same list with each of these written out.
  public static Node described(Node tools) {
    return tools.isArray()
        ? Node.array(
            tools.items().stream().map(HostedTools::writtenOut).toList(),
            tools.line(),
            tools.endLine())
        : tools;
  }

  private static Node writtenOut(Node tool) {
    if (!isOne(tool)) {
      return tool;
    }
    var name = Field.words(tool, "type");
    var hosted = KNOWN.getOrDefault(name, SEARCH);
    return ToolShape.named(name, tool.line())
        .described(hosted.description())
        .taking(hosted.parameters())
        .node();
  }

  private static String schema(String name, String says) {
    return "{type: object, properties: {%s: {type: string, description: %s}}, required: [%s]}"
        .formatted(name, says, name);
  }
}
