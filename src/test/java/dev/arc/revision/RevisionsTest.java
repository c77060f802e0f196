package dev.arc.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.json.Texts;
import dev.arc.profile.ProfileTexts;
import dev.arc.revision.Revised.Told;
import dev.arc.revision.Revised.Written;
import dev.arc.revision.Revision.Insert;
import dev.arc.revision.Revision.Redeclare;
import dev.arc.revision.Revision.Replace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionsTest {
  private static final Replace CURRENCY =
      new Replace("Amounts are in USD.", "Look up the currency of each amount; ask if unsure.");

  @Test
  void literalKeepsCommentsIndentationAndLineEndings() {
    assertThat(
            written(
                "# mine\r\nname: a # the name\r\nsystem_prompt: |\r\n    You help.\r\n    - Amounts are in USD.\r\n    - Be brief.\r\n\r\n# end",
                CURRENCY))
        .isEqualTo(
            "# mine\r\nname: a # the name\r\nsystem_prompt: |\r\n    You help.\r\n    - Look up the currency of each amount; ask if unsure.\r\n    - Be brief.\r\n\r\n# end");
  }

  @Test
  void newRuleLooksLikeItsNeighbours() {
    assertThat(written("system_prompt: |-\n  Rules:\n    * One.\n    * Two.\n\n  End.\n", after(3)))
        .isEqualTo("system_prompt: |-\n  Rules:\n    * One.\n    * Two.\n    * Ask.\n\n  End.\n");
  }

  @Test
  void newRuleOfANumberedListGetsTheNextNumber() {
    assertThat(
            written(
                "system_prompt: |\n  Do:\n  1. One.\n  2. Two\n     lines.\n  End.\n", after(2)))
        .isEqualTo(
            "system_prompt: |\n  Do:\n  1. One.\n  2. Two\n     lines.\n  3. Ask.\n  End.\n");
  }

  @Test
  void newRuleGoesBelowTheWholeItem() {
    assertThat(written("system_prompt: |\n  - One is\n    long.\n  - Two.\n", after(1)))
        .isEqualTo("system_prompt: |\n  - One is\n    long.\n  - Ask.\n  - Two.\n");
  }

  @Test
  void newLineAtEitherEnd() {
    assertThat(written("system_prompt: |\n  One.\n\n\nmodel: m\n", after(1)))
        .isEqualTo("system_prompt: |\n  One.\n  Ask.\n\n\nmodel: m\n");
    assertThat(written("system_prompt: |\n  One.\nmodel: m\n", after(0)))
        .isEqualTo("system_prompt: |\n  Ask.\n  One.\nmodel: m\n");
  }

  @Test
  void severalChangesSpeakOfThePromptAsItWas() {
    assertThat(
            written(
                "system_prompt: |\n  - One.\n  - Amounts are in USD.\n  - Three.\n",
                new Insert(1, "First."),
                CURRENCY,
                new Insert(1, "Second."),
                new Replace("Three.", "")))
        .isEqualTo(
            "system_prompt: |\n  - One.\n  - First.\n  - Second.\n  - Look up the currency of each amount; ask if unsure.\n");
  }

  @Test
  void foldedTextIsWrappedAtItsAuthorsWidth() {
    assertThat(
            written(
                """
                system_prompt: >-
                  You help the people of the finance department with their figures. Amounts
                  are in USD. Be brief, and name the period that a figure is of.

                  Never guess.
                model: m
                """,
                CURRENCY))
        .isEqualTo(
            """
            system_prompt: >-
              You help the people of the finance department with their figures. Look up
              the currency of each amount; ask if unsure. Be brief, and name the period
              that a figure is of.

              Never guess.
            model: m
            """);
  }

  @Test
  void newLineOfAFoldedTextStandsBetweenBlankLines() {
    assertThat(written("system_prompt: >\n  One.\n\n  - Two.\n\n  End.\n", after(2)))
        .isEqualTo("system_prompt: >\n  One.\n\n  - Two.\n\n  - Ask.\n\n  End.\n");
  }

  @Test
  void linesOfAFoldedTextThatAreIndentedStayTogether() {
    assertThat(written("system_prompt: >\n  One:\n    - Two.\n    - Three.\n  End.\n", after(2)))
        .isEqualTo("system_prompt: >\n  One:\n    - Two.\n    - Ask.\n    - Three.\n  End.\n");
  }

  @Test
  void plainTextThatCannotStayPlainIsQuoted() {
    assertThat(
            written(
                "system_prompt: You help. Amounts are in USD.\nmodel: m\n",
                new Replace("Amounts are in USD.", "Note: it's not USD #1.")))
        .isEqualTo("system_prompt: 'You help. Note: it''s not USD #1.'\nmodel: m\n");
  }

  @Test
  void plainTextOfOneLineBecomesALiteralWhenALineIsAdded() {
    assertThat(written("agent:\n  system_prompt: You help.\n  model: m\n", after(1)))
        .isEqualTo("agent:\n  system_prompt: |-\n    You help.\n    Ask.\n  model: m\n");
  }

  @Test
  void plainTextOfSeveralLinesStaysOne() {
    assertThat(
            written(
                "system_prompt: You help.\n  Amounts are in USD.\n\n  Be brief.\nmodel: m\n",
                CURRENCY))
        .isEqualTo(
            "system_prompt: You help.\n  Look up the currency of each amount; ask if unsure.\n\n  Be brief.\nmodel: m\n");
  }

  @Test
  void singleQuotesAreDoubledAndBlankLinesWritten() {
    assertThat(
            written(
                "system_prompt: 'You help.\n\n  Amounts are in USD.\n\n\n  It''s all.'\nmodel: m\n",
                new Replace("Amounts are in USD.", "Ask: it's \"one\"."),
                new Insert(3, "New.")))
        .isEqualTo(
            "system_prompt: 'You help.\n\n  Ask: it''s \"one\".\n\n\n  New.\n\n  It''s all.'\nmodel: m\n");
  }

  @Test
  void doubleQuotesKeepTheirEscapes() {
    assertThat(
            written(
                "system_prompt: \"You help.\\nAmounts are in USD.\\tEnd\"\nmodel: m\n",
                new Replace("Amounts are in USD.", "Say \"why\"."),
                after(2)))
        .isEqualTo("system_prompt: \"You help.\\nSay \\\"why\\\".\\tEnd\\nAsk.\"\nmodel: m\n");
  }

  @Test
  void escapedLineBreaksStay() {
    assertThat(
            written(
                "system_prompt: \"You help the\\\n  \\ people.\\nAmounts are in USD.\\n\\\n  End.\"\nmodel: m\n",
                CURRENCY))
        .isEqualTo(
            "system_prompt: \"You help the\\\n  \\ people.\\nLook up the currency of each amount; ask if unsure.\\n\\\n  End.\"\nmodel: m\n");
  }

  @Test
  void jsonIsWrittenAsItsAuthorWritesIt() {
    assertThat(
            written(
                "agent.json",
                "{\n\t\"system_prompt\": \"Gr\\u00fc\\u00dfe.\\nAmounts are in USD.\",\n\t\"model\": \"m\"}",
                new Replace("Amounts are in USD.", "Use € \"or\" ask.")))
        .isEqualTo(
            "{\n\t\"system_prompt\": \"Gr\\u00fc\\u00dfe.\\nUse \\u20ac \\\"or\\\" ask.\",\n\t\"model\": \"m\"}");
  }

  @Test
  void listOfTextsGetsAnItemMore() {
    assertThat(
            written(
                "agent.json",
                "{\n  \"instructions\": [\n    \"One.\",\n    \"Two.\"\n  ],\n  \"job\": \"x\"\n}",
                after(2)))
        .isEqualTo(
            "{\n  \"instructions\": [\n    \"One.\",\n    \"Two.\",\n    \"Ask.\"\n  ],\n  \"job\": \"x\"\n}");
    assertThat(written("job: x\ninstructions:\n  - One. # first\n  - 'Two.'\n", after(1)))
        .isEqualTo("job: x\ninstructions:\n  - One. # first\n  - Ask.\n  - 'Two.'\n");
  }

  @Test
  void itemOfAListIsTakenOutWithItsComma() {
    assertThat(
            written(
                "agent.json",
                "{\"job\": \"x\", \"instructions\": [\"One.\", \"Two.\"]}",
                new Replace("Two.", "")))
        .isEqualTo("{\"job\": \"x\", \"instructions\": [\"One.\"]}");
  }

  @Test
  void documentInATextIsChangedThroughItsEscapes() {
    assertThat(
            written(
                "agent.json",
                "\"{\\\"system_prompt\\\": \\\"You help.\\\\nAmounts are in USD.\\\", \\\"job\\\": \\\"x\\\"}\"",
                new Replace("Amounts are in USD.", "Say \"why\"."),
                after(1)))
        .isEqualTo(
            "\"{\\\"system_prompt\\\": \\\"You help.\\\\nAsk.\\\\nSay \\\\\\\"why\\\\\\\".\\\", \\\"job\\\": \\\"x\\\"}\"");
  }

  @Test
  void markdownKeepsItsFrontMatterAndItsEnd() {
    assertThat(
            written(
                "helper.md",
                "---\nname: helper # me\ndescription: \"helps\"\n---\n\n# Helper\n\n- Amounts are in USD.",
                CURRENCY,
                after(3)))
        .isEqualTo(
            "---\nname: helper # me\ndescription: \"helps\"\n---\n\n# Helper\n\n- Look up the currency of each amount; ask if unsure.\n- Ask.");
  }

  @Test
  void promptBesideTheProfileIsChangedThere() {
    var raw =
        new ProfileTexts(
            "system_prompt: prompts/system.md\njob: x\n",
            Map.of("prompts/system.md", "You help.\r\nAmounts are in USD.\r\n"));

    var written = (Written) revised("agent.yaml", raw, CURRENCY);

    assertThat(written.diff().files())
        .containsExactly(
            new FileChange(
                "prompts/system.md",
                "You help.\r\nAmounts are in USD.\r\n",
                "You help.\r\nLook up the currency of each amount; ask if unsure.\r\n"));
  }

  @Test
  void anchorIsChangedWhereItStands() {
    assertThat(
            written(
                "x-text: &text |\n  Amounts are in USD.\nsystem_prompt: *text\njob: x\n", CURRENCY))
        .startsWith("x-text: &text |\n  Look up the currency");
  }

  @Test
  void sentenceThatStandsTwiceIsChangedInThePromptOnly() {
    assertThat(
            written(
                "description: Amounts are in USD.\njob: x\nsystem_prompt: Amounts are in USD.\n",
                CURRENCY))
        .isEqualTo(
            "description: Amounts are in USD.\njob: x\nsystem_prompt: Look up the currency of each amount; ask if unsure.\n");
  }

  @Test
  void agentsThatShareTheirPromptAreNotChangedTogether() {
    var text =
        "x-rules: &rules Amounts are in USD.\nagents:\n  one: {instructions: *rules, model: m}\n  two: {instructions: *rules, model: m}\n";

    var revised =
        Revisions.of(
            "team.yaml",
            new ProfileTexts(text, Map.of()),
            Optional.of("one"),
            Texts.NONE,
            List.of(CURRENCY));

    assertThat(revised)
        .isEqualTo(
            new Told(
                "Look up the currency of each amount; ask if unsure.",
                "\"Amounts are in USD.\" cannot be written back into team.yaml: it would change the agent two too, which shares it"));
  }

  @Test
  void promptOfATemplateIsChangedInIt() {
    assertThat(
            written(
                "{{- if .Values.on }}\nname: {{ .Values.name }}\nsystem_prompt: |\n  You help.\n  - Amounts are in USD.\n{{- end }}\n",
                CURRENCY,
                after(1)))
        .isEqualTo(
            "{{- if .Values.on }}\nname: {{ .Values.name }}\nsystem_prompt: |\n  You help.\n  - Ask.\n  - Look up the currency of each amount; ask if unsure.\n{{- end }}\n");
  }

  @Test
  void wordsThatAFrameworkPutsThereAreTold() {
    var text =
        "clerk:\n  role: Clerk\n  goal: Amounts are in USD.\n  backstory: You count.\ncook:\n  role: Cook\n  goal: Cook.\n  backstory: You eat.\n";

    var revised =
        Revisions.of(
            "agents.yaml",
            new ProfileTexts(text, Map.of()),
            Optional.of("clerk"),
            Texts.NONE,
            List.of(new Replace("You are Clerk.", "Be nice.")));

    assertThat(revised).isInstanceOf(Told.class);
    assertThat(((Told) revised).why())
        .startsWith("\"You are Clerk.\" cannot be written back into agents.yaml: ");
  }

  @Test
  void secretsStayInTheFileAndOutOfWhatIsShown() {
    var key = "sk-proj-Zx81Zx81Zx81Zx81Zx81Zx81Zx81Zx81Zx81Zx81";
    var text =
        "api_key: " + key + "\njob: x\nsystem_prompt: |\n  Use " + key + ". Amounts are in USD.\n";

    var written = (Written) revised("agent.yaml", new ProfileTexts(text, Map.of()), CURRENCY);

    assertThat(written.diff().files().getFirst().after())
        .isEqualTo(text.replace(CURRENCY.old(), CURRENCY.replacement()));
    assertThat(written.diff().unified()).doesNotContain(key).contains("+  Use (redacted API key).");
    assertThat(written.profile().prompt().text()).doesNotContain(key);
  }

  @Test
  void sentenceWithASecretIsChangedAroundIt() {
    var key = "sk-proj-Zx81Zx81Zx81Zx81Zx81Zx81Zx81Zx81Zx81Zx81";

    assertThat(
            written(
                "job: x\nsystem_prompt: >\n  Use " + key + " for USD.\n",
                new Replace("Use (redacted API key) for USD.", "Use (redacted API key) for all.")))
        .satisfiesAnyOf(text ->
            assertThat(text).isEqualTo("job: x\nsystem_prompt: >\n  Use " + key + " for all.\n"));
  }

  @Test
  void declaredAssumptionIsPutInOtherWordsOrTakenOut() {
    var text =
        "job: x\nassumptions:\n  # first\n  - Amounts are in USD\n  - \"Dates: US\" # two\nsystem_prompt: You help.\n";

    assertThat(written(text, new Redeclare("Amounts are in USD", "Never assume: a currency")))
        .isEqualTo(text.replace("- Amounts are in USD", "- 'Never assume: a currency'"));
    assertThat(written(text, new Redeclare("Dates: US", "")))
        .isEqualTo(text.replace("  - \"Dates: US\" # two\n", ""));
    assertThat(
            written("assumptions:\n  - One\nsystem_prompt: You help.\n", new Redeclare("One", "")))
        .isEqualTo("assumptions: []\nsystem_prompt: You help.\n");
    assertThat(
            written(
                "agent.json",
                "{\"assumptions\": [\n  \"One\",\n  \"Two\"\n], \"system_prompt\": \"x\"}",
                new Redeclare("One", "")))
        .isEqualTo("{\"assumptions\": [\n  \"Two\"\n], \"system_prompt\": \"x\"}");
  }

  @Test
  void wordsThatDoNotStandOnceAreRefused() {
    assertThatThrownBy(() -> written("job: x\nsystem_prompt: a a\n", new Replace("a", "b")))
        .hasMessageContaining("\"a\" stands several times in the prompt");
    assertThatThrownBy(() -> written("job: x\nsystem_prompt: a\n", new Replace("c", "b")))
        .hasMessageContaining("\"c\" stands nowhere in the prompt");
    assertThatThrownBy(() -> written("job: x\nsystem_prompt: a\n", new Insert(2, "b")))
        .hasMessageContaining("line 2");
  }

  private static Insert after(int line) {
    return new Insert(line, "Ask.");
  }

  private static String written(String text, Revision... changes) {
    return written("agent.yaml", text, changes);
  }

  private static String written(String file, String text, Revision... changes) {
    return switch (revised(file, new ProfileTexts(text, Map.of()), changes)) {
      case Written(var diff, _) -> diff.files().getFirst().after();
      case Told(_, var why) -> throw new AssertionError(why);
    };
  }

  private static Revised revised(String file, ProfileTexts raw, Revision... changes) {
    return Revisions.of(file, raw, Optional.empty(), Texts.NONE, List.of(changes));
  }
}
