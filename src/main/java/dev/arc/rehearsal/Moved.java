package dev.arc.rehearsal;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a source is now, as the failure of looking for it says.
final class Moved {

  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)(?:\\bnow (?:called|named|at|in|found at)|(?:moved|renamed) to|new (?:name|place|location)(?: is)?)[: ]+[\"']?"
              + "([\\p{L}\\p{N}][\\p{L}\\p{N}_./-]*[\\p{L}\\p{N}])");

  private Moved() {}

  /// Empty where the failure names no other place.
  static Optional<String> to(Result why) {
    var message =
        switch (why) {
          case Result.Failed(var text) -> text;
          case Result.Refused(var text) -> text;
          case Result.Cut _, Result.Facts _ -> "";
        };
    var place = PLACE.matcher(message);
    return place.find() ? Optional.of(place.group(1)) : Optional.empty();
  }
}
