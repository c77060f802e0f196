package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.References;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.profile.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the text of a system prompt in the shapes in which it is written: one text, a list of
/// texts, a list of messages, an object that holds one of these.
public final class PromptText {
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "file:\\S+|(?:@|~/)?[\\w./\\\\-]+\\.(?:md|mdc|txt|prompt|prompty|j2|jinja2?|tmpl|ya?ml|json)"
              + "|(?:~|\\.{1,2}|[A-Za-z]:)?[/\\\\][\\w./\\\\ ~-]+\\.(?:md|txt|prompt|j2|jinja2?|tmpl)"
              + "|(?:~|\\.{1,2}|[A-Za-z]:)[/\\\\][\\w./\\\\~-]+|/[\\w.-]+(?:/[\\w.-]+)+");

  /// Tags of which the text is the name of a file.
  private static final Pattern INCLUDING =
      Pattern.compile("include|import|file|read|load|path", Pattern.CASE_INSENSITIVE);

  private static final Pattern TEMPLATE =
      Pattern.compile("\\{\\{.{0,80}?\\}\\}|\\{%.{0,80}?%\\}|\\$\\{\\w{1,80}\\}");
  private static final List<String> SYSTEM = List.of("system", "developer");

  private final Findings findings;
  private final References references;

  public PromptText(Surroundings surroundings) {
    this.findings = surroundings.findings();
    this.references = surroundings.references();
  }

  /// Whether a node can be a prompt at all; what stands in it may still be wrong.
  public static boolean isPrompt(Node node) {
    return pieces(node).stream()
        .flatMap(piece -> piece.text().stream())
        .anyMatch(text -> !text.isBlank());
  }

  /// The prompt; an empty one, after a warning or problem, when there is none.
  public Prompt read(List<Node> nodes, int agentLine) {
    var pieces = nodes.stream().flatMap(node -> pieces(node).stream()).map(this::here).toList();
    if (!nodes.isEmpty() && pieces.isEmpty()) {
      var node = nodes.getFirst();
      findings.problem(
          node.line(),
          "wrong-type",
          "the system prompt is " + Kinds.shown(node) + ", expected a text");
    }
    var texts = pieces.stream().filter(piece -> !piece.text().orElse("").isBlank()).toList();
    if (texts.isEmpty()) {
      findings.warning(
          nodes.stream().findFirst().map(Node::line).orElse(agentLine),
          "no-prompt",
          nodes.isEmpty()
              ? "no system prompt was found; the agent is told nothing but what its tools say"
              : "the system prompt is empty; write what the agent is told");
      return new Prompt("", List.of(agentLine));
    }
    warnOfTemplates(texts);
    return joined(texts);
  }

  /// The text itself, where the piece only says where it is kept.
  private Node here(Node piece) {
    var text = piece.text().orElse("").strip();
    var included = piece.tag().filter(tag -> INCLUDING.matcher(tag).find()).isPresent();
    if (!included && !ELSEWHERE.matcher(text).matches()) {
      piece.tag().ifPresent(tag -> warnOfTag(piece, tag));
      return piece;
    }
    return references
        .text(piece, text, "the system prompt")
        .orElse(Node.ofText("", piece.line(), piece.line()));
  }

  private void warnOfTag(Node piece, String tag) {
    findings.warning(
        piece.line(),
        "custom-tag",
        "the system prompt is marked with the YAML tag "
            + tag
            + ", which Arc does not follow; its text is taken as it stands");
  }

  private void warnOfTemplates(List<Node> texts) {
    for (var piece : texts) {
      var template = TEMPLATE.matcher(piece.text().orElse(""));
      if (template.find()) {
        findings.warning(
            piece.line(),
            "template",
            "the system prompt has the placeholder "
                + template.group()
                + ", which Arc leaves as it is; the"
                + " agent under test sees it unfilled");
        return;
      }
    }
  }

  private Prompt joined(List<Node> pieces) {
    var text = new StringBuilder();
    var lines = new ArrayList<Integer>();
    var places = new ArrayList<String>();
    for (var piece : pieces) {
      var part = piece.text().orElse("").stripTrailing();
      if (part.isBlank()) {
        continue;
      }
      text.append(text.isEmpty() ? "" : "\n").append(part);
      var count = (int) part.chars().filter(c -> c == '\n').count();
      for (var i = 0; i <= count; i++) {
        var number = i + 1;
        lines.add(piece.textLine(i));
        places.add(references.name(piece).map(name -> name + ":" + number).orElse(""));
      }
    }
    return new Prompt(text.toString(), lines, places);
  }

  private static List<Node> pieces(Node node) {
    if (node.isText()) {
      return List.of(node);
    }
    if (node.isArray()) {
      var messages = node.items().stream().filter(PromptText::isSystemMessage).toList();
      return messages.isEmpty()
          ? node.items().stream().filter(Node::isText).toList()
          : messages.stream().flatMap(message -> content(message).stream()).toList();
    }
    return content(node);
  }

  private static boolean isSystemMessage(Node node) {
    return node.find("role").flatMap(Node::text).filter(SYSTEM::contains).isPresent();
  }

  // {content: …}, {text: …}, {file: …}, and content that is a list of {type: text, text: …}.
  private static List<Node> content(Node node) {
    return Stream.of("content", "text", "value", "system", "template", "file", "path")
        .flatMap(key -> node.find(key).stream())
        .flatMap(found ->
            found.isText()
                ? Stream.of(found)
                : found.items().stream().flatMap(item -> content(item).stream()))
        .limit(100)
        .toList();
  }
}
