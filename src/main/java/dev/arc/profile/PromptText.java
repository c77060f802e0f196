package dev.arc.profile;

import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the text of a system prompt in the shapes in which it is written: one text, a list of
/// texts, a list of messages, an object that holds one of these.
final class PromptText {
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?:file://\\S+|@?[\\w./\\\\-]+\\.(?:md|txt|prompt|prompty|j2|jinja2?|tmpl|ya?ml|json))");
  private static final Pattern TEMPLATE =
      Pattern.compile("\\{\\{.{0,80}?\\}\\}|\\{%.{0,80}?%\\}|\\$\\{\\w{1,80}\\}");
  private static final List<String> SYSTEM = List.of("system", "developer");

  private final Findings findings;

  PromptText(Findings findings) {
    this.findings = findings;
  }

  /// Whether a node can be a prompt at all; what stands in it may still be wrong.
  static boolean isPrompt(Node node) {
    return pieces(node).stream()
        .flatMap(piece -> piece.text().stream())
        .anyMatch(text -> !text.isBlank());
  }

  /// The prompt, or nothing after the problem was told.
  Optional<Prompt> read(List<Node> nodes, int agentLine) {
    if (nodes.isEmpty()) {
      findings.problem(
          agentLine,
          "no-prompt",
          "no system prompt was found; add system_prompt with what the agent is told");
      return Optional.empty();
    }
    var pieces = nodes.stream().flatMap(node -> pieces(node).stream()).toList();
    if (pieces.isEmpty()) {
      var node = nodes.getFirst();
      findings.problem(
          node.line(),
          "wrong-type",
          "the system prompt is " + Kinds.shown(node) + ", expected a text");
      return Optional.empty();
    }
    return isHere(pieces) ? Optional.of(joined(pieces)) : Optional.empty();
  }

  private boolean isHere(List<Node> pieces) {
    var first = pieces.getFirst();
    var text = String.join("\n", pieces.stream().flatMap(piece -> piece.text().stream()).toList());
    if (text.isBlank()) {
      findings.problem(
          first.line(), "no-prompt", "the system prompt is empty; write what the agent is told");
      return false;
    }
    if (first.tag().isPresent() || ELSEWHERE.matcher(text.strip()).matches()) {
      findings.problem(
          first.line(),
          "prompt-elsewhere",
          "the system prompt is kept in "
              + text.strip()
              + ", which Arc does not open; put its text here");
      return false;
    }
    var template = TEMPLATE.matcher(text);
    if (template.find()) {
      findings.warning(
          first.line(),
          "template",
          "the system prompt has the placeholder "
              + template.group()
              + ", which Arc leaves as it is; the"
              + " agent under test sees it unfilled");
    }
    return true;
  }

  private static Prompt joined(List<Node> pieces) {
    var text = new StringBuilder();
    var lines = new ArrayList<Integer>();
    for (var piece : pieces) {
      var part = piece.text().orElse("").stripTrailing();
      if (part.isBlank()) {
        continue;
      }
      text.append(text.isEmpty() ? "" : "\n").append(part);
      var count = (int) part.chars().filter(c -> c == '\n').count();
      for (var i = 0; i <= count; i++) {
        lines.add(Math.min(piece.line() + i, Math.max(piece.line(), piece.endLine())));
      }
    }
    return new Prompt(text.toString(), lines);
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

  // {content: …}, {text: …}, and content that is a list of {type: text, text: …}.
  private static List<Node> content(Node node) {
    return Stream.of("content", "text", "value", "system", "template")
        .flatMap(key -> node.find(key).stream())
        .flatMap(found ->
            found.isText()
                ? Stream.of(found)
                : found.items().stream().flatMap(item -> content(item).stream()))
        .limit(100)
        .toList();
  }
}
