package dev.arc.recorded;

import dev.arc.document.Findings;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A conversation as vendors write it down: a list of messages, each with a role.
final class Messages {
  private static final Set<String> INSTRUCTING = Set.of("system", "developer");
  private static final Set<String> ROLES =
      Set.of("system", "developer", "user", "assistant", "tool", "function", "model");

  private Messages() {}

  /// Whether this is a list of messages with roles that are known, at least one of them.
  static boolean are(Node list) {
    return list.isArray()
        && !list.items().isEmpty()
        && list.items().stream().allMatch(item -> role(item).filter(ROLES::contains).isPresent());
  }

  static Optional<String> role(Node message) {
    return message.find("role").flatMap(Node::text);
  }

  static boolean anyIs(String role, Node list) {
    return list.items().stream().anyMatch(item -> role(item).filter(role::equals).isPresent());
  }

  /// The messages that instruct the agent before it says anything. What instructs it later is part
  /// of one conversation.
  static List<Node> instructions(Node list) {
    return list.items().stream()
        .takeWhile(item -> role(item).filter("assistant"::equals).isEmpty())
        .filter(item -> role(item).filter(INSTRUCTING::contains).isPresent())
        .toList();
  }

  /// Tells of what instructs the agent after it said something, for that is left out.
  static void warnOfLater(Node list, Findings findings) {
    var later =
        list.items().stream()
            .dropWhile(item -> role(item).filter("assistant"::equals).isEmpty())
            .filter(item -> role(item).filter(INSTRUCTING::contains).isPresent())
            .toList();
    if (!later.isEmpty()) {
      findings.warning(
          later.getFirst().line(),
          "later-instructions",
          (later.size() == 1
                  ? "a system message stands"
                  : later.size() + " system messages stand, the first here,")
              + " behind what the agent said; Arc takes that as part of one conversation and leaves"
              + " it out of the prompt. What always holds belongs before the first answer");
    }
  }

  /// The texts of a message, however its content is structured.
  static List<String> texts(Node message) {
    var texts = new ArrayList<String>();
    Stream.of("content", "parts", "text")
        .flatMap(key -> message.find(key).stream())
        .forEach(content -> collect(content, texts, 0));
    return texts;
  }

  private static void collect(Node content, List<String> into, int depth) {
    content.text().ifPresent(into::add);
    if (depth > 4) {
      return;
    }
    content.items().forEach(item -> collect(item, into, depth + 1));
    Stream.of("text", "content")
        .flatMap(key -> content.find(key).stream())
        .limit(1)
        .forEach(inner -> collect(inner, into, depth + 1));
  }
}
