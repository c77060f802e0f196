package dev.arc.revision;

import dev.arc.profile.Prompt;
import dev.arc.topic.Instructions;
import java.util.ArrayList;
import java.util.List;

/// What two prompts differ in: the sentences that tell the agent something, and, when these are the
/// same, that something else is written otherwise.
final class PromptChanges {

  private PromptChanges() {}

  static List<Change> between(
      Prompt earlier, Instructions before, Prompt later, Instructions after) {
    var changes =
        new ArrayList<>(
            StatementChanges.between("rule", stated(earlier, before), stated(later, after)));
    if (changes.isEmpty() && !earlier.text().equals(later.text())) {
      changes.add(layout(earlier, later));
    }
    return changes;
  }

  private static List<Stated> stated(Prompt prompt, Instructions instructions) {
    return instructions.passages().stream()
        .map(passage ->
            new Stated(
                passage.text(), prompt.fileLine(passage.line()), prompt.place(passage.line())))
        .toList();
  }

  private static Change layout(Prompt earlier, Prompt later) {
    var start = Difference.of(earlier.text(), later.text()).start();
    var line = 1 + (int) later.text().substring(0, start).chars().filter(c -> c == '\n').count();
    var place = later.place(line);
    return new Change(
        "prompt",
        later.fileLine(line),
        "the sentences are the same; their order, headings, examples or layout differ from here on"
            + (place.isEmpty() ? "" : " (" + place + ")"));
  }
}
