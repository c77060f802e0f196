package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Nearest;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ModelSettings;
import dev.arc.part.ProfileReader;
import dev.arc.part.PromptText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/// Arc's own format: one agent, its parts at the top of the document.
final class NativeReader implements ProfileReader {
  private static final List<Part> TELLING =
      List.of(Part.ASSUMPTIONS, Part.USE_CASES, Part.PERFORMANCE, Part.COMPLIANCE);
  private static final List<String> MARKS = List.of("system_prompt", "job");

  /// Keys that carry nothing for Arc and need no warning.
  private static final List<String> NEUTRAL =
      List.of("id", "author", "owner", "tags", "metadata", "license", "created", "$schema", "kind");

  @Override
  public String format() {
    return "native";
  }

  @Override
  public boolean recognises(Document document) {
    return isAgent(document.root()) && !isTold(document);
  }

  private static boolean isAgent(Node root) {
    return root.isObject()
        && (MARKS.stream().anyMatch(key -> root.find(key).isPresent())
            || TELLING.stream().anyMatch(part -> root.find(part.key()).isPresent()));
  }

  // Front matter above the prompt: what stands below it is what the agent is told.
  private static boolean isTold(Document document) {
    return document.body().filter(PromptText::isPrompt).isPresent();
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var findings = surroundings.findings();
    FurtherDocuments.warn(document, root -> !isAgent(root), findings);
    return document.roots().stream()
        .filter(NativeReader::isAgent)
        .map(root -> agent(root, surroundings))
        .toList();
  }

  private static AgentParts agent(Node root, Surroundings surroundings) {
    root.fields().forEach((key, value) -> warnOfUnknown(key, value, surroundings.findings()));
    var parts = new EnumMap<Part, Node>(Part.class);
    for (var part : Part.values()) {
      part.in(root).ifPresent(node -> parts.put(part, node));
    }
    var prompts = Part.PROMPT.in(root).stream().toList();
    var written = new WrittenTools(root, surroundings);
    var tools = Part.TOOLS.in(root).map(written::expanded).stream().toList();
    return new AgentParts(root, "", parts, prompts, tools, List.of());
  }

  private static void warnOfUnknown(String key, Node value, Findings findings) {
    if (isKnown(key)) {
      return;
    }
    var nearest = Nearest.to(key, known()).map(name -> "; did you mean \"" + name + "\"?");
    findings.warning(
        value.keyLine(),
        "unknown-key",
        "\""
            + key
            + "\" is no part of a profile that Arc reads, so it changes nothing"
            + nearest.orElse(""));
  }

  private static boolean isKnown(String key) {
    return Stream.of(Part.values()).anyMatch(part -> part.isKey(key))
        || ModelSettings.isSetting(key)
        || ModelSettings.CONTAINERS.contains(key)
        || NEUTRAL.contains(key)
        || key.startsWith("x-");
  }

  private static List<String> known() {
    var known = new ArrayList<>(Stream.of(Part.values()).map(Part::key).toList());
    known.remove(Part.PERSONA.key());
    known.addAll(ModelSettings.NAMES);
    return known;
  }
}
