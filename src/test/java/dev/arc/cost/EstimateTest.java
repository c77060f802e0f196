package dev.arc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.ToolSchema;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class EstimateTest {

  private static final ToIntFunction<String> WORDS = text -> text.split(" ").length;
  private static final ModelIdentity PRICED =
      new ModelIdentity("openai", "gpt-4.1-mini", false, List.of("api.openai.com"));
  private static final ToolSchema TOOL =
      new ToolSchema("read", "Reads a sheet", JsonObject.of("type", "object"));

  @Test
  void everyCallReadsTheWholeConversationAgain() {
    var estimate = estimate(workload(1, new Workload.Turns(2, 3, "test")), PRICED);

    // Opening: 4 words of prompt, 8 for two messages, 1 + 3 + 1 of the tool, 3 of the request: 20.
    assertThat(estimate.calls()).isEqualTo(new Range(2, 3));
    assertThat(estimate.input()).isEqualTo(new Range(2 * 20 + 38 + 5, 3 * 20 + 3 * (500 + 5 + 8)));
    assertThat(estimate.output()).isEqualTo(new Range(60, 1500));
  }

  @Test
  void trialsAndScenariosMultiply() {
    var one = estimate(workload(1, Workload.Turns.TYPICAL), PRICED);
    var three = estimate(workload(3, Workload.Turns.TYPICAL), PRICED);

    assertThat(three.input().low()).isEqualTo(3 * one.input().low());
    assertThat(three.highUsd()).isGreaterThan(one.highUsd());
    assertThat(three.lowUsd()).isPositive().isLessThan(three.highUsd());
  }

  @Test
  void basisIsStated() {
    var estimate = estimate(workload(1, Workload.Turns.TYPICAL), PRICED);

    assertThat(estimate.basis()).contains("2 to 6 calls a play", "2026-11-23", "openai.com");
  }

  @Test
  void missingPriceIsUnknownAndNotZero() {
    var estimate =
        estimate(
            workload(1, Workload.Turns.TYPICAL),
            new ModelIdentity("together", "x/y", false, List.of("api.together.xyz")));

    assertThat(estimate.lowUsd()).isNull();
    assertThat(estimate.highUsd()).isNull();
    assertThat(estimate.basis()).contains("unknown", "together:x/y");
    assertThat(estimate.input().low()).isPositive();
  }

  @Test
  void localModelCostsNothingAndSaysWhy() {
    var estimate =
        estimate(
            workload(1, Workload.Turns.TYPICAL),
            new ModelIdentity("ollama", "x", false, List.of("127.0.0.1:11434")));

    assertThat(estimate.highUsd()).isZero();
    assertThat(estimate.basis()).contains("this machine");
  }

  private static Estimate estimate(Workload workload, ModelIdentity model) {
    return Estimate.of(workload, model, PriceBook.standard(), WORDS);
  }

  private static Workload workload(int trials, Workload.Turns turns) {
    return new Workload(
        "You add things up.",
        List.of(TOOL),
        List.of(new Workload.Play("What was spent?", "a b c d e")),
        trials,
        1024,
        turns);
  }
}
