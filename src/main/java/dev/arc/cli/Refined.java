package dev.arc.cli;

import dev.arc.capability.Refinement;
import dev.arc.capability.Refinement.Objection;
import dev.arc.history.RunRecord.Preparation;
import dev.arc.pipeline.PreparedAgent;
import java.util.Map;
import java.util.stream.Collectors;

/// What came of asking a model about a profile.
///
/// @param paid what the call used and cost
record Refined(Refinement refinement, String model, Preparation paid) {

  static Refined of(PaidReply reply, PreparedAgent agent) {
    return new Refined(
        Refinement.read(reply.text(), agent.profile(), agent.capabilities()),
        reply.model(),
        reply.paid());
  }

  /// For a user: `openai:x added 2 assumptions and 1 capability; 3 other statements of it were
  /// dropped: 2 whose quotes are not in the profile, 1 that was said before`
  String says() {
    if (!refinement.readable()) {
      return "%s did not reply with the JSON that was asked for, so it added nothing to what the rules found"
          .formatted(model);
    }
    var dropped = refinement.dropped().values().stream().mapToInt(Integer::intValue).sum();
    return "%s added %s and %s to what the rules found%s"
        .formatted(
            model,
            Grammar.count(refinement.assumptions().size(), "assumption"),
            Grammar.count(refinement.abilities().size(), "capability"),
            dropped == 0
                ? ""
                : "; %s of it %s dropped: %s"
                    .formatted(
                        Grammar.count(dropped, "other statement"),
                        dropped == 1 ? "was" : "were",
                        why()));
  }

  private String why() {
    return refinement.dropped().entrySet().stream()
        .map(Refined::why)
        .collect(Collectors.joining(", "));
  }

  private static String why(Map.Entry<Objection, Integer> dropped) {
    int count = dropped.getValue();
    var one = count == 1;
    return count
        + switch (dropped.getKey()) {
          case NOT_IN_PROFILE ->
              one ? " whose quote is not in the profile" : " whose quotes are not in the profile";
          case UNKNOWN_KIND -> " of a kind that Arc does not know";
          case UNKNOWN_TOOL ->
              one ? " that names a tool nobody declared" : " that name tools nobody declared";
          case SAID_BEFORE -> one ? " that was known already" : " that were known already";
          case MISSHAPEN -> " not of the form that was asked for";
          case TOO_MANY -> " beyond the number that was asked for";
        };
  }
}
