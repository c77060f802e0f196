package dev.arc.revision;

import static dev.arc.revision.Rewritten.rewritten;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.revision.Revision.Insert;
import dev.arc.revision.Revision.Paragraph;
import dev.arc.revision.Revision.Replace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// New rules in the lists of a prompt, however these are counted.
class ListsTest {
  private static final String FOLDED = "system_prompt: >\n";

  @Test
  void newRuleLooksLikeItsNeighbours() {
    assertThat(changed("Rules:\n  * One.\n  * Two.\n\nEnd.", new Insert(3, "Ask.")))
        .isEqualTo("Rules:\n  * One.\n  * Two.\n  * Ask.\n\nEnd.");
    assertThat(changed("- One is\n  long.\n- Two.", new Insert(1, "Ask.")))
        .isEqualTo("- One is\n  long.\n- Ask.\n- Two.");
  }

  @ParameterizedTest
  @CsvSource({
    "1.,2.,3.,4.", "1),2),3),4)", "(1),(2),(3),(4)", "a),b),c),d)", "(a),(b),(c),(d)",
    "A.,B.,C.,D.", "i.,ii.,iii.,iv.", "I),II),III),IV)", "viii.,ix.,x.,xi.", "h.,i.,j.,k.",
    "08.,09.,10.,11.", "1.1.,1.2.,1.3.,1.4.", "99.,100.,101.,102.", "1.,1.,1.,1."
  })
  void newRulesAreCountedOn(String first, String second, String third, String fourth) {
    var prompt = "Do:\n" + first + " One.\n" + second + " Two\n   lines.\nEnd.";
    var wanted =
        "Do:\n"
            + first
            + " One.\n"
            + second
            + " Two\n   lines.\n"
            + third
            + " Ask.\n"
            + fourth
            + " Say.\nEnd.";

    assertThat(changed(prompt, new Insert(2, "Ask."), new Insert(2, "Say."))).isEqualTo(wanted);
    assertThat(changed(prompt, new Insert(2, "Ask."), new Insert(3, "Say."))).isEqualTo(wanted);
    assertWrittenInEachNotation(prompt, wanted, new Insert(2, "Ask."), new Insert(2, "Say."));
  }

  private static void assertWrittenInEachNotation(
      String prompt, String wanted, Revision... changes) {
    assertThat(rewritten(FOLDED + folded(prompt), changes)).isEqualTo(FOLDED + folded(wanted));
    assertWrittenInJson(prompt, wanted, changes);
  }

  private static void assertWrittenInJson(String prompt, String wanted, Revision... changes) {
    assertThat(rewritten("agent.json", escaped(prompt), changes)).isEqualTo(escaped(wanted));
    assertThat(rewritten("agent.json", quoted(escaped(prompt)), changes))
        .isEqualTo(quoted(escaped(wanted)));
  }

  private static String escaped(String prompt) {
    return "{\"job\": \"x\", \"system_prompt\": %s}".formatted(quoted(prompt));
  }

  private static String quoted(String text) {
    return Json.write(new JsonString(text));
  }

  private static String folded(String prompt) {
    var lines = new ArrayList<String>();
    var last = "";
    for (var line : prompt.lines().toList()) {
      if (!last.isEmpty() && !line.startsWith(" ") && !last.startsWith(" ")) {
        lines.add("");
      }
      lines.add("  " + line);
      last = line;
    }
    return String.join("\n", lines) + "\n";
  }

  @Test
  void itemThatIsReplacedKeepsItsNumberAndFurtherRulesGoToTheEnd() {
    assertThat(
            changed(
                "Do:\n1) Amounts are in USD.\n2) Two.\n3) Three.\n\nEnd.",
                new Replace("Amounts are in USD.", "Look."),
                new Insert(2, "Ask."),
                new Insert(2, "Say.")))
        .isEqualTo("Do:\n1) Look.\n2) Two.\n3) Three.\n4) Ask.\n5) Say.\n\nEnd.");
  }

