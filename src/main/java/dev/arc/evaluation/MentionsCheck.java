package dev.arc.evaluation;

import java.util.List;

/// For each group, the answer names at least one of its words or phrases.
record MentionsCheck(List<List<String>> groups) implements Check {

  @Override
  public Finding look(Play play) {
    if (play.answer().isEmpty()) {
      return Finding.broken("gave no answer", 0);
    }
    var wording = new Wording(play.answerText());
    for (var group : groups) {
      if (group.stream().noneMatch(wording::has)) {
        return Finding.broken("does not mention " + String.join(" or ", group), play.answerStep());
      }
    }
    var firsts =
        groups.stream()
            .map(group -> group.stream().filter(wording::has).findFirst().orElse(""))
            .toList();
    return Finding.held("mentions " + String.join(", ", firsts), play.answerStep());
  }
}
