package dev.arc.json;

import java.util.Map;

/// Texts that were found once and kept.
///
/// @param texts by name
public record KeptTexts(Map<String, String> texts) implements Texts {

  public KeptTexts {
    texts = Map.copyOf(texts);
  }

  @Override
  public Answer find(String name) {
    var text = texts.get(name);
    return text == null
        ? new Missing("it could not be read when the profile was")
        : new Found(text);
  }
}
