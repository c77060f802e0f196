package dev.arc.catalogue;

import dev.arc.json.Nearest;
import dev.arc.json.Node;
import dev.arc.role.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Rules of a fix that its shape does not tell: it is for what the catalogue has, and names tools
/// by roles that there are. Made for one file.
final class FixRules {
  private static final List<String> ROLES =
      Stream.of(Role.values())
          .filter(role -> role != Role.UNKNOWN)
          .map(role -> role.name().toLowerCase(Locale.ROOT))
          .toList();

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  FixRules(String file) {
    this.file = file;
  }

  List<Problem> of(Node fix, Collection<String> kinds, Collection<String> patterns) {
    known(fix, "assumptions", kinds, "assumption kind");
    known(fix, "replaces", kinds, "assumption kind");
    known(fix, "patterns", patterns, "failure pattern");
    items(fix, "rules").forEach(this::tools);
    if (Stream.of("assumptions", "patterns", "lapses", "clusters")
        .allMatch(name -> items(fix, name).isEmpty())) {
      say(fix, "is for nothing, expected one of assumptions, patterns, lapses, clusters");
    }
    return problems;
  }

  private void known(Node fix, String name, Collection<String> known, String what) {
    for (var item : items(fix, name)) {
      item.text()
          .filter(text -> !known.contains(text))
          .ifPresent(text ->
              say(
                  item,
                  "%s names %s, which is no %s of the catalogue%s"
                      .formatted(name, ShapeCheck.shortened(text), what, near(text, known))));
    }
  }

  private void tools(Node rule) {
    var text = rule.text().orElse("");
    Fix.TOOL
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(role -> !ROLES.contains(role))
        .forEach(role ->
            say(
                rule,
                "a rule names a tool by the role %s, expected one of %s"
                    .formatted(role, String.join(", ", ROLES))));
    if (Fix.TOOL.matcher(text).replaceAll("").matches(".*[{}].*")) {
      say(rule, "a rule has braces that are no tool such as {clock|the date of the export}");
    }
  }

  private static String near(String text, Collection<String> known) {
    return Nearest.to(text, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static List<Node> items(Node owner, String name) {
    return owner.find(name).map(Node::items).orElse(List.of());
  }

  private void say(Node node, String what) {
    problems.add(new Problem(file, node.keyLine(), what));
  }
}
