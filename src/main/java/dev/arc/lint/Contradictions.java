package dev.arc.lint;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.Warning;
import dev.arc.topic.Instructions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What a prompt orders and elsewhere forbids; told once for each line.
final class Contradictions {

  private Contradictions() {}

  static Stream<Warning> in(AgentProfile profile, Instructions instructions) {
    Map<Integer, Contradiction> found = new LinkedHashMap<>();
    Stream.of(
            ContradictoryRules.in(instructions.rules()),
            AnswerLanguages.in(instructions.passages()),
            OpposedOrders.in(instructions.passages()))
        .flatMap(each -> each)
        .forEach(each -> found.putIfAbsent(each.later(), each));
    return found.values().stream().map(each -> warning(profile, each));
  }

  private static Warning warning(AgentProfile profile, Contradiction found) {
    return new Warning(
        profile.prompt().fileLine(found.later()),
        "contradiction",
        "this contradicts line %d%s (\"%s\"); an agent can follow only one of them"
            .formatted(
                profile.prompt().fileLine(found.earlier()),
                found.about().isEmpty() ? "" : " about the " + found.about(),
                found.says().strip()));
  }
}
