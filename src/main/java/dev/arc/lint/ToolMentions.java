package dev.arc.lint;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a prompt speaks of the declared tools. Names are compared by their words, so that
/// `GetResources` is `get_resources`, and `kagent.tools.k8s.GetResources` too.
final class ToolMentions {
  /// Words that say nothing about which tool is meant.
  private static final Set<String> COMMON =
      Set.of(
          "tool",
          "tools",
          "function",
          "data",
          "info",
          "item",
          "items",
          "with",
          "from",
          "default",
          "list",
          "make",
          "call",
          "agent",
          "service",
          "server");

  private static final int TELLING = 4;
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern ABBREVIATION = Pattern.compile("([A-Z])([A-Z][a-z])");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String prompt;
  private final Set<String> words;
  private final Set<String> declared;

  ToolMentions(AgentProfile profile) {
    var said = words(profile.prompt().text());
    this.prompt = " " + String.join(" ", said) + " ";
    this.words = Set.copyOf(said);
    this.declared =
        profile.tools().stream()
            .map(ToolDeclaration::name)
            .map(ToolMentions::key)
            .map(HostedNames::usual)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a name is that of a declared tool.
  boolean isDeclared(String name) {
    return declared.contains(HostedNames.usual(key(name)));
  }

  /// Whether the prompt says the tool's name, as it is or in words.
  boolean isNamed(ToolDeclaration tool) {
    return prompt.contains(" " + String.join(" ", words(lastPart(tool.name()))) + " ");
  }

  /// Whether the prompt has at least one telling word of the tool's name.
  boolean isHinted(ToolDeclaration tool) {
    var telling =
        words(lastPart(tool.name())).stream()
            .filter(word -> word.length() >= TELLING && !COMMON.contains(word))
            .toList();
    return telling.isEmpty() || telling.stream().anyMatch(this::isHinted);
  }

  // "sheet" speaks of a spreadsheet, "convert" of a conversion.
  private boolean isHinted(String word) {
    var stem = word.substring(0, Math.max(TELLING, word.length() - 3));
    return words.stream()
        .anyMatch(said -> said.startsWith(stem) || said.length() > TELLING && word.endsWith(said));
  }

  static String key(String name) {
    return String.join("", words(lastPart(name)));
  }

  /// The name without what stands in front of it: a module, a server, a namespace.
  static String lastPart(String name) {
    var start = 0;
    for (var mark : List.of(".", "/", ":", "__")) {
      var at = name.lastIndexOf(mark);
      start = at < 0 ? start : Math.max(start, at + mark.length());
    }
    return start < name.length() ? name.substring(start) : name;
  }

  static List<String> words(String text) {
    return Arrays.stream(
            BETWEEN.split(
                ABBREVIATION
                    .matcher(HUMP.matcher(text).replaceAll("$1 $2"))
                    .replaceAll("$1 $2")
                    .toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
