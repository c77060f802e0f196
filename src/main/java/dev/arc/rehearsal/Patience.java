package dev.arc.rehearsal;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// How long a server asks to be left alone.
final class Patience {

  /// Seconds that pass between two replies anyway.
  static final long BRIEF = 2;

  private static final Pattern HEADER = Pattern.compile("(?i)retry[-_ ]?after\\W{1,6}(\\d{1,6})");
  private static final Pattern SENTENCE =
      Pattern.compile("(?i)(?:try|retry|again)[a-z ]{0,20} (?:in|after) (\\d{1,6}) ?s(?:ec|\\b)");

  private Patience() {}

  /// In seconds; empty when the answer asks for none.
  static OptionalLong asked(String answer) {
    for (var pattern : new Pattern[] {HEADER, SENTENCE}) {
      var matcher = pattern.matcher(answer);
      if (matcher.find()) {
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
      }
    }
    return OptionalLong.empty();
  }
}
