package dev.arc.topic;

import java.util.List;
import java.util.Set;

/// Tells an instruction from a report of what others say or do.
final class Speaker {

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");

  /// Near in front of a participle, they make it an order.
  private static final Set<String> ORDERING =
      Set.of(
          "be", "is", "are", "being", "get", "gets", "to", "you", "must", "should", "always",
          "never", "not", "can", "may", "and", ",", "please", "them", "dates", "numbers", "figures",
          "amounts");

  private Speaker() {}

  /// Whether somebody other than the agent does what this word says.
  static boolean isOther(Head head) {
    var subject = subject(head.before());
    if (RuleWords.OTHERS.isIn(subject) && !addressed(subject)) {
      return true;
    }
    return usedTo(head.before()) || isRestriction(head) || isPast(head);
  }

  private static boolean usedTo(List<Word> before) {
    int size = before.size();
    return size > 1
        && before.get(size - 1).text().equals("to")
        && before.get(size - 2).text().equals("used");
  }

  /// Whether the word stands in what is to be checked or asked: `check whether amounts are …`.
  static boolean isEmbedded(Head head) {
    if (head.before().stream().anyMatch(word -> word.text().equals("whether"))) {
      return true;
    }
    return head.before().stream().anyMatch(word -> word.text().equals("that"))
        && HeadFinder.in(head.before()).stream()
            .anyMatch(other -> other.is("check", "ask", "detect", "confirm"));
  }

  /// `People who give complete details`, `fares that name no currency`: which ones, not what to do.
  static boolean isRestriction(Head head) {
    var before = head.before();
    int last = before.size() - 1;
    return last > 0 && !before.get(last - 1).isMark() && RELATIVE.contains(before.get(last).text());
  }

  private static boolean addressed(List<Word> subject) {
    return subject.stream().anyMatch(word -> word.text().equals("you"));
  }

  /// `treated` alone tells what was done; `is treated` and `should be treated` order it.
  private static boolean isPast(Head head) {
    if (!RuleWords.PAST.isIn(head.words())
        || head.before().isEmpty() && !head.verb().endsWith("ed")) {
      return false;
    }
    for (int at = head.before().size() - 1; at >= Math.max(0, head.before().size() - 4); at--) {
      String word = head.before().get(at).text();
      if (ORDERING.contains(word)) {
        return false;
      }
    }
    return !head.verb().equals("read") && !head.verb().equals("used") || !head.before().isEmpty();
  }

  private static List<Word> subject(List<Word> before) {
    int start = 0;
    for (int at = 0; at < before.size(); at++) {
      if (before.get(at).isMark()) {
        start = at + 1;
      }
    }
    return before.subList(start, before.size());
  }
}
