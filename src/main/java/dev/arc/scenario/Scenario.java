package dev.arc.scenario;

import dev.arc.expectation.Expectation;
import dev.arc.json.Codec;
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

  private static final Codec<Identity> IDENTITY = Codec.of(Identity.class);

  /// What an id is the hash of.
  record Identity(Situation situation, List<Expectation> expect) {}

  /// The scenario of this content, under the id that belongs to it.
  static Scenario of(String title, Tested tests, Situation situation, List<Expectation> expect) {
    var id = Hash.of(IDENTITY.write(new Identity(situation, expect))).substring(0, 12);
    return new Scenario(id, title, tests, situation, expect);
  }

  /// This scenario under the id that belongs to its content, which differs from its own when
  /// somebody has edited it.
  public Scenario identified() {
    return of(title, tests, situation, expect);
  }
}
