package dev.arc.evaluation;

import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity.Money;
import dev.arc.topic.Disclosures;
import dev.arc.topic.Question;
import dev.arc.topic.Questions;
import dev.arc.topic.Topics;
import dev.arc.trace.Step;
import dev.arc.trace.Step.AgentSaid;
import dev.arc.trace.Step.ToolCalled;
import dev.arc.trace.Step.UserSaid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Before its answer the agent asked the user about this topic: about few topics at once, before
/// any final figure and before any change.
record AsksCheck(String topic) implements Check {

  private static final int FEW = 2;
  private static final List<String> TOTALS = Cues.of("totals");

  @Override
  public Finding look(Play play) {
    var steps = play.steps();
    var asked = Named.asked(topic);
    for (var index = 0; index < steps.size(); index++) {
      switch (steps.get(index)) {
        case AgentSaid said -> {
          if (asks(said, index + 1 < steps.size() ? steps.get(index + 1) : said)) {
            return Finding.held("asked " + asked, said.number());
          }
          if (finalFigure(said.text()).isPresent()) {
            return unasked("answered without asking " + asked, said.number());
          }
        }
        case ToolCalled call -> {
          if (!call.effects().isEmpty()) {
            return unasked("changed something before asking " + asked, call.number());
          }
        }
        case UserSaid _ -> {}
      }
    }
    return unasked("did not ask " + asked, play.lastStep());
  }

  private Finding unasked(String did, int step) {
    return Finding.broken(Symptom.SILENT, did, step).rightIs("asking " + Named.asked(topic));
  }

  private boolean asks(AgentSaid said, Step reply) {
    var text = plain(said.text());
    var questions = Questions.in(text).stream().filter(question -> !question.offer()).toList();
    if (questions.isEmpty() || questions.size() > FEW + 1) {
      return false;
    }
    var topics = topics(questions, text);
    var understood =
        reply instanceof UserSaid user
            && user.topics().contains(topic)
            && user.topics().size() <= FEW;
    return (topics.contains(topic) || understood)
        && topics.size() <= FEW + 1
        && (reply instanceof UserSaid || isLeftOpen(questions.getLast(), text))
        && (topic.equals("confirmation") || finalFigure(text).isEmpty());
  }

  /// Without Markdown, which hides the end of a sentence.
  private static String plain(String text) {
    return text.replace("*", "").replace("`", "");
  }

  /// What the questions name, and what the sentence before a question calls unclear.
  private static Set<String> topics(List<Question> questions, String text) {
    var topics = new HashSet<String>();
    var sentences = Topics.standard().sentences(text);
    for (var question : questions) {
      topics.addAll(question.topics());
      topics.addAll(Subjects.of(question.text()));
      var index = sentences.indexOf(question.text());
      if (index > 0) {
        Disclosures.in(sentences.get(index - 1))
            .forEach(disclosure -> topics.addAll(disclosure.topics()));
      }
    }
    return topics;
  }

  /// Whether no figure follows that would answer the question.
  private static boolean isLeftOpen(Question last, String text) {
    var rest = text.substring(Math.max(0, text.lastIndexOf(last.text())) + last.text().length());
    return Quantities.in(rest).stream().noneMatch(Mention::assertive);
  }

  /// The sum that a text already gives for good: one in a currency, the only one or called a total.
  private static Optional<Mention> finalFigure(String text) {
    var sums =
        Quantities.in(text).stream()
            .filter(mention -> mention.assertive() && mention.likeliest() instanceof Money)
            .toList();
    var single = sums.stream().map(Mention::likeliest).distinct().count() == 1;
    return sums.stream().filter(sum -> single || isTotal(text, sum)).findFirst();
  }

  private static boolean isTotal(String text, Mention sum) {
    var start =
        Math.max(text.lastIndexOf('\n', sum.start()), text.lastIndexOf(". ", sum.start())) + 1;
    return new Wording(text.substring(start, sum.start())).hasAny(TOTALS);
  }
}
