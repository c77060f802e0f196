package dev.arc.lint;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tools that the prompt promises and the profile does not declare. What is a tool is told by its
/// place: "use `x`", "the `x` tool", or an entry of a list whose other entries are declared tools.
final class UndeclaredTools {
  private static final String IDENTIFIER =
      "([A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+|[a-z]+(?:[A-Z][A-Za-z0-9]*)+|(?:[A-Z][a-z0-9]+){2,}[A-Za-z0-9]*)";
  private static final String MARKED = "[`*\"']{0,3}" + IDENTIFIER + "(?:\\(\\))?[`*\"']{0,3}";

  /// `use get_weather`, `call the get_weather`, `the get_weather tool`.
  private static final List<Pattern> USED =
      List.of(
          Pattern.compile(
              "(?i:\\b(?:use|using|call|calling|invoke|invoking|then|followed by)\\s+(?:the\\s+)?)(?:`|\\*\\*)"
                  + IDENTIFIER
                  + "(?:\\(\\))?(?:`|\\*\\*)"),
          Pattern.compile(
              "(?i:\\b(?:use|call|invoke)\\s+(?:the\\s+)?)" + "([a-z]+(?:_[a-z0-9]+)+)\\b"),
          Pattern.compile(MARKED + "\\s+(?i:tool|function)\\b"));

  /// An entry of a list that starts with a name: `- **GetEvents**: …`.
  private static final Pattern ENTRY =
      Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+" + MARKED + "\\s*(?:[:\\u2013\\u2014(-].*|)$");

  private static final Pattern FILE =
      Pattern.compile(".*\\.(?:py|md|json|ya?ml|txt|js|ts|csv|xlsx?|html?|pdf|sh|com|org|io)");

  private UndeclaredTools() {}

  static Stream<Warning> in(AgentProfile profile, ToolMentions mentions) {
    if (profile.tools().isEmpty()) {
      return Stream.of();
    }
    var lines = profile.prompt().text().lines().toList();
    var parameters = parameters(profile);
    Map<String, Warning> found = new LinkedHashMap<>();
    for (var number = 0; number < lines.size(); number++) {
      var names = new ArrayList<>(used(lines.get(number)));
      names.addAll(listed(lines, number, mentions));
      for (var name : names) {
        if (!mentions.isDeclared(name) && !parameters.contains(name) && !isOther(name)) {
          var line = profile.prompt().fileLine(number + 1);
          found.putIfAbsent(ToolMentions.key(name), warning(name, line));
        }
      }
    }
    return found.values().stream();
  }

  private static Warning warning(String name, int line) {
    return new Warning(
        line,
        "undeclared-tool",
        "the prompt promises the tool \"%s\", which is not declared; declare it under tools, or take it out of the prompt"
            .formatted(name));
  }

  private static List<String> used(String line) {
    return USED.stream()
        .flatMap(pattern -> pattern.matcher(line).results())
        .map(result -> result.group(1))
        .toList();
  }

  private static List<String> listed(List<String> lines, int number, ToolMentions mentions) {
    var entry = ENTRY.matcher(lines.get(number));
    if (!entry.matches()) {
      return List.of();
    }
    var tools = siblings(lines, number).stream().filter(mentions::isDeclared).count();
    return tools >= 1 ? List.of(entry.group(1)) : List.of();
  }

  /// The names that the entries around this one start with, up to the next line that is none.
  private static List<String> siblings(List<String> lines, int number) {
    var names = new ArrayList<String>();
    for (var step : List.of(-1, 1)) {
      var at = number + step;
      while (at >= 0 && at < lines.size() && (ENTRY.matcher(lines.get(at)).matches())) {
        var entry = ENTRY.matcher(lines.get(at));
        if (entry.matches()) {
          names.add(entry.group(1));
        }
        at += step;
      }
    }
    return names;
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
    return FILE.matcher(name).matches() || name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }
}
