package dev.arc.catalogue;

import dev.arc.expectation.Dimension;
import dev.arc.expectation.Expectation;
import dev.arc.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// An expectation with variables in it, as a catalogue file has it.
///
/// @param catches the wrong agent that must fail on this very check, besides the one that the entry
///   itself names; null for none
/// @param when the condition: one field that names it, and what it is about
public record ExpectationTemplate(
    String id, Dimension dimension, boolean critical, JsonValue when, @Nullable String catches) {

  public ExpectationTemplate {
    ConditionTemplate.check(when);
    if (catches != null) {
      Lapse.of(catches);
    }
  }

  /// This expectation of one scenario.
  public Expectation fill(Variables variables) {
    return new Expectation(id, dimension, critical, ConditionTemplate.fill(when, variables));
  }
}
