package dev.arc.simulation;

import dev.arc.topic.Question;
import dev.arc.topic.Questions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Finds what a text asks of the user. Remembers some texts, for much the same is said in other
/// plays; forgets all when there are many. Thread-safe.
final class Hearing {

  private static final int REMEMBERED = 128;

  private final Map<String, List<Question>> known = new ConcurrentHashMap<>();

  /// The questions of a text that need an answer; an offer of more does not.
  List<Question> needed(String text) {
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(
        text, _ -> Questions.in(text).stream().filter(question -> !question.offer()).toList());
  }
}
