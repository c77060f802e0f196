package dev.arc.revision;

import static dev.arc.revision.Rewritten.revised;
import static dev.arc.revision.Rewritten.rewritten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.json.Texts;
import dev.arc.profile.ProfileTexts;
import dev.arc.revision.Revised.Told;
import dev.arc.revision.Revised.Written;
import dev.arc.revision.Revision.Insert;
import dev.arc.revision.Revision.Replace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionsTest {
  private static final Replace CURRENCY =
      new Replace("Amounts are in USD.", "Look up the currency of each amount; ask if unsure.");

  @Test
  void newLineAtEitherEnd() {
    assertThat(rewritten("system_prompt: |\n  One.\n\n\nmodel: m\n", after(1)))
        .isEqualTo("system_prompt: |\n  One.\n  Ask.\n\n\nmodel: m\n");
    assertThat(rewritten("system_prompt: |\n  One.\nmodel: m\n", after(0)))
        .isEqualTo("system_prompt: |\n  Ask.\n  One.\nmodel: m\n");
  }

  @Test
  void severalChangesSpeakOfThePromptAsItWas() {
    assertThat(
            rewritten(
                "system_prompt: |\n  - One.\n  - Amounts are in USD.\n  - Three.\n",
                new Insert(1, "First."),
                CURRENCY,
                new Insert(1, "Second."),
                new Replace("Three.", "")))
        .isEqualTo(
            "system_prompt: |\n  - One.\n  - First.\n  - Second.\n  - Look up the currency of each amount; ask if unsure.\n");
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
            rewritten(
                "x-text: &text |\n  Amounts are in USD.\nsystem_prompt: *text\njob: x\n", CURRENCY))
        .startsWith("x-text: &text |\n  Look up the currency");
  }

  @Test
  void sentenceThatStandsTwiceIsChangedInThePromptOnly() {
    assertThat(
            rewritten(
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
            rewritten(
                "{{- if .Values.on }}\nname: {{ .Values.name }}\nsystem_prompt: |\n  You help.\n  - Amounts are in USD.\n{{- end }}\n",
                CURRENCY,
                after(1)))
        .isEqualTo(
            "{{- if .Values.on }}\nname: {{ .Values.name }}\nsystem_prompt: |\n  You help.\n  - Ask.\n  - Look up the currency of each amount; ask if unsure.\n{{- end }}\n");
  }

  @Test
  void ruleBetweenTagsThatAFrameworkPutsThereIsWritten() {
    var text =
        "{\"agents\": [{\"name\": \"a\", \"agent_type\": \"x\", \"system\": \"You help.\", \"block_ids\": [\"b\"]}], \"blocks\": [{\"id\": \"b\", \"label\": \"persona\", \"value\": \"You are kind.\\n\"}]}";

    assertThat(rewritten("a.af", text, after(3))).isEqualTo(text.replace("kind.", "kind.\\nAsk."));
    assertThat(revised("a.af", new ProfileTexts(text, Map.of()), after(4)))
        .isInstanceOf(Told.class);
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
            rewritten(
                "job: x\nsystem_prompt: >\n  Use " + key + " for USD.\n",
                new Replace("Use (redacted API key) for USD.", "Use (redacted API key) for all.")))
        .satisfiesAnyOf(text ->
            assertThat(text).isEqualTo("job: x\nsystem_prompt: >\n  Use " + key + " for all.\n"));
  }

  @Test
  void wordsThatDoNotStandOnceAreRefused() {
    assertThatThrownBy(() -> rewritten("job: x\nsystem_prompt: a a\n", new Replace("a", "b")))
        .hasMessageContaining("\"a\" stands several times in the prompt");
    assertThatThrownBy(() -> rewritten("job: x\nsystem_prompt: a\n", new Replace("c", "b")))
        .hasMessageContaining("\"c\" stands nowhere in the prompt");
    assertThatThrownBy(() -> rewritten("job: x\nsystem_prompt: a\n", new Insert(2, "b")))
        .hasMessageContaining("line 2");
  }

  private static Insert after(int line) {
    return new Insert(line, "Ask.");
  }
}
