package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.topic.Rule.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What to do when several records match where one was meant.
final class Identity {

  private final Scene scene;

  Identity(Scene scene) {
    this.scene = scene;
  }

  /// A question, where the prompt wants one and it was not asked yet.
  Optional<String> doubt(List<Map<String, JsonValue>> rows) {
    boolean asks =
        rows.size() > 1
            && scene.rules().told("identity", Action.ASK)
            && !scene.replies().wasAsked("identity");
    return asks
        ? Optional.of(rows.size() + " records match: " + listed(rows) + ". Which one do you mean?")
        : Optional.empty();
  }

  /// Whether all of them are to be shown rather than the first.
  boolean showsAll(List<Map<String, JsonValue>> rows) {
    if (rows.size() < 2) {
      return false;
    }
    boolean first = scene.rules().taken("identity").isPresent();
    return !first
        && scene.rules().told("identity", Action.ASK, Action.CHECK, Action.DETECT, Action.DISCLOSE);
  }

  static String listed(List<Map<String, JsonValue>> rows) {
    return String.join("; ", rows.stream().limit(6).map(Identity::label).toList());
  }

  static String label(Map<String, JsonValue> row) {
    return String.join(
        ", ",
        row.values().stream()
            .map(Sheet::text)
            .filter(text -> !text.isBlank() && text.length() < 60)
            .limit(6)
            .toList());
  }
}
