package dev.arc.cli;

import dev.arc.pipeline.RecommendationReport.Withheld;
import dev.arc.recommendation.FixBrief;
import dev.arc.recommendation.FixReply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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
  WrittenFixes write(Optional<FixBrief> brief, CurrentAgent current, ModelOptions by)
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
    var replies =
        new ModelAsker(shell, workshop, arguments)
            .ask(current.files().agent(), List.of(question), by);
    if (replies.isEmpty()) {
      shell
          .err()
          .println(
              "arc: each change that it writes is tried too, about as often as one that Arc knows");
      shell.err().flush();
      return WrittenFixes.NONE;
    }
    var reply = replies.getFirst();
    var read = FixReply.read(reply.text(), brief.get());
    return new WrittenFixes(
        reply.model(),
        Objects.requireNonNullElse(reply.paid().costUsd(), BigDecimal.ZERO),
        brief.get().ways(),
        read.remedies(),
        read.objections().stream().map(each -> new Withheld(each.fix(), each.why())).toList());
  }
}
