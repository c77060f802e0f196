package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.HostedTools;
import dev.arc.part.ProfileReader;
import java.util.List;
import java.util.Set;

/// A bare list of functions, in the shape of chat completions, of Responses, of other vendors or
/// plain: what an agent can do, without what it is told.
final class FunctionsReader implements ProfileReader {
  private static final List<String> DEFINING =
      List.of("parameters", "input_schema", "function", "toolSpec");

  private static final Set<String> PLAIN = Set.of("name", "description", "title", "type");

  @Override
  public String format() {
    return "functions";
  }

  @Override
  public boolean recognises(Document document) {
    var items = items(document);
    return !items.isEmpty() && items.stream().allMatch(FunctionsReader::isFunction);
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var root = document.root();
    var tools = Node.array(items(document), root.line(), root.endLine());
    return List.of(AgentParts.at(root).equipped(HostedTools.described(tools)));
  }

  private static List<Node> items(Document document) {
    return document.further().isEmpty() && document.root().isArray()
        ? document.root().items()
        : document.roots();
  }

  private static boolean isFunction(Node item) {
    return item.isObject()
        && !Field.isThere(item, "instructions", "system_prompt", "messages", "system")
        && (Field.isThere(item, "function_declarations")
            || HostedTools.isOne(item) && item.fields().size() < 5
            || Field.object(item, "function", "toolSpec").isPresent()
            || Field.text(item, "name").isPresent() && isDefined(item)
            || Field.text(item, "name").isPresent()
                && (Field.words(item, "type").equals("function") || saysNoMore(item)));
  }

  // A function may take nothing: `parameters: null`.
  private static boolean isDefined(Node item) {
    return DEFINING.stream().anyMatch(item.fields()::containsKey);
  }

  // A name and what it does, which is how tools without arguments are listed.
  private static boolean saysNoMore(Node item) {
    return Field.text(item, "description").isPresent() && PLAIN.containsAll(item.fields().keySet());
  }
}
