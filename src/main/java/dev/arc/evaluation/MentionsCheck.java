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
        return missing(group, play);
      }
    }
    var firsts =
        groups.stream()
            .map(group -> group.stream().filter(wording::has).findFirst().orElse(""))
            .toList();
    return Finding.held("says \"" + String.join("\", \"", firsts) + "\"", play.answerStep());
  }

  /// Words of the request are what it is about; others say something that has to be said.
  private static Finding missing(List<String> group, Play play) {
    var ofRequest = group.stream().anyMatch(word -> isNamedByUser(word, play));
    if (ofRequest) {
      return Finding.broken(Symptom.SILENT, "names nothing that was asked for", play.answerStep())
          .rightIs("naming what the request is about");
    }
    var some = String.join("\", \"", group.subList(0, Math.min(FEW, group.size())));
    return Finding.broken(
            Symptom.SILENT,
            "does not say \"" + some + (group.size() > FEW ? "\" or the like" : "\""),
            play.answerStep())
        .rightIs("saying so");
  }

  private static boolean isNamedByUser(String word, Play play) {
    return play.userTexts().stream().anyMatch(said -> new Wording(said.text()).has(word));
  }
}
