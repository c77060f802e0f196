package dev.arc.provider;

import java.time.Duration;
import java.util.regex.Pattern;

/// Words of a server, made fit for a terminal: one line, no control characters, not too long.
final class Plain {

  private static final int LONGEST = 300;
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

  private Plain() {}

  static String time(Duration duration) {
    if (duration.toMinutes() >= 2) {
      return duration.toMinutes() + " min";
    }
    return duration.toMillis() < 10_000
        ? "%.1f s".formatted(duration.toMillis() / 1000.0)
        : duration.toSeconds() + " s";
  }

  static String line(String words) {
    var start = words.substring(0, Math.min(words.length(), 4 * LONGEST));
    var line = UNFIT.matcher(start).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
