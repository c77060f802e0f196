package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.Reply;
import dev.arc.llm.Usage;
import dev.arc.rehearsal.RehearsalModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model of the test's own writes changes, and plays as the rehearsal does.
class FixerOptionTest {
  private static final String[] RECOMMEND = {
    "recommend",
    "first",
    "--cluster",
    "currency_assumption",
    "--fixer",
    "llm",
    "--verify",
    "--model",
    "openai:test",
    "--yes"
  };
  private static final String GOOD =
      """
      {"candidates": [
        {"says": "Looks for the currency.", "why": "It is not always dollars.",
         "replace": "All amounts are in US dollars unless the currency is stated.",
         "rules": ["Never assume a currency; find it out from notes and places, and ask which currency it is when it is unclear."]},
        {"says": "Reads the rates.", "why": "They are there.", "replace": "", "rules": ["Get rates from https://rates.example."]}]}\
      """;

  private final LanguageModel rehearsal = RehearsalModel.seeded(7);

  @TempDir Path folder;
  private Session session;
  private Path profile;
  private volatile String reply = GOOD;
  private volatile boolean failing;

  @BeforeEach
  void runTheFirstVersion() throws IOException {
    session = new Session(folder).with(OtherModel.at("models.test", "test", this::reply));
    profile =
        session.write("agent.yaml", Files.readString(Path.of("configs/finance_agent_v1.yaml")));
    session.run("run", "agent.yaml", "--save-run", "first", "--scenarios", "20");
  }

  private Reply reply(Conversation conversation, CallSettings settings) throws ModelException {
    var prompt = conversation.messages().getFirst().text();
    var repairs = prompt.startsWith("You repair");
    if (failing && !repairs && isAway(prompt, conversation.messages().get(1).text())) {
      throw new ModelException(ModelException.Kind.UNAVAILABLE, "the server has gone");
    }
    try {
      return repairs
          ? new Reply(
              new Message.Assistant(reply, List.of()),
              new Usage(1, 900, 200, 0, null),
              Reply.Finish.COMPLETE,
              null)
          : rehearsal.reply(conversation, settings);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatAModelWroteIsTriedLikeTheRestAndMarked() {
    var told = session.run(RECOMMEND);

    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("Looks for the currency.", "Written by: openai:test", "with openai:test (")
        .contains("Withheld: \"Reads the rates.\": a rule has a link or an address")
        .contains("+  - Never assume a currency; find it out");
    assertThat(told.err()).contains("openai:test writes changes of the prompt");
    assertThat(session.run("status", "--costs").out())
        .containsPattern("openai:test .* unknown \\(1\\)");
  }

  /// Half of the requests fail before the change, and the other half after it.
  private static boolean isAway(String prompt, String request) {
    var even = request.hashCode() % 2 == 0;
    return prompt.contains("All amounts are in US dollars") == even;
  }

  @Test
  void changeOfWhichNothingWasConcludedIsNotCalledMeasured() throws IOException {
    failing = true;
    var before = Files.readString(profile);

    var told =
        session.run(
            "recommend",
            "first",
            "--cluster",
            "currency_assumption",
            "--verify",
            "--model",
            "openai:test",
            "--apply",
            "--yes");

    assertThat(told.code()).as(told.err()).isEqualTo(ExitCode.INFRASTRUCTURE);
    assertThat(told.err()).contains("no scenario was concluded both with and without it");
    assertThat(told.out()).doesNotContain("measured on", "Verdict");
    assertThat(Files.readString(profile)).isEqualTo(before);
  }

  @Test
  void replyOfNoUseLeavesTheCatalogue() {
    reply = "I would rather not.";

    var told = session.run(RECOMMEND);

    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("Have the agent find out the currency", "did not reply with the JSON")
        .doesNotContain("Written by");
  }

  @Test
  void changeThatAModelMeasuredIsWrittenWithoutAQuestion() throws IOException {
    session.answers("y");

    var told =
        session.run(
            "recommend",
            "first",
            "--cluster",
            "currency_assumption",
            "--verify",
            "--model",
            "openai:test",
            "--apply",
            "--output",
            "json");

    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.err())
        .contains("This may cost", "Wrote agent.yaml")
        .doesNotContain("apply? [y/N]");
    assertThat(told.out()).startsWith("{").contains("\"source\": \"measured\"");
    assertThat(Files.readString(profile)).doesNotContain("All amounts are in US dollars");
  }
}
