package dev.arc.part;

import dev.arc.document.Document;
import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.document.ProfileSource;
import dev.arc.document.SchemaReferences;
import dev.arc.document.Surroundings;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.Node;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.DeclaredAssumption;
import dev.arc.profile.Prompt;
import dev.arc.profile.Section;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.UseCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks at what is in the parts of an agent, and makes a profile of them when nothing is wrong.
/// Not thread-safe: one text, one assembler.
public final class ProfileAssembler {
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("\\A\\s*(.{1,300}?[.!?]|.{1,300})(?:\\s|\\z)");
  private static final List<String> STATEMENTS =
      List.of("text", "assumption", "statement", "description", "name", "title", "use_case");

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final ProfileSource source;
  private final SchemaReferences schemas;
  private final String format;
  private final Surroundings surroundings;
  private final Findings findings;

  public ProfileAssembler(Document document, String format, Surroundings surroundings) {
    this.source = document.source();
    this.schemas = new SchemaReferences(document.root(), surroundings);
    this.format = format;
    this.surroundings = surroundings;
    this.findings = surroundings.findings();
  }

  /// The profile, or nothing after every problem was told.
  ///
  /// @param chosen the agent's name when it was chosen among several; else empty
  public Optional<AgentProfile> assemble(AgentParts parts, String chosen) {
    parts.noticed().forEach(findings::add);
    var own = name(parts);
    var name = chosen.isEmpty() ? own : chosen;
    var prompt = new PromptText(surroundings).read(parts.prompts(), parts.line());
    var tools = tools(parts, prompt);
    var modelNode = parts.find(Part.MODEL).orElse(null);
    var model = ModelName.read(modelNode, findings);
    var settings =
        new ModelSettings(findings, format.startsWith("native")).read(parts.node(), modelNode);
    var job = text(parts, Part.JOB);
    var assumptions = statements(parts, Part.ASSUMPTIONS, DeclaredAssumption::new);
    var useCases = statements(parts, Part.USE_CASES, UseCase::new);
    var performance = section(parts, Part.PERFORMANCE);
    checkLimits(parts.find(Part.PERFORMANCE));
    var compliance = section(parts, Part.COMPLIANCE);
    if (!findings.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AgentProfile(
            name,
            job.orElseGet(() -> firstSentence(prompt)),
            parts.find(Part.JOB).map(Node::line).orElse(prompt.firstLine()),
            model,
            settings,
            prompt,
            tools,
            assumptions,
            useCases,
            performance,
            compliance,
            version(parts),
            format,
            source.sha256(chosen, surroundings.references().followed())));
  }

  private String name(AgentParts parts) {
    var own = text(parts, Part.NAME);
    if (own.filter(String::isBlank).isPresent()) {
      findings.problem(
          parts.find(Part.NAME).map(Node::line).orElse(parts.line()),
          "empty-name",
          "name is empty; give the agent a name, or leave the key out to use the file's name");
    }
    var label = parts.label().isEmpty() ? source.stem() : parts.label();
    return own.filter(text -> !text.isBlank()).orElse(label);
  }

  private @Nullable String version(AgentParts parts) {
    return parts
        .find(Part.VERSION)
        .flatMap(node ->
            node.value() instanceof JsonNumber(var n)
                ? Optional.of(n.toPlainString())
                : node.text())
        .orElse(null);
  }

  private Optional<String> text(AgentParts parts, Part part) {
    var node = parts.find(part);
    if (node.isPresent() && !node.get().isText()) {
      findings.problem(
          node.get().line(),
          "wrong-type",
          part.key() + " is " + Kinds.shown(node.get()) + ", expected a text");
    }
    return node.flatMap(Node::text).map(String::strip);
  }

  private static String firstSentence(Prompt prompt) {
    var matcher = FIRST_SENTENCE.matcher(prompt.text());
    return matcher.lookingAt() ? matcher.group(1) : "";
  }

  private List<ToolDeclaration> tools(AgentParts parts, Prompt prompt) {
    var nodes = new ArrayList<ToolNode>();
    parts.tools().forEach(container -> nodes.addAll(ToolNodes.in(container)));
    if (nodes.isEmpty() && parts.declared().isEmpty()) {
      noTools(parts, prompt);
    }
    var reader = new ToolReader(findings);
    var tools = new ArrayList<ToolDeclaration>();
    var lines = new HashMap<String, Integer>();
    parts.declared().forEach(each -> addTool(each, tools, lines));
    for (var node : nodes) {
      var tool = reader.read(new ToolNode(node.label(), schemas.resolve(node.node())));
      tool.ifPresent(each -> addTool(each, tools, lines));
    }
    return tools;
  }

