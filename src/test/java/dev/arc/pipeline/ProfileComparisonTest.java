package dev.arc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.arc.format.AgentProfiles;
import dev.arc.revision.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileComparisonTest {
  private static final String TEXT =
      """
      job: Adds up budgets.
      assumptions:
        - Dates are written month first
      system_prompt: |
        You add up budgets.
        - All amounts are in US dollars.
      tools:
        - name: sheet
          description: Reads a spreadsheet of budgets.
      """;

  @Test
  void assumptionThatIsLookedAtNowIsTold() {
    var changes =
        changes(
            TEXT.replace(
                "All amounts are in US dollars.",
                "Look up the currency of every amount before you add."));

    assertThat(changes)
        .extracting(Change::what, Change::line, Change::says)
        .contains(
            tuple("assumption", 6, "currency: looked at or asked for; before, taken for granted"));
    assertThat(changes.getFirst().what()).isEqualTo("rule");
  }

  @Test
  void assumptionThatIsDeclaredNoLongerIsTold() {
    assertThat(changes(TEXT.replace("assumptions:\n  - Dates are written month first\n", "")))
        .extracting(Change::what)
        .containsOnly("assumption");
  }

  @Test
  void sameAgentsDifferInNothing() {
    assertThat(changes(TEXT)).isEmpty();
  }

  private static List<Change> changes(String later) {
    return ProfileComparison.between(agent(TEXT), agent(later));
  }

  private static PreparedAgent agent(String text) {
    return PreparedAgent.of(
        "budget.yaml", AgentProfiles.read("budget.yaml", text).profile().orElseThrow());
  }
}
