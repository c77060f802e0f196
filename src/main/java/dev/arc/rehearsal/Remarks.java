package dev.arc.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What a reply has to ask or to admit. Made for one reply.
final class Remarks {

  private final LinkedHashSet<String> says = new LinkedHashSet<>();
  private final List<String> asks = new ArrayList<>();

  void say(String sentence) {
    if (!sentence.isEmpty()) {
      says.add(sentence);
    }
  }

  void ask(String question) {
    if (!question.isEmpty()) {
      asks.add(question);
    }
  }

  Optional<String> question() {
    return asks.stream().findFirst();
  }

  String text() {
    return String.join(" ", says);
  }
}
