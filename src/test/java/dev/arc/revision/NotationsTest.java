package dev.arc.revision;

import static dev.arc.revision.Rewritten.rewritten;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.revision.Revision.Insert;
import dev.arc.revision.Revision.Replace;
import org.junit.jupiter.api.Test;

/// Changes are written in the notation that stands in the file.
class NotationsTest {
  private static final Replace CURRENCY =
      new Replace("Amounts are in USD.", "Look up the currency of each amount; ask if unsure.");

  @Test
  void literalKeepsCommentsIndentationAndLineEndings() {
    assertThat(
            rewritten(
                "# mine\r\nname: a # the name\r\nsystem_prompt: |\r\n    You help.\r\n    - Amounts are in USD.\r\n    - Be brief.\r\n\r\n# end",
                CURRENCY))
        .isEqualTo(
            "# mine\r\nname: a # the name\r\nsystem_prompt: |\r\n    You help.\r\n    - Look up the currency of each amount; ask if unsure.\r\n    - Be brief.\r\n\r\n# end");
  }

  @Test
  void foldedTextIsWrappedAtItsAuthorsWidth() {
    assertThat(
            rewritten(
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
    assertThat(rewritten("system_prompt: >\n  One.\n\n  - Two.\n\n  End.\n", after(2)))
        .isEqualTo("system_prompt: >\n  One.\n\n  - Two.\n\n  - Ask.\n\n  End.\n");
  }

  @Test
  void linesOfAFoldedTextThatAreIndentedStayTogether() {
    assertThat(rewritten("system_prompt: >\n  One:\n    - Two.\n    - Three.\n  End.\n", after(2)))
        .isEqualTo("system_prompt: >\n  One:\n    - Two.\n    - Ask.\n    - Three.\n  End.\n");
  }

  @Test
  void plainTextThatCannotStayPlainIsQuoted() {
    assertThat(
            rewritten(
                "system_prompt: You help. Amounts are in USD.\nmodel: m\n",
                new Replace("Amounts are in USD.", "Note: it's not USD #1.")))
        .isEqualTo("system_prompt: 'You help. Note: it''s not USD #1.'\nmodel: m\n");
  }

  @Test
  void plainTextOfOneLineBecomesALiteralWhenALineIsAdded() {
    assertThat(rewritten("agent:\n  system_prompt: You help.\n  model: m\n", after(1)))
        .isEqualTo("agent:\n  system_prompt: |-\n    You help.\n    Ask.\n  model: m\n");
  }

  @Test
  void plainTextOfSeveralLinesStaysOne() {
    assertThat(
            rewritten(
                "system_prompt: You help.\n  Amounts are in USD.\n\n  Be brief.\nmodel: m\n",
                CURRENCY))
        .isEqualTo(
            "system_prompt: You help.\n  Look up the currency of each amount; ask if unsure.\n\n  Be brief.\nmodel: m\n");
  }

  @Test
  void singleQuotesAreDoubledAndBlankLinesWritten() {
    assertThat(
            rewritten(
                "system_prompt: 'You help.\n\n  Amounts are in USD.\n\n\n  It''s all.'\nmodel: m\n",
                new Replace("Amounts are in USD.", "Ask: it's \"one\"."),
                new Insert(3, "New.")))
        .isEqualTo(
            "system_prompt: 'You help.\n\n  Ask: it''s \"one\".\n\n\n  New.\n\n  It''s all.'\nmodel: m\n");
  }

  @Test
  void doubleQuotesKeepTheirEscapes() {
    assertThat(
            rewritten(
                "system_prompt: \"You help.\\nAmounts are in USD.\\tEnd\"\nmodel: m\n",
                new Replace("Amounts are in USD.", "Say \"why\"."),
                after(2)))
        .isEqualTo("system_prompt: \"You help.\\nSay \\\"why\\\".\\tEnd\\nAsk.\"\nmodel: m\n");
  }

  @Test
  void escapedLineBreaksStay() {
    assertThat(
            rewritten(
                "system_prompt: \"You help the\\\n  \\ people.\\nAmounts are in USD.\\n\\\n  End.\"\nmodel: m\n",
                CURRENCY))
        .isEqualTo(
            "system_prompt: \"You help the\\\n  \\ people.\\nLook up the currency of each amount; ask if unsure.\\n\\\n  End.\"\nmodel: m\n");
  }

  @Test
  void jsonIsWrittenAsItsAuthorWritesIt() {
    assertThat(
            rewritten(
                "agent.json",
                "{\n\t\"system_prompt\": \"Gr\\u00fc\\u00dfe.\\nAmounts are in USD.\",\n\t\"model\": \"m\"}",
                new Replace("Amounts are in USD.", "Use € \"or\" ask.")))
        .isEqualTo(
            "{\n\t\"system_prompt\": \"Gr\\u00fc\\u00dfe.\\nUse \\u20ac \\\"or\\\" ask.\",\n\t\"model\": \"m\"}");
  }

  @Test
  void listOfTextsGetsAnItemMore() {
    assertThat(
            rewritten(
                "agent.json",
                "{\n  \"instructions\": [\n    \"One.\",\n    \"Two.\"\n  ],\n  \"job\": \"x\"\n}",
                after(2)))
        .isEqualTo(
            "{\n  \"instructions\": [\n    \"One.\",\n    \"Two.\",\n    \"Ask.\"\n  ],\n  \"job\": \"x\"\n}");
    assertThat(rewritten("job: x\ninstructions:\n  - One. # first\n  - 'Two.'\n", after(1)))
        .isEqualTo("job: x\ninstructions:\n  - One. # first\n  - Ask.\n  - 'Two.'\n");
  }

  @Test
  void itemOfAListIsTakenOutWithItsComma() {
    assertThat(
            rewritten(
                "agent.json",
                "{\"job\": \"x\", \"instructions\": [\"One.\", \"Two.\"]}",
                new Replace("Two.", "")))
        .isEqualTo("{\"job\": \"x\", \"instructions\": [\"One.\"]}");
  }

  @Test
  void documentInATextIsChangedThroughItsEscapes() {
    assertThat(
            rewritten(
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
            rewritten(
                "helper.md",
                "---\nname: helper # me\ndescription: \"helps\"\n---\n\n# Helper\n\n- Amounts are in USD.",
                CURRENCY,
                after(3)))
        .isEqualTo(
            "---\nname: helper # me\ndescription: \"helps\"\n---\n\n# Helper\n\n- Look up the currency of each amount; ask if unsure.\n- Ask.");
  }

  private static Insert after(int line) {
    return new Insert(line, "Ask.");
  }
}
