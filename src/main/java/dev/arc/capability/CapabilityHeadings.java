package dev.arc.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a prompt lists under a heading such as "Core capabilities" or "What you can do".
final class CapabilityHeadings {

  private static final Pattern HEADING =
      Pattern.compile(
          "\\A[\\s#*]*(?:your\\s+|core\\s+|key\\s+|main\\s+|primary\\s+)*"
              + "(?:capabilities|responsibilities|skills|duties|services|tasks|focus areas"
              + "|what you (?:can )?do|what (?:i|we) (?:can )?do|you can)\\s*:?[\\s#*]*\\z",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ITEM = Pattern.compile("\\A\\s*(?:[-*•–+]|\\d{1,2}[.)])\\s+(.+)\\z");

  /// `Refunds: you check and pay them` is named by what stands in front.
  private static final Pattern LABEL = Pattern.compile("\\A([^:.]{3,60}):\\s.*\\z");

  /// A way to be, nothing to do.
  private static final Pattern ATTITUDE =
      Pattern.compile(
          ".*(?:mindset|attitude|approach|style|tone|[- ](?:oriented|first|focused|driven))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|`");

  private CapabilityHeadings() {}

  static List<String> items(String prompt) {
    var items = new ArrayList<String>();
    var open = false;
    for (var line : prompt.split("\\R")) {
      var item = ITEM.matcher(line);
      if (HEADING.matcher(line).matches()) {
        open = true;
      } else if (open && item.matches()) {
        items.add(name(item.group(1)));
      } else if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
        open = false;
      }
    }
    return items.stream().filter(item -> !ATTITUDE.matcher(item).matches()).toList();
  }

  private static String name(String item) {
    var plain = MARKUP.matcher(item).replaceAll("");
    var label = LABEL.matcher(plain);
    return label.matches() ? label.group(1) : plain;
  }
}
