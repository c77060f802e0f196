package dev.arc.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a wording of a request must hold so that it can be answered: whose records, which, of when,
/// and where they are.
final class Wordings {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private Wordings() {}

  /// What keeps a wording from being a request of this kind.
  ///
  /// @param task as [TaskKind#slug] says it; others are none of this class's business
  static Optional<String> objection(String task, String wording) {
    var known = kind(task);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    var needed = known.get().placeholders();
    var missing = needed.stream().filter(name -> !wording.contains("{" + name + "}")).toList();
    if (!missing.isEmpty()) {
      return Optional.of("cannot be answered without " + inBraces(missing));
    }
    var allowed = new ArrayList<>(needed);
    allowed.add("rows");
    var others =
        PLACEHOLDER.matcher(wording).results().map(each -> each.group(1)).toList().stream()
            .filter(name -> !allowed.contains(name))
            .toList();
    if (!others.isEmpty()) {
      return Optional.of(
          "holds %s, expected %s and nothing else in braces"
              .formatted(inBraces(others), inBraces(needed)));
    }
    if (PLACEHOLDER.matcher(wording).replaceAll("").matches(".*[{}].*")) {
      return Optional.of("has a brace without its other half");
    }
    var canLeaveOut = needed.contains("period") && known.get() != TaskKind.TOTAL_MEASURE;
    return canLeaveOut && !wording.matches("(?s).* (in|for) \\{period\\}.*")
        ? Optional.of(
            "expected \"in {period}\" or \"for {period}\", which a request can be put without")
        : Optional.empty();
  }

  private static Optional<TaskKind> kind(String task) {
    return java.util.Arrays.stream(TaskKind.values())
        .filter(kind -> kind.slug().equals(task))
        .findFirst();
  }

  private static String inBraces(List<String> names) {
    return "{" + String.join("}, {", names) + "}";
  }
}