  private void noTools(AgentParts parts, Prompt prompt) {
    var node = parts.find(Part.TOOLS);
    var line = node.map(Node::line).orElse(parts.line());
    if (prompt.text().isEmpty()) {
      findings.problem(
          line,
          "nothing-to-test",
          "the agent has neither a system prompt nor tools, so there is nothing to test; expected at"
              + " least one of the two");
      return;
    }
    if (node.filter(ProfileAssembler::isNoContainer).isPresent()) {
      findings.problem(
          line, "wrong-type", "tools is " + Kinds.shown(node.get()) + ", expected a list of tools");
      return;
    }
    var unknown = node.filter(each -> each.isText() || !isEmpty(each));
    findings.warning(
        line,
        "no-tools",
        unknown
                .map(
                    each -> "tools is " + Kinds.shown(each) + " in which no tool can be recognised")
                .orElse("the agent has no tools")
            + "; it is tested on what its prompt alone can do");
  }

  private static boolean isNoContainer(Node node) {
    return !node.isText() && !node.isArray() && !node.isObject();
  }

  private static boolean isEmpty(Node node) {
    return node.fields().isEmpty() && node.items().isEmpty();
  }

  private void addTool(
      ToolDeclaration tool, List<ToolDeclaration> tools, Map<String, Integer> lines) {
    var earlier = lines.putIfAbsent(tool.name(), tool.line());
    if (earlier == null) {
      tools.add(tool);
    } else {
      findings.problem(
          tool.line(),
          "duplicate-tool",
          "two tools are called \""
              + tool.name()
              + "\" (the other in line "
              + earlier
              + "); names must differ");
    }
  }

  private <S> List<S> statements(AgentParts parts, Part part, BiFunction<String, Integer, S> make) {
    var statements = new ArrayList<S>();
    for (var node : parts.find(part).map(ProfileAssembler::each).orElse(List.of())) {
      var text = statement(node);
      if (text.isPresent()) {
        statements.add(make.apply(text.get().text().orElse("").strip(), text.get().line()));
      } else {
        findings.problem(
            node.line(),
            "wrong-type",
            "an item of " + part.key() + " is " + Kinds.shown(node) + ", expected a text");
      }
    }
    return statements;
  }

  private static List<Node> each(Node node) {
    if (node.isArray()) {
      return node.items();
    }
    return node.isObject() && statement(node).isEmpty()
        ? List.copyOf(node.fields().values())
        : List.of(node);
  }

  private static Optional<Node> statement(Node node) {
    var text =
        node.isText()
            ? Optional.of(node)
            : STATEMENTS.stream()
                .flatMap(key -> node.find(key).stream())
                .filter(Node::isText)
                .findFirst();
    return text.filter(found -> !found.text().orElse("").isBlank());
  }

  private static Section section(AgentParts parts, Part part) {
    var node = parts.find(part).orElse(null);
    if (node == null) {
      return Section.none();
    }
    if (!(node.value() instanceof JsonObject object)) {
      var rules =
          node.value() instanceof JsonArray list ? list : new JsonArray(List.of(node.value()));
      return new Section(
          JsonObject.of("rules", (JsonValue) rules), node.line(), new LinkedHashMap<>());
    }
    var lines = new LinkedHashMap<String, Integer>();
    node.fields().forEach((key, value) -> lines.put(key, value.keyLine()));
    return new Section(object, node.line(), lines);
  }

  private void checkLimits(Optional<Node> performance) {
    for (var field : performance.map(Node::fields).orElse(Map.of()).entrySet()) {
      var node = field.getValue();
      var positive =
          node.value() instanceof JsonNumber(var number)
              && number.signum() > 0
              && number.compareTo(MOST) <= 0;
      if (field.getKey().startsWith("max_") && !positive) {
        findings.problem(
            node.line(),
            "wrong-type",
            "performance_targets."
                + field.getKey()
                + " is "
                + Kinds.shown(node)
                + ", expected a number above 0, at most 1,000,000");
      }
    }
  }
}
