package dev.arc.cli;

import dev.arc.pipeline.RecommendationReport.Withheld;
import dev.arc.recommendation.FixBrief;
import dev.arc.recommendation.FixReply;
import java.util.List;
import java.util.Optional;

/// Has a model write changes of an agent, for `--fixer llm`.
final class FixWriter {

  private final Shell shell;
  private final Workshop workshop;
  private final List<String> arguments;

  FixWriter(Shell shell, Workshop workshop, List<String> arguments) {
    this.shell = shell;
    this.workshop = workshop;
    this.arguments = arguments;
  }

  /// @param brief empty where nothing failed
  WrittenFixes write(Optional<FixBrief> brief, CurrentAgent current, PlayOptions play)
      throws InterruptedException {
    if (brief.isEmpty()) {
      return WrittenFixes.NONE;
    }
    var question =
        new Question(
            brief.get().conversation(),
            FixBrief.settings(),
            Question.FIXER,
            "writes changes of the prompt");
    var options = new RefinerOptions();
    options.model = play.model;
    options.baseUrl = play.baseUrl;
    options.budget = play.budget;
    options.yes = play.yes;
    var reply =
        new ModelAsker(shell, workshop, arguments)
            .ask(current.files().agent(), List.of(question), options)
            .getFirst();
    var read = FixReply.read(reply.text(), brief.get());
    return new WrittenFixes(
        reply.model(),
        brief.get().ways(),
        read.remedies(),
        read.objections().stream().map(each -> new Withheld(each.fix(), each.why())).toList());
  }
}
