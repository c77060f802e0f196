package dev.arc.tool;

import dev.arc.role.Role;
import java.util.SplittableRandom;

/// How long tools take in virtual time, over the calls of one play: a usual time for each role, a
/// fifth more or less from call to call, the same in every play.
final class Latency {

  private static final long SEED = 20_260_101L;
  private static final int ENTRIES = 64;
  private static final long[][] TABLE = table();

  private int calls;

  /// One that goes on by itself from where this one stands.
  Latency copy() {
    var copy = new Latency();
    copy.calls = calls;
    return copy;
  }

  /// A new call begins.
  void begin() {
    calls++;
  }

  /// Milliseconds that this call takes a tool of the role.
  long of(Role role) {
    return TABLE[role.ordinal()][calls % ENTRIES];
  }

  private static long[][] table() {
    var chance = new SplittableRandom(SEED);
    var table = new long[Role.values().length][ENTRIES];
    for (var role : Role.values()) {
      for (var entry = 0; entry < ENTRIES; entry++) {
        var usual = usual(role);
        table[role.ordinal()][entry] = chance.nextLong(usual * 4 / 5, usual * 6 / 5 + 1);
      }
    }
    return table;
  }

  private static long usual(Role role) {
    return switch (role) {
      case READER -> 350;
      case SEARCH -> 450;
      case QUERY -> 300;
      case CALCULATOR -> 40;
      case CONVERTER -> 180;
      case CLOCK -> 15;
      case ACTOR -> 650;
      case NOTIFIER -> 320;
      case REPORTER -> 900;
      case VALIDATOR -> 220;
      case UNKNOWN -> 250;
    };
  }
}
