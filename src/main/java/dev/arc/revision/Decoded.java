package dev.arc.revision;

import dev.arc.json.Redaction;
import java.util.Arrays;

/// A text as it reads, and where each of its characters is written.
final class Decoded {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int origin;

  private Decoded(String text, int[] starts, int[] ends, int origin) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.origin = origin;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /// Where a character is written; behind the last one, where the text ends.
  int start(int index) {
    return index < text.length() ? starts[index] : end(index);
  }

  /// Where what stands in front of a character ends: there something more can be written.
  int end(int index) {
    return index > 0 ? ends[index - 1] : text.isEmpty() ? origin : starts[0];
  }

  /// Whether the line of the file ends in front of a character.
  boolean breaksBefore(int index, String raw) {
    return index > 0 && raw.substring(starts[index - 1], start(index)).indexOf('\n') >= 0;
  }

  /// Whether a part of the text holds, or cuts, what stands in the place of a secret.
  boolean hides(int from, int to) {
    for (var i = Math.max(1, from); i <= Math.min(to, text.length() - 1); i++) {
      if (starts[i] == starts[i - 1] && ends[i] == ends[i - 1] && ends[i] > starts[i]) {
        return true;
      }
    }
    return false;
  }

  /// The beginning of the text.
  Decoded first(int count) {
    return new Decoded(
        text.substring(0, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), origin);
  }

  /// The text as a profile has it: what stands in the place of a secret is written where the secret
  /// is.
  Decoded redacted() {
    var secrets = Redaction.secrets(text);
    if (secrets.isEmpty()) {
      return this;
    }
    var clean = new Builder(origin);
    var at = 0;
    for (var secret : secrets) {
      copy(at, secret.start(), clean);
      var shown = Redaction.redact(secret, text);
      for (var i = 0; i < shown.length(); i++) {
        clean.add(shown.charAt(i), starts[secret.start()], ends[secret.end() - 1]);
      }
      at = secret.end();
    }
    copy(at, text.length(), clean);
    return clean.done();
  }

  private void copy(int from, int to, Builder target) {
    for (var i = from; i < to; i++) {
      target.add(text.charAt(i), starts[i], ends[i]);
    }
  }

  /// Takes a text down character by character.
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final int origin;
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    /// @param origin where the text would begin if it were empty
    Builder(int origin) {
      this.origin = origin;
    }

    void add(char character, int start, int end) {
      var count = text.length();
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      starts[count] = start;
      ends[count] = end;
      text.append(character);
    }

    /// What stands there as it reads.
    void addAll(String raw, int start, int end) {
      for (var i = start; i < end; i++) {
        add(raw.charAt(i), i, i + 1);
      }
    }

    Decoded done() {
      var count = text.length();
      return new Decoded(
          text.toString(), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), origin);
    }
  }
}
