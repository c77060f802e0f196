package dev.arc.catalogue;

import dev.arc.expectation.Dimension;
import dev.arc.expectation.Expectation;
import dev.arc.json.JsonValue;

/// An expectation with variables in it, as a catalogue file has it.
///
/// @param when the condition: one field that names it, and what it is about
public record ExpectationTemplate(
    String id, Dimension dimension, boolean critical, JsonValue when) {

  public ExpectationTemplate {
    ConditionTemplate.check(when);
  }

  /// This expectation of one scenario.
  public Expectation fill(Variables variables) {
    return new Expectation(id, dimension, critical, ConditionTemplate.fill(when, variables));
  }
}
