package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.rehearsal.Attempts.State;
import dev.arc.rehearsal.Toolbox.Call;
import dev.arc.topic.Rule.Action;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What comes of a change that got no answer, where the prompt wants it looked up before it is made
/// again.
final class Verification {

  private static final int MOST_TRIES = 2;

  private final Scene scene;
  private final String verb;

  Verification(Scene scene, String verb) {
    this.scene = scene;
    this.verb = verb;
  }

  /// Empty when the prompt does not ask for it, or nothing can be looked up.
  Optional<Move> of(Call change, String key, Result why, int tries) {
    boolean unknown = !(why instanceof Result.Refused);
    if (!unknown || key.isEmpty() || !scene.rules().toldValue("retry", Action.CHECK, "act")) {
      return Optional.empty();
    }
    var lookups = scene.tools().facts(Request.about(key));
    if (lookups.isEmpty()) {
      return Optional.empty();
    }
    return switch (scene.attempts().since(change.tool()).first(lookups, true)) {
      case State.Open(var call) -> Optional.of(new Move.Use(call));
      case State.Done(var facts, var _) -> Optional.of(settled(change, facts, key, why, tries));
      case State.Lost _ -> Optional.empty();
    };
  }

  private Move settled(Call change, Result.Facts facts, String key, Result why, int tries) {
    String failed = "The call for " + key + " failed (" + Turn.message(why) + ")";
    var record =
        facts.sheet().records().stream()
            .filter(row -> row.values().stream().map(Sheet::text).anyMatch(key::equals))
            .findFirst();
    if (record.isEmpty()) {
      return new Move.Say(
          failed
              + ", and the lookup does not show that record. I cannot tell whether it was carried out, so I did not repeat it.");
    }
    if (shows(record.get())) {
      return new Move.Say(
          failed
              + ", so I looked it up before trying again: the change was carried out, and I did not repeat it.");
    }
    return tries < MOST_TRIES
        ? new Move.Use(change)
        : new Move.Say(failed + " after " + tries + " tries; the record shows no change.");
  }

  /// Whether a record bears the mark of the change: a list of changes, or a state that the request
  /// or its verb names.
  private boolean shows(Map<String, JsonValue> record) {
    return record.entrySet().stream().anyMatch(cell -> isMark(cell.getKey(), cell.getValue()));
  }

  private boolean isMark(String name, JsonValue value) {
    String field = name.toLowerCase(Locale.ROOT);
    if (ResultReader.tellsOfChanges(field)) {
      return value instanceof JsonArray(var items)
          ? !items.isEmpty()
          : !(value instanceof JsonNull) && !Sheet.text(value).isBlank();
    }
    boolean state = Set.of("status", "state", "stage", "decision").contains(field);
    String text = Sheet.text(value).toLowerCase(Locale.ROOT);
    return state
        && !text.isBlank()
        && (scene.request().mentions(text)
            || verb.length() > 2 && text.startsWith(verb.substring(0, 3)));
  }
}
