package dev.arc.profile;

import dev.arc.json.Redaction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a profile was read from.
///
/// @param main the text of its file
/// @param beside the texts that it refers to and that were read, by name
public record ProfileTexts(String main, Map<String, String> beside) {

  public ProfileTexts {
    beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
  }

  /// These texts and one more beside.
  public ProfileTexts with(String name, String text) {
    var more = new LinkedHashMap<>(beside);
    more.put(name, text);
    return new ProfileTexts(main, more);
  }

  /// The same texts without their secrets, fit to be kept.
  public ProfileTexts redacted() {
    var clean = new LinkedHashMap<String, String>();
    beside.forEach((name, text) -> clean.put(name, Redaction.redactFile(text)));
    return new ProfileTexts(Redaction.redactFile(main), clean);
  }
}
