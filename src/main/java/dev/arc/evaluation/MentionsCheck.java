package dev.arc.evaluation;

import java.util.List;

/// For each group, the answer names at least one of its words or phrases.
record MentionsCheck(List<List<String>> groups) implements Check {

  private static final int FEW = 3;

  @Override
  public Finding look(Play play) {
    if (play.answer().isEmpty()) {
      return Finding.unanswered(play);
    }
    var wording = new Wording(play.ownText());
    for (var group : groups) {
      if (group.stream().noneMatch(wording::has)) {
        return Finding.broken(Symptom.SILENT, "names nothing that was asked for", play.answerStep())
            .rightIs(
                group.size() > FEW
                    ? "naming what the request is about"
                    : "naming \"" + String.join("\" or \"", group) + "\"");
      }
    }
    var firsts =
        groups.stream()
            .map(group -> group.stream().filter(wording::has).findFirst().orElse(""))
            .toList();
    return Finding.held("mentions " + String.join(", ", firsts), play.answerStep());
  }
}
