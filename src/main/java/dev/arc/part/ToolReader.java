package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.Node;
import dev.arc.llm.ToolSchema;
import dev.arc.profile.ToolDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one tool, in whichever of the usual shapes it is declared.
final class ToolReader {
  /// What every provider accepts as a function's name.
  private static final Pattern USUAL_NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  private static final List<String> WRAPPERS =
      List.of("function", "toolSpec", "json_schema", "builtin");
  private static final List<String> NAMES = List.of("name", "tool_name", "id", "ref", "type");
  private static final List<String> DESCRIPTIONS =
      List.of("description", "desc", "summary", "purpose");
  private static final List<String> OUTPUTS =
      List.of("output_schema", "returns", "response_schema", "return_schema");
  private static final List<String> EXAMPLES = List.of("examples", "sample_responses", "example");
  private static final List<String> CONFIRMATIONS =
      List.of(
          "requires_confirmation",
          "requires_approval",
          "needs_confirmation",
          "confirm",
          "confirmation");
  private static final List<String> PERMISSIONS =
      List.of("requires_permission", "permission", "permissions", "required_permission");

  private final Findings findings;
  private final ParameterReader parameters;

  ToolReader(Findings findings) {
    this.findings = findings;
    this.parameters = new ParameterReader(findings);
  }

  /// The tool, or nothing after the problem was told.
  Optional<ToolDeclaration> read(ToolNode tool) {
    var outer = tool.node();
    if (outer.isText()) {
      return Optional.of(nameOnly(outer.text().orElse("").strip(), outer.line()));
    }
    var core = core(outer);
    var name = tool.label().isEmpty() ? name(core, outer) : Optional.of(tool.label());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    checkName(name.get(), outer);
    var described =
        first(DESCRIPTIONS, core, outer).flatMap(Node::text).map(String::strip).orElse("");
    if (described.isEmpty()) {
      findings.warning(
          outer.line(),
          "no-description",
          "tool \""
              + name.get()
              + "\" has no description; neither a model nor Arc can tell what it does");
    }
    return parameters
        .read(name.get(), core, outer)
        .map(schema -> declaration(new ToolSchema(name.get(), described, schema), core, outer));
  }

  private ToolDeclaration nameOnly(String name, int line) {
    findings.warning(
        line,
        "name-only",
        "tool \""
            + name
            + "\" is only a name here; add its description and parameters, or Arc can only"
            + " guess what it does");
    var schema = new ToolSchema(name, "", ParameterReader.NONE);
    return new ToolDeclaration(schema, line, null, List.of(), null, false, null);
  }

  private static Node core(Node outer) {
    return WRAPPERS.stream()
        .flatMap(key -> outer.find(key).stream())
        .filter(inner -> inner.find("name").isPresent())
        .findFirst()
        .orElse(outer);
  }

  private Optional<String> name(Node core, Node outer) {
    // A type says of what kind a tool is, and no function is called "function".
    var node =
        first(NAMES, core, outer).filter(each -> !each.text().equals(Optional.of("function")));
    var name = node.flatMap(Node::text).map(String::strip).filter(text -> !text.isEmpty());
    if (name.isEmpty()) {
      findings.problem(
          node.map(Node::line).orElse(outer.line()),
          "tool-name",
          node.map(found ->
                  "a tool's name is " + Kinds.shown(found) + ", expected a text that is not empty")
              .orElse("a tool has no name; add name"));
    }
    return name;
  }

  private void checkName(String name, Node outer) {
    if (!USUAL_NAME.matcher(name).matches()) {
      findings.warning(
          outer.line(),
          "tool-name-form",
          "tool \""
              + name
              + "\" has a name that model providers refuse; use at most 64 letters, digits,"
              + " '_' and '-'");
    }
  }

  private ToolDeclaration declaration(ToolSchema schema, Node core, Node outer) {
    return new ToolDeclaration(
        schema,
        outer.line(),
        first(OUTPUTS, core, outer).map(Node::value).map(ToolReader::object).orElse(null),
        first(EXAMPLES, core, outer).map(ToolReader::examples).orElse(List.of()),
        first(List.of("role"), core, outer).flatMap(Node::text).orElse(null),
        first(CONFIRMATIONS, core, outer)
            .map(Node::value)
            .filter(new JsonBoolean(true)::equals)
            .isPresent(),
        first(PERMISSIONS, core, outer).map(ToolReader::permission).orElse(null));
  }

  private static @Nullable JsonObject object(JsonValue value) {
    return value instanceof JsonObject object ? object : null;
  }

  private static List<JsonValue> examples(Node node) {
    return node.isArray() ? node.items().stream().map(Node::value).toList() : List.of(node.value());
  }

  private static @Nullable String permission(Node node) {
    if (node.isArray()) {
      return String.join(
          ", ", node.items().stream().flatMap(item -> item.text().stream()).toList());
    }
    return node.value().equals(new JsonBoolean(true)) ? "required" : node.text().orElse(null);
  }

  private static Optional<Node> first(List<String> keys, Node core, Node outer) {
    return keys.stream()
        .flatMap(key -> Stream.of(core, outer).flatMap(node -> Part.under(key, node).stream()))
        .filter(node -> !(node.value() instanceof JsonNull))
        .findFirst();
  }
}
