package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.llm.Message.Assistant;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.Reply;
import dev.arc.llm.Reply.Finish;
import dev.arc.llm.Usage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract that scripts rely on.
class ExitCodeTest {

  private static final String AGENT = "finance_agent_v1.yaml";
  private static final String NOT_HERE = "127.0.0.1:1";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void begin() {
    session = new Session(folder);
  }

  @Test
  void runWithoutGateIsDoneWith0() {
    assertThat(session.run("run", AGENT, "--scenarios", "6").code()).isZero();
  }

  @Test
  void gateThatHoldsIs0AndOneThatFailsIs1() {
    var base = new String[] {"run", AGENT, "--scenarios", "6", "--model", "rehearsal"};

    assertThat(session.run(plus(base, "--fail-under", "0")).code()).isZero();
    var failed = session.run(plus(base, "--fail-under", "100"));

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).contains("Gate: failed, below 100%");
  }

  @Test
  void aRunThatGoesOnKeepsItsGate() {
    var base = new String[] {"run", AGENT, "--scenarios", "6", "--model", "rehearsal"};
    session.run(plus(plus(base, "--fail-under", "100"), "--save-run", "gated"));

    var resumed = session.run("run", "--resume", "gated");

    assertThat(resumed.code()).isEqualTo(1);
    assertThat(resumed.out()).contains("Gate: failed, below 100%");
  }

  @Test
  void aGateOfAFractionIsToldAsAMistake() {
    var result = session.run("run", AGENT, "--model", "rehearsal", "--fail-under", "0.9");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("0.9 is less than one percent");
  }

  @Test
  void gateOnRehearsalThatNobodyNamedIs2() {
    var result = session.run("run", AGENT, "--fail-under", "50");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--fail-under 50").contains("--model rehearsal");
    assertThat(folder.resolve(".arc")).doesNotExist();
  }

  @Test
  void modelThatCannotBeReachedIs3() {
    session.with(
        OtherModel.at(
            NOT_HERE,
            "small",
            (_, _) -> {
              throw new ModelException(Kind.UNAVAILABLE, "nobody answers at " + NOT_HERE);
            }));

    var result = session.run("run", AGENT, "--scenarios", "4", "--model", "openai:small");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out())
        .contains("Reliability Score: none")
        .contains("4 errors")
        .contains("nobody answers at " + NOT_HERE);
  }

  @Test
  void refusedKeyEndsTheRunWith3() {
    session.with(
        OtherModel.at(
            NOT_HERE,
            "small",
            (_, _) -> {
              throw new ModelException(Kind.REFUSED_KEY, "the key is refused");
            }));

    var result = session.run("run", AGENT, "--scenarios", "4", "--model", "openai:small");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("the key is refused").contains("arc run --resume ");
  }

  @Test
  void errorsThatCouldChangeTheGateAre4() {
    session.with(
        OtherModel.at(
            NOT_HERE,
            "small",
            (conversation, _) -> {
              if (conversation.messages().get(1).text().hashCode() % 2 == 0) {
                throw new ModelException(Kind.UNAVAILABLE, "down");
              }
              return new Reply(
                  new Assistant("I cannot tell.", List.of()), Usage.NONE, Finish.COMPLETE, null);
            }));

    var result =
        session.run(
            "run", AGENT, "--scenarios", "12", "--model", "openai:small", "--fail-under", "1");

    assertThat(result.out()).contains("Not counted:").contains("had they all failed: ");
    assertThat(result.code()).isEqualTo(4);
  }

  @Test
  void interruptedRunIs130AndResumingItPlaysTheRest() {
    session.with(
        (Interrupts)
            action -> {
              action.run();
              return () -> {};
            });
    var stopped = session.run("run", AGENT, "--scenarios", "6", "--save-run", "mine");

    assertThat(stopped.code()).isEqualTo(130);
    assertThat(stopped.err()).contains("arc run --resume mine");

    var resumed = session.with(Interrupts.NONE).run("run", "--resume", "mine");

    assertThat(resumed.code()).isZero();
    assertThat(session.run("status").out()).contains("mine").contains("6/6");
  }

  @Test
  void storeThatCannotBeMadeIs3() {
    session.write(".arc", "not a folder");

    var result = session.run("run", AGENT, "--scenarios", "2");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains(".arc").doesNotContain("\tat ");
  }

  private static String[] plus(String[] base, String... more) {
    var all = new String[base.length + more.length];
    System.arraycopy(base, 0, all, 0, base.length);
    System.arraycopy(more, 0, all, base.length, more.length);
    return all;
  }
}
