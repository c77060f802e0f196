package dev.arc.revision;

import static dev.arc.revision.Rewritten.rewritten;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.revision.Revision.Redeclare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationsTest {
  private static final String PROMPT = "system_prompt: You help.\n";
  private static final Redeclare TAKEN_OUT = new Redeclare("Amounts are in USD", "");

  @Test
  void declaredAssumptionIsPutInOtherWordsOrTakenOut() {
    var text =
        "job: x\nassumptions:\n  # first\n  - Amounts are in USD\n  - \"Dates: US\" # two\nsystem_prompt: You help.\n";

    assertThat(rewritten(text, new Redeclare("Amounts are in USD", "Never assume: a currency")))
        .isEqualTo(text.replace("- Amounts are in USD", "- 'Never assume: a currency'"));
    assertThat(rewritten(text, new Redeclare("Dates: US", "")))
        .isEqualTo(text.replace("  - \"Dates: US\" # two\n", ""));
    assertThat(rewritten("assumptions:\n  - Amounts are in USD\n" + PROMPT, TAKEN_OUT))
        .isEqualTo("assumptions: []\n" + PROMPT);
    assertThat(
            rewritten(
                "agent.json",
                "{\"assumptions\": [\n  \"Amounts are in USD\",\n  \"Two\"\n], \"system_prompt\": \"x\"}",
                TAKEN_OUT))
        .isEqualTo("{\"assumptions\": [\n  \"Two\"\n], \"system_prompt\": \"x\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  - Amounts are in USD\n",
        "  - Amounts\n    are in USD\n",
        "  - >-\n    Amounts are\n    in USD\n",
        "  - |\n    Amounts are in USD\n",
        "  - 'Amounts\n    are in USD' # why\n",
        "  - text: Amounts are in USD\n",
        "  - id: money\n    text: Amounts are in USD\n    since:\n      - \"2024\"\n\n      - \"2025\"\n",
        "  -\n    text: >\n      Amounts are in USD\n    id: money\n",
        "  - {id: money, text: Amounts are in USD}\n"
      })
  void itemOfSeveralLinesIsTakenOutWhole(String item) {
    for (var indentation : new String[] {"", "  "}) {
      var own = item.replaceAll("(?m)^ {2}(?=.)", indentation);
      var other = indentation + "- Dates are US\n\n";
      var more = indentation + "# the last\n" + indentation + "- {text: Names are unique}\n";

      assertTakenOut("assumptions:\n", own, other + more + PROMPT);
      assertTakenOut("assumptions:\n" + other, own, more + PROMPT);
      assertTakenOut("assumptions:\n" + other + more, own, PROMPT);
      assertTakenOut(PROMPT + "assumptions: # ours\n" + other + more, own, "");
    }
  }

  private static void assertTakenOut(String before, String item, String after) {
    assertThat(rewritten(before + item + after, TAKEN_OUT)).isEqualTo(before + after);
    var windows = (before + item + after).replace("\n", "\r\n");
    assertThat(rewritten(windows, TAKEN_OUT)).isEqualTo((before + after).replace("\n", "\r\n"));
  }

  @Test
  void onlyItemOfSeveralLinesLeavesAnEmptyList() {
    assertThat(
            rewritten(
                "assumptions: # ours\n  - id: money\n    text: Amounts are in USD\n" + PROMPT,
                TAKEN_OUT))
        .isEqualTo("assumptions: [] # ours\n" + PROMPT);
    assertThat(rewritten("assumptions:\n- |-\n  Amounts are in USD\n\n" + PROMPT, TAKEN_OUT))
        .isEqualTo("assumptions: []\n\n" + PROMPT);
  }

  @Test
  void entryOfAMappingIsTakenOut() {
    assertThat(
            rewritten(
                "assumptions:\n  money: >\n    Amounts are\n    in USD\n  dates: US dates\n"
                    + PROMPT,
                TAKEN_OUT))
        .isEqualTo("assumptions:\n  dates: US dates\n" + PROMPT);
    assertThat(
            rewritten(
                "assumptions:\n  dates: US dates\n  money: Amounts are in USD\n" + PROMPT,
                TAKEN_OUT))
        .isEqualTo("assumptions:\n  dates: US dates\n" + PROMPT);
  }

  @Test
  void objectIsTakenOutOfJson() {
    assertThat(
            rewritten(
                "agent.json",
                "{\"assumptions\": [\n  {\n    \"id\": 1,\n    \"text\": \"Amounts are in USD\"\n  },\n  {\"text\": \"Two\"}\n], \"system_prompt\": \"x\"}",
                TAKEN_OUT))
        .isEqualTo("{\"assumptions\": [\n  {\"text\": \"Two\"}\n], \"system_prompt\": \"x\"}");
    assertThat(
            rewritten(
                "agent.json",
                "{\"assumptions\": {\"dates\": \"US\", \"money\": \"Amounts are in USD\"}, \"system_prompt\": \"x\"}",
                TAKEN_OUT))
        .isEqualTo("{\"assumptions\": {\"dates\": \"US\"}, \"system_prompt\": \"x\"}");
  }
}
