package dev.arc.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KEYS =
      List.of("model", "temperature", "system_prompt", "tools", "use_cases");

  @ParameterizedTest
  @CsvSource({
    "modle,model",
    "temprature,temperature",
    "systemPrompt,system_prompt",
    "tool,tools",
    "TOOLS,tools",
    "use-case,use_cases",
    "banana,",
    "x,",
    "'',"
  })
  void findsWhatWasMeantAndNothingElse(String typed, String meant) {
    assertThat(Nearest.to(typed, KEYS).orElse(null)).isEqualTo(meant);
  }
}
