package dev.arc.lint;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Prompt;
import dev.arc.profile.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tools that the prompt promises and the profile does not declare. What is a tool is told by its
/// place: "use `x`", "the `x` tool", or an entry of a list whose other entries are declared tools.
final class UndeclaredTools {
  private static final String IDENTIFIER =
      "([A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+|[a-z]+(?:[A-Z][A-Za-z0-9]*)+|(?:[A-Z][a-z0-9]+){2,}[A-Za-z0-9]*)(?![A-Za-z0-9_]|[.-][A-Za-z0-9])";
  private static final String MARKED = "[`*\"']{0,3}" + IDENTIFIER + "(?:\\(\\))?[`*\"']{0,3}";

  /// `use get_weather`, `call the get_weather`, `the get_weather tool`.
  private static final List<Usage> USED =
      List.of(
          Usage.of(
              List.of("`", "**"),
              "(?i:\\b(?:use|using|call|calling|invoke|invoking|then|followed by)\\s+(?:the\\s+)?)(?:`|\\*\\*)"
                  + IDENTIFIER
                  + "(?:\\(\\))?(?:`|\\*\\*)"),
          Usage.of(
              List.of("_"),
              "(?i:\\b(?:use|call|invoke)\\s+(?:the\\s+)?)"
                  + "([a-z]+(?:_[a-z0-9]+)+)\\b(?!\\s*=)"),
          Usage.of(List.of("tool", "function"), MARKED + "\\s+(?i:tool|function)\\b"));

  /// "the `send_mail` tool": says so even where no tool is declared to compare it with.
  private static final Usage CALLED_TOOL =
      Usage.of(List.of("` tool"), "`" + IDENTIFIER + "(?:\\(\\))?`\\s+tool\\b");

  /// Tools that coding assistants bring along, under names of a single word; see the documentation
  /// of Claude Code, "Tools available to Claude".
  private static final String EDITORS =
      "(Read|Write|Edit|MultiEdit|Bash|Grep|Glob|WebFetch|WebSearch|TodoWrite)";

  private static final Pattern IS_EDITORS = Pattern.compile(EDITORS);

  /// `use the Write tool`, ``use `Edit` ``.
  private static final List<Usage> EDITORS_USED =
      List.of(
          Usage.of(List.of(" tool"), "\\b" + EDITORS + "`?\\s+tool\\b"),
          Usage.of(List.of("use `", "use the `"), "\\b[Uu]se (?:the )?`" + EDITORS + "`"));

  /// An entry of a list that starts with a name: `- **GetEvents**: …`.
  private static final Pattern ENTRY =
      Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+" + MARKED + "\\s*(?:[:/\\u2013\\u2014(-].*|)$");

  private static final Pattern FILE =
      Pattern.compile(".*\\.(?:py|md|json|ya?ml|txt|js|ts|csv|xlsx?|html?|pdf|sh|com|org|io)");

  private UndeclaredTools() {}

  /// @param hints one of which every such usage has, in lower case: looked for first, for it is
  ///   much the cheaper search
  private record Usage(List<String> hints, Pattern pattern) {
    static Usage of(List<String> hints, String pattern) {
      return new Usage(hints, Pattern.compile(pattern));
    }

    Stream<MatchResult> in(String line, String lower) {
      return hints.stream().anyMatch(lower::contains)
          ? pattern.matcher(line).results()
          : Stream.empty();
    }
  }

  static Stream<Warning> in(AgentProfile profile, ToolMentions mentions) {
    var usages = usages(profile);
    var lines = profile.prompt().text().lines().toList();
    var listed = listed(lines, mentions);
    var parameters = parameters(profile);
    Map<String, Warning> found = new LinkedHashMap<>();
    for (var number = 0; number < lines.size(); number++) {
      var names = new ArrayList<>(used(lines.get(number), usages));
      names.addAll(listed.get(number));
      for (var name : names) {
        if (!mentions.isDeclared(name) && !parameters.contains(name) && !isOther(name)) {
          found.putIfAbsent(ToolMentions.key(name), warning(name, profile.prompt(), number + 1));
        }
      }
    }
    return found.values().stream();
  }

  private static Warning warning(String name, Prompt prompt, int line) {
    var place = prompt.place(line);
    return new Warning(
        prompt.fileLine(line),
        "undeclared-tool",
        "the prompt promises the tool \"%s\"%s, which is not declared; declare it under tools, or take it out of the prompt"
            .formatted(name, place.isEmpty() ? "" : " in " + place));
  }

  private static List<Usage> usages(AgentProfile profile) {
    if (profile.tools().isEmpty()) {
      return List.of(CALLED_TOOL);
    }
    return profile.tools().stream().anyMatch(tool -> IS_EDITORS.matcher(tool.name()).matches())
        ? Stream.concat(USED.stream(), EDITORS_USED.stream()).toList()
        : USED;
  }

  private static List<String> used(String line, List<Usage> usages) {
    var lower = line.toLowerCase(Locale.ROOT);
    return usages.stream()
        .flatMap(usage -> usage.in(line, lower))
        .map(result -> result.group(1))
        .toList();
  }

  /// For each line the name that it lists, where the entries around it list a declared tool.
  private static List<List<String>> listed(List<String> lines, ToolMentions mentions) {
    var listed = new ArrayList<List<String>>();
    for (var line : lines) {
      var entry = ENTRY.matcher(line);
      listed.add(entry.matches() ? List.of(entry.group(1)) : List.of());
    }
    for (int from = 0, to; from < listed.size(); from = to + 1) {
      to = from;
      while (to < listed.size() && !listed.get(to).isEmpty()) {
        to++;
      }
      var list = listed.subList(from, to);
      if (list.stream().noneMatch(names -> mentions.isDeclared(names.getFirst()))) {
        list.replaceAll(_ -> List.of());
      }
    }
    return listed;
  }

  private static Set<String> parameters(AgentProfile profile) {
    return profile.tools().stream()
        .flatMap(tool ->
            tool
                .schema()
                .parameters()
                .object("properties")
                .orElse(JsonObject.empty())
                .fields()
                .keySet()
                .stream())
        .collect(Collectors.toSet());
  }

  private static boolean isOther(String name) {
    return FILE.matcher(name).matches() || name.equals(name.toUpperCase(Locale.ROOT));
  }
}
