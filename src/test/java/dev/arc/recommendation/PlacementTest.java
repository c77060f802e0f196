package dev.arc.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.format.AgentProfiles;
import dev.arc.json.Texts;
import dev.arc.profile.ProfileTexts;
import dev.arc.revision.Revised;
import dev.arc.revision.Revision;
import dev.arc.revision.Revisions;
import dev.arc.topic.Instructions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// New rules stand where rules of behaviour stand, and nowhere else.
class PlacementTest {
  private static final List<String> RULES = List.of("Name the sheet.", "Say what is missing.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rules:",
        "RULES",
        "## Guidelines",
        "**Important**",
        "Follow these rules when you work:",
        "# 3. Operating principles",
        "Constraints for all answers",
        "### Safety & Guardrails",
        "<instructions>"
      })
  void listOfRulesTakesMore(String heading) {
    var closing = heading.startsWith("<") ? heading.replace("<", "</") : "Done.";
    assertThat(
            added(
                heading, "- Be brief.", "- Never guess.", closing, "", "Hours:", "- Monday: 9-12"))
        .isEqualTo(
            lines(
                heading,
                "- Be brief.",
                "- Never guess.",
                "- Name the sheet.",
                "- Say what is missing.",
                closing,
                "",
                "Hours:",
                "- Monday: 9-12"));
  }

  @Test
  void listWithoutAHeadingTakesRulesWhereItHasSome() {
    assertThat(added("You keep books.", "* Never guess.", "* If a sheet is missing, say so."))
        .endsWith("say so.\n* Name the sheet.\n* Say what is missing.");
    assertThat(added("You keep books.", "* Be polite."))
        .endsWith("polite.\n* Name the sheet.\n* Say what is missing.");
    assertThat(added("You keep books.", "1. Open the book.", "2. Add it up."))
        .endsWith("2. Add it up.\n\nRules:\n- Name the sheet.\n- Say what is missing.");
    assertThat(added("You keep books.", "* Excel", "* Word"))
        .endsWith("* Word\n\nRules:\n* Name the sheet.\n* Say what is missing.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Opening hours:",
        "Workflow Management:",
        "Report sections:",
        "Output format:",
        "Available tools:",
        "Your responsibilities:",
        "Response structure:",
        "Formatting rules:",
        "Some information that will be useful to answer your customer's questions:",
        "After performing your search:",
        "You must always:"
      })
  void listOfSomethingElseDoesNot(String heading) {
    assertThat(added("You keep books.", heading, "- Never late.", "- Always open."))
        .startsWith(lines("You keep books.", heading, "- Never late.", "- Always open.", ""))
        .endsWith("\n\nRules:\n- Name the sheet.\n- Say what is missing.");
  }

  @Test
  void newListHasTheHeadingAndTheMarksOfThoseAbove() {
    assertThat(added("# Clerk", "", "## Workflow", "", "* Read the sheet", "* Answer"))
        .endsWith("* Answer\n\n## Rules\n\n* Name the sheet.\n* Say what is missing.");
    assertThat(added("GOAL:", "Help.", "", "STEPS:", "1. Read", "2. Answer"))
        .endsWith("2. Answer\n\nRULES:\n- Name the sheet.\n- Say what is missing.");
    assertThat(added("You keep books.", "", "**Steps:**", "- Read", "- Answer"))
        .endsWith("- Answer\n\n**Rules:**\n- Name the sheet.\n- Say what is missing.");
  }

  @Test
  void proseGetsAParagraphOrLinesLikeItsOwn() {
    assertThat(added("You keep books."))
        .isEqualTo("You keep books.\n\nName the sheet.\nSay what is missing.");
    assertThat(added("You keep books.", "Be brief."))
        .isEqualTo("You keep books.\nBe brief.\nName the sheet.\nSay what is missing.");
    assertThat(added("You keep books", "of a company.", "", "Be brief."))
        .endsWith("Be brief.\n\nName the sheet.\nSay what is missing.");
    assertThat(
            added(
                "# Clerk",
                "",
                "You keep books.",
                "",
                "## Rules",
                "",
                "Be brief.",
                "",
                "## Table",
                "",
                "A B"))
        .contains("Be brief.\n\nName the sheet.\nSay what is missing.\n\n## Table");
  }

  @Test
  void whatIsShownOrFilledInStaysBelow() {
    var rules = "You keep books.\n\nName the sheet.\nSay what is missing.\n\n";
    assertThat(
            added("You keep books.", "", "## Examples", "", "- Never say no.", "- Always smile."))
        .startsWith(rules + "## Examples");
    assertThat(added("You keep books.", "", "User: hi", "Assistant: hello"))
        .startsWith(rules + "User: hi");
    assertThat(
            added(
                "You keep books.",
                "",
                "<context>",
                "{{documents}}",
                "</context>",
                "",
                "Question: {{question}}"))
        .startsWith(rules + "<context>");
    assertThat(
            added(
                "You keep books.",
                "",
                "{% for sheet in sheets %}",
                "- Never {{ sheet }}",
                "- Never",
                "{% endfor %}"))
        .startsWith(rules + "{% for");
  }

  @Test
  void fenceIsNeverBrokenUp() {
    assertThat(added("You keep books.", "", "```", "Rules:", "- Never", "- Always", "```"))
        .endsWith("- Always\n```\n\nName the sheet.\nSay what is missing.");
  }

  @Test
  void sectionOfRulesBetweenTagsTakesThem() {
    assertThat(
            added(
                "<instructions>",
                "You keep books.",
                "Be brief.",
                "</instructions>",
                "<persona>",
                "You are kind.",
                "</persona>",
                "<human>",
                "The human is tall.",
                "</human>"))
        .contains("You are kind.\n\nName the sheet.\nSay what is missing.\n</persona>\n<human>");
  }

  @Test
  void listBetweenTagsInTagsTakesThem() {
    assertThat(
            added(
                "<agent>",
                "  <rules>",
                "    - Never guess.",
                "    - Cite.",
                "  </rules>",
                "  <output>",
                "    - Always JSON",
                "  </output>",
                "</agent>"))
        .contains("    - Cite.\n    - Name the sheet.\n    - Say what is missing.\n  </rules>");
  }

  @Test
  void listOfWhatNotToDoTakesNoRules() {
    assertThat(added("You keep books.", "", "Don't:", "- Never mind", "- Do not share"))
        .endsWith("- Do not share\n\nRules:\n- Name the sheet.\n- Say what is missing.");
  }

  @Test
  void headingsOfOtherLanguagesAreKnown() {
    assertThat(added("Regeln:", "- Rate nie.", "- Nenne das Blatt.", "", "Preise:", "- Nur bar"))
        .contains("- Nenne das Blatt.\n- Name the sheet.\n- Say what is missing.\n\nPreise:");
  }

  @Test
  void ruleOnTheSameSubjectIsItsNeighbour() {
    var prompt =
        List.of(
            "Money",
            "- If the currency is not stated, ask for it.",
            "- Read dates day first.",
            "",
            "Notes:",
            "- Be brief.",
            "- Never guess.");
    assertThat(changed(lines(prompt), "currency", RULES))
        .contains("ask for it.\n- Name the sheet.\n- Say what is missing.\n- Read dates");
    assertThat(changed(lines(prompt), "security", RULES))
        .endsWith("Never guess.\n- Name the sheet.\n- Say what is missing.");
  }

  @Test
  void stepOfAProcedureStaysOneStep() {
    assertThat(
            replaced("Steps:", "1. Read the sheet.", "2. Amounts are in US dollars.", "3. Answer."))
        .contains("2. Name the sheet. Say what is missing.\n3. Answer.");
    assertThat(
            replaced("Rules:", "1) Be brief.", "2) Amounts are in US dollars.", "3) Never guess."))
        .contains("2) Name the sheet.\n3) Never guess.\n4) Say what is missing.");
  }

  private static String replaced(String... lines) {
    var prompt = lines(lines);
    var place = new PromptText(prompt).find("Amounts are in US dollars.").orElseThrow();
    return written(prompt, PromptEdits.inPlaceOf(new Placement(agent(prompt)), place, "", RULES));
  }

  private static String added(String... lines) {
    return changed(lines(lines), "completeness", RULES);
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  private static String changed(String prompt, String topic, List<String> rules) {
    return written(prompt, new Placement(agent(prompt)).of(List.of(topic), rules));
  }

  private static AgentToRepair agent(String prompt) {
    var profile = AgentProfiles.read("agent.yaml", text(prompt)).profile().orElseThrow();
    assertThat(profile.prompt().text()).isEqualTo(prompt);
    return new AgentToRepair(profile, List.of(), List.of(), Instructions.read(prompt));
  }

  private static String text(String prompt) {
    return "name: clerk\njob: Keeps books.\nsystem_prompt: |-\n" + prompt.indent(2);
  }

  private static String written(String prompt, List<Revision> changes) {
    var raw = new ProfileTexts(text(prompt), Map.of());
    return switch (Revisions.of("agent.yaml", raw, Optional.empty(), Texts.NONE, changes)) {
      case Revised.Written(var _, var profile) -> profile.prompt().text();
      case Revised.Told(var _, var why) -> throw new AssertionError(why);
    };
  }
}