  @Test
  void itemsBelowOneThatIsTakenOutAreCountedAnew() {
    assertThat(changed("1. One.\n2. Two.\n3. Three.\n4. Four.", new Replace("Two.", "")))
        .isEqualTo("1. One.\n2. Three.\n3. Four.");
    assertThat(
            changed(
                "b) One.\nc) Two.\n   - x\nd) Three.\ne) Four.",
                new Replace("One.", ""),
                new Replace("Three.", "Look."),
                new Insert(2, "Ask.")))
        .isEqualTo("b) Two.\n   - x\nc) Look.\nd) Four.\ne) Ask.");
    assertThat(
            changed(
                "1. One.\n2. Two.\n3. Three.",
                new Replace("Three.", ""),
                new Replace("Two.", ""),
                new Insert(1, "Ask.")))
        .isEqualTo("1. One.\n2. Ask.");
  }

  @Test
  void whatIsListedBelowAnItemBelongsToIt() {
    assertThat(
            changed(
                "1. One.\n   - a\n\n   More of it.\n\nEnd.",
                new Insert(1, "Ask."),
                new Insert(2, "b")))
        .isEqualTo("1. One.\n   - a\n   - b\n\n   More of it.\n2. Ask.\n\nEnd.");
  }

  @Test
  void nestedListIsCountedOnItsOwn() {
    assertThat(
            changed(
                "1. One.\n   1. a\n   2. b\n2. Two.\n   1. a",
                new Insert(2, "c"),
                new Insert(2, "d")))
        .isEqualTo("1. One.\n   1. a\n   2. b\n   3. c\n   4. d\n2. Two.\n   1. a");
  }

  @Test
  void listThatBeginsAnewIsAnotherOne() {
    assertThat(changed("1. One.\n2. Two.\n\n1. A.\n2. B.", new Insert(1, "Ask.")))
        .isEqualTo("1. One.\n2. Two.\n3. Ask.\n\n1. A.\n2. B.");
  }

  @Test
  void blankLinesBetweenItemsAreKeptUp() {
    assertThat(changed("1. One.\n\n2. Two.\n\nEnd.", new Insert(3, "Ask."), new Insert(3, "Say.")))
        .isEqualTo("1. One.\n\n2. Two.\n\n3. Ask.\n\n4. Say.\n\nEnd.");
  }

  @Test
  void textOfAWiderNumberStandsInTheSameColumn() {
    assertThat(changed("8.  One.\n9.  Two.", new Insert(2, "Ask.")))
        .isEqualTo("8.  One.\n9.  Two.\n10. Ask.");
  }

  @Test
  void initialOfANameIsNoItem() {
    assertThat(changed("Ask for\nA. Smith.", new Insert(2, "Be brief.")))
        .isEqualTo("Ask for\nA. Smith.\nBe brief.");
  }

  @Test
  void paragraphStandsBetweenBlankLines() {
    assertThat(changed("One.\nTwo.", new Paragraph(2, "Ask.\nSay.")))
        .isEqualTo("One.\nTwo.\n\nAsk.\nSay.");
    assertThat(changed("One.\nTwo.", new Paragraph(1, "Ask."))).isEqualTo("One.\n\nAsk.\n\nTwo.");
    assertThat(changed("One.\n\nTwo.", new Paragraph(1, "Ask."))).isEqualTo("One.\n\nAsk.\n\nTwo.");
    assertThat(changed("One.", new Paragraph(0, "Ask."))).isEqualTo("Ask.\n\nOne.");
    assertWrittenInJson(
        "- One.\nTwo.", "- One.\nTwo.\n\nAsk.\nSay.", new Paragraph(2, "Ask.\nSay."));
  }

  private static String changed(String prompt, Revision... changes) {
    var changed = prompt;
    for (var edit : Edits.of(prompt, List.of(changes))) {
      changed = edit.applied(changed);
    }
    var indented = "system_prompt: |\n" + prompt.indent(2).replaceAll("(?m)^ +$", "");
    assertThat(rewritten(indented, changes))
        .isEqualTo("system_prompt: |\n" + changed.indent(2).replaceAll("(?m)^ +$", ""));
    return changed;
  }
}
