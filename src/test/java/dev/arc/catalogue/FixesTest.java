package dev.arc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FixesTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final String FIX =
      """
      id: ask-for-cost-centre
      assumptions: [currency]
      says: Have the agent ask for the cost centre.
      why: Nobody else knows it.
      rules: ["Ask for the cost centre, or use {clock|the calendar}."]
      cost: {calls: same, questions: more}
      """;

  @Test
  void everyAssumptionKindAndFailurePatternHasAFix() {
    var missing =
        Stream.concat(
                CATALOGUE.kinds().stream()
                    .filter(kind -> CATALOGUE.fixesFor(kind).isEmpty())
                    .map(kind -> "assumption kind " + kind.id()),
                CATALOGUE.patterns().stream()
                    .filter(pattern -> CATALOGUE.fixesFor(pattern).isEmpty())
                    .map(pattern -> "failure pattern " + pattern.id()))
            .toList();

    assertThat(missing).as("add a file to fixes/ that names each of these").isEmpty();
  }

  @Test
  void everyFixIsForSomething() {
    assertThat(CATALOGUE.fixes())
        .allSatisfy(fix ->
            assertThat(
                    CATALOGUE.kinds().stream()
                            .anyMatch(kind -> CATALOGUE.fixesFor(kind).contains(fix))
                        || CATALOGUE.patterns().stream()
                            .anyMatch(pattern -> CATALOGUE.fixesFor(pattern).contains(fix))
                        || !fix.clusters().isEmpty())
                .as(fix.id())
                .isTrue());
  }

  @Test
  void aFixOfOnesOwnComesFirstAndChangesNoSet() {
    var more = CATALOGUE.with(List.of(file(FIX)));

    var kind =
        more.kinds().stream()
            .filter(each -> each.id().equals("currency"))
            .findFirst()
            .orElseThrow();
    assertThat(more.fixesFor(kind))
        .extracting(Fix::id)
        .containsExactly("ask-for-cost-centre", "establish-currency");
    assertThat(more.version()).isEqualTo(CATALOGUE.version());
  }

  @Test
  void mistakesAreNamedWithTheirLines() {
    var wrong =
        FIX.replace("[currency]", "[currancy]")
            .replace("{clock|", "{watch|")
            .replace("questions: more", "questions: many");

    assertThatThrownBy(() -> CATALOGUE.with(List.of(file(wrong))))
        .hasMessageContaining("mine/fixes/mine.yaml:2")
        .hasMessageContaining("names currancy, which is no assumption kind of the catalogue")
        .hasMessageContaining("did you mean currency?")
        .hasMessageContaining("a tool by the role watch, expected one of reader")
        .hasMessageContaining("mine/fixes/mine.yaml:6 cost.questions is \"many\"");
  }

  @Test
  void aFixForNothingIsRefused() {
    assertThatThrownBy(
            () -> CATALOGUE.with(List.of(file(FIX.replace("assumptions: [currency]\n", "")))))
        .hasMessageContaining("is for nothing, expected one of assumptions, patterns");
  }

  private static CatalogueFile file(String text) {
    return new CatalogueFile("fixes/mine.yaml", "mine/fixes/mine.yaml", text);
  }
}
