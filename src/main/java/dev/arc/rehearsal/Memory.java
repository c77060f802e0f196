package dev.arc.rehearsal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Remembers what has been read, so that each reply of a play need not read it again; forgets all
/// when it grows too large. Thread-safe.
final class Memory<K, V> {

  private final Map<K, V> known = new ConcurrentHashMap<>();
  private final int most;
  private final Function<K, V> reader;

  Memory(int most, Function<K, V> reader) {
    this.most = most;
    this.reader = reader;
  }

  V of(K key) {
    var found = known.get(key);
    if (found != null) {
      return found;
    }
    if (known.size() >= most) {
      known.clear();
    }
    var read = reader.apply(key);
    known.put(key, read);
    return read;
  }
}
