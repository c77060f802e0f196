package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text that is several messages, each under a line with its role and a colon: `system:`, `#
/// user:`, `assistant[name="x"]:`. What stands above the first role is the system's.
public final class RoleSections {
  private static final int LONGEST = 200;
  private static final Pattern ROLE =
      Pattern.compile(
          "#{0,3} ?(system|developer|user|assistant|function|tool)(?:\\[[^\\]]*\\])? ?:",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> SYSTEM = List.of("system", "developer");

  private record Section(String role, Node text) {}

  private RoleSections() {}

  /// Whether the text begins with a role. One further down may be part of an example.
  public static boolean startWithRole(Node text) {
    var first = text.text().orElse("").lines().filter(line -> !line.isBlank()).findFirst();
    return first.filter(line -> !role(line).isEmpty()).isPresent();
  }

  /// What the system says; where it says nothing, the user's first message, for it is then what the
  /// model is told.
  public static List<Node> system(Node text, Findings findings) {
    var sections = sections(text);
    var system = sections.stream().filter(each -> SYSTEM.contains(each.role())).toList();
    if (!system.isEmpty()) {
      return system.stream().map(Section::text).toList();
    }
    var request =
        sections.stream().filter(each -> each.role().equals("user")).map(Section::text).findFirst();
    request.ifPresent(node -> Requests.warnOfOne(node, findings));
    return request.stream().toList();
  }

  private static String role(String line) {
    var text = line.strip();
    var role = ROLE.matcher(text);
    return text.length() <= LONGEST && role.matches() ? role.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static List<Section> sections(Node whole) {
    var sections = new ArrayList<Section>();
    var lines = new ArrayList<String>();
    var current = "system";
    var start = 0;
    var number = 0;
    for (var line : whole.text().orElse("").lines().toList()) {
      var role = role(line);
      number++;
      if (role.isEmpty()) {
        lines.add(line);
      } else {
        add(current, lines, whole.line() + start, sections);
        lines.clear();
        current = role;
        start = number;
      }
    }
    add(current, lines, whole.line() + start, sections);
    return sections;
  }

  // Blank lines at either end are no part of a message.
  private static void add(String role, List<String> lines, int line, List<Section> sections) {
    var first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    var text = String.join("\n", lines.subList(first, lines.size())).stripTrailing();
    if (!text.isEmpty()) {
      var end = line + first + (int) text.chars().filter(c -> c == '\n').count();
      sections.add(new Section(role, Node.ofText(text, line + first, end)));
    }
  }
}
