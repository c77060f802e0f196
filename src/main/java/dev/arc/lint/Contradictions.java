package dev.arc.lint;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.Prompt;
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
        "%s contradicts %s%s (\"%s\"); an agent can follow only one of them"
            .formatted(
                place(profile.prompt(), found.later(), "this"),
                place(
                    profile.prompt(),
                    found.earlier(),
                    "line " + profile.prompt().fileLine(found.earlier())),
                found.about().isEmpty() ? "" : " about the " + found.about(),
                found.says().strip()));
  }

  private static String place(Prompt prompt, int line, String own) {
    var place = prompt.place(line);
    return place.isEmpty() ? own : place;
  }
}
