package dev.arc.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.llm.ToolCall;
import dev.arc.role.Role;
import dev.arc.world.World;
import dev.arc.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedToolsTest {
  private static final World WORLD = Worlds.euros("100", "200", "300.50");
  private static final Fault REFUSED =
      Tools.fault(Role.READER, Behaviour.RATE_LIMITED, Map.of("seconds", "2"));
  private static final ToolCall READ = Tools.call(Role.READER, "{\"file\": \"munich_travel\"}");
  private static final ToolCall CHANGE =
      Tools.call(Role.ACTOR, "{\"id\":\"EXP-1\",\"action\":\"approve\"}");

  @Test
  void eachPlayIsAnsweredAsIfItWereTheOnlyOne() {
    var plays =
        List.of(
            List.of(READ, READ, READ),
            List.of(READ, CHANGE, READ, READ),
            List.of(CHANGE, READ, READ, READ),
            List.of(READ, READ, CHANGE));
    var remembered = new RememberedTools(Tools.over(WORLD, REFUSED));
    for (var twice = 0; twice < 2; twice++) {
      for (var play : plays) {
        assertThat(answers(remembered, play)).isEqualTo(answers(Tools.over(WORLD, REFUSED), play));
      }
    }
  }

  @Test
  void whatWasAskedBeforeIsNotWorkedOutAgain() {
    var remembered = new RememberedTools(Tools.over(WORLD));
    var once = remembered.call(READ, 0);
    assertThat(remembered.call(READ, 0)).isSameAs(once);
  }

  @Test
  void anotherMomentIsAnotherCall() {
    var remembered = new RememberedTools(Tools.over(WORLD, REFUSED));
    var after = remembered.call(READ, 0).after();
    assertThat(after.call(READ, 1).answer().outcome()).isEqualTo(ToolOutcome.FAULT);
    assertThat(after.call(READ, 60_000).answer().outcome()).isEqualTo(ToolOutcome.DONE);
  }

  private static List<ToolAnswer> answers(RememberedTools from, List<ToolCall> calls) {
    var tools = from;
    var answers = new ArrayList<ToolAnswer>();
    for (var call : calls) {
      var answered = tools.call(call, answers.size() * 1000L);
      answers.add(answered.answer());
      tools = answered.after();
    }
    return answers;
  }

  private static List<ToolAnswer> answers(SimulatedTools tools, List<ToolCall> calls) {
    var answers = new ArrayList<ToolAnswer>();
    for (var call : calls) {
      answers.add(tools.call(call, answers.size() * 1000L));
    }
    return answers;
  }
}
