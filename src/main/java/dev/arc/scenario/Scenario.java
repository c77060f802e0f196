package dev.arc.scenario;

import dev.arc.expectation.Expectation;
import java.util.List;

/// One situation for an agent, with what must be true of how it is handled.
///
/// @param id twelve hexadecimal digits: a hash of everything a play depends on and of the
///   expectations
/// @param title one line for people
/// @param situation what is played; all that control arms may see
/// @param expect what is judged
public record Scenario(
    String id, String title, Tested tests, Situation situation, List<Expectation> expect) {

  public Scenario {
    expect = List.copyOf(expect);
  }
}
