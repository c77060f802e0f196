package dev.arc.clustering;

import java.util.Arrays;

/// Counts pairs of small numbers in two flat arrays: a map of objects would take ten times as much.
final class PairCounts {

  private static final long EMPTY = -1;

  private long[] keys = new long[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;

  PairCounts() {
    Arrays.fill(keys, EMPTY);
  }

  /// In whichever order the two are given.
  void add(int one, int other, int times) {
    if (2 * size >= keys.length) {
      grow();
    }
    var key = key(one, other);
    var at = at(key);
    if (keys[at] == EMPTY) {
      keys[at] = key;
      size++;
    }
    counts[at] += times;
  }

  int of(int one, int other) {
    return counts[at(key(one, other))];
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  private int at(long key) {
    var hash = key * 0x9E3779B97F4A7C15L;
    var at = (int) (hash >>> 33) & keys.length - 1;
    while (keys[at] != EMPTY && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    var oldKeys = keys;
    var oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[2 * oldCounts.length];
    Arrays.fill(keys, EMPTY);
    for (var index = 0; index < oldKeys.length; index++) {
      if (oldKeys[index] != EMPTY) {
        var at = at(oldKeys[index]);
        keys[at] = oldKeys[index];
        counts[at] = oldCounts[index];
      }
    }
  }
}
