package dev.arc.simulation;

import dev.arc.json.Redaction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Takes secrets out of what is written down. Remembers what it has looked through, for in other
/// trials of a scenario much the same is said; forgets all when that grows too much. Thread-safe.
final class Cleaner {

  private static final int REMEMBERED = 512;

  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final boolean looks;

  Cleaner() {
    this(true);
  }

  private Cleaner(boolean looks) {
    this.looks = looks;
  }

  /// One that leaves all texts as they are.
  static Cleaner idle() {
    return new Cleaner(false);
  }

  /// The text without what must not be stored.
  String clean(String text) {
    if (!looks) {
      return text;
    }
    var found = known.get(text);
    if (found != null) {
      return found;
    }
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    var clean = Redaction.redact(text);
    known.put(text, clean);
    return clean;
  }
}
