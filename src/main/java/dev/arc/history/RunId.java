package dev.arc.history;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.regex.Pattern;

/// The name of a run: short enough to be typed. Arc's own have six characters; a user may give a
/// longer one.
public record RunId(String value) implements Comparable<RunId> {

  // Without vowels and look-alikes, so that no id is a word (`last` in particular) or is read
  // wrongly.
  private static final String ALPHABET = "23456789bcdfghjkmnpqrstvwxyz";
  private static final int LENGTH = 6;
  private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public RunId {
    if (!WELL_FORMED.matcher(value).matches() || value.equals("last")) {
      throw new IllegalArgumentException(
          "run id is \""
              + value
              + "\", expected 1 to 64 lower-case letters, digits, '.', '_' or '-', beginning with a letter or digit, and not \"last\"");
    }
  }

  /// An id for a run that starts now; `entropy` keeps runs of one instant apart.
  public static RunId of(Instant startedAt, long entropy) {
    var seed =
        ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
            .putLong(startedAt.getEpochSecond())
            .putInt(startedAt.getNano())
            .putLong(entropy)
            .array();
    var number = ByteBuffer.wrap(sha256(seed)).getLong();
    var id = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt((int) Long.remainderUnsigned(number, ALPHABET.length())));
      number = Long.divideUnsigned(number, ALPHABET.length());
    }
    return new RunId(id.toString());
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
