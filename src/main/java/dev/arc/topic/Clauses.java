package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes a sentence apart into what it orders and the conditions around it.
final class Clauses {

  private static final Set<String> VERBS =
      Set.of("is", "are", "be", "not", "was", "has", "have", "can", "fails", "remains", "differ");
  private static final Set<String> SUBJECTS =
      Set.of(
          "you", "the", "it", "they", "we", "this", "then", "please", "always", "simply", "just",
          "do", "must", "a", "all", "every", "dollars");

  private static final Set<String> DAYS = Set.of("day", "month", "days", "months");
  private static final Set<String> LEADING =
      Set.of("and", "then", "also", "so", "please", "always", "first");
  private static final Set<String> DENIALS = Set.of("do", "never", "not");
  private static final List<Kind> OPENED = List.of(Kind.EXCEPTION, Kind.BEFORE, Kind.CONDITION);

  private final List<Word> words;
  private final List<Clause> clauses = new ArrayList<>();
  private List<Word> current = new ArrayList<>();
  private Kind kind = Kind.MAIN;

  private Clauses(List<Word> words) {
    this.words = words;
  }

  static List<Clause> of(List<Word> words) {
    return new Clauses(words).split();
  }

  private List<Clause> split() {
    int at = 0;
    while (at < words.size()) {
      at = step(at);
    }
    open(Kind.MAIN);
    return clauses;
  }

  private int step(int at) {
    String text = words.get(at).text();
    if (ends(at)) {
      kind = isAbsence(at) ? Kind.CONDITION : kind;
      open(Kind.MAIN);
      return at + 1;
    }
    if (text.equals("(")) {
      return aside(at);
    }
    if (text.equals(",") && kind != Kind.MAIN && startsMain(at + 1)) {
      open(Kind.MAIN);
      return at + 1;
    }
    if (text.equals("and") && kind == Kind.CONDITION && closes() && orders(at + 1)) {
      open(Kind.MAIN);
      return at + 1;
    }
    int opening = opening(at);
    if (opening == 0) {
      current.add(words.get(at));
    }
    return at + Math.max(1, opening);
  }

  /// A colon after a few words is a verb: `Currency: US dollars`.
  private boolean ends(int at) {
    String text = words.get(at).text();
    boolean label =
        text.equals(":")
            && kind == Kind.MAIN
            && current.size() <= 4
            && !current.isEmpty()
            && !isAbsence(at);
    return ".;—:!?".contains(text) && !label;
  }

  /// `No rate available: say so`.
  private boolean isAbsence(int at) {
    return words.get(at).text().equals(":")
        && kind == Kind.MAIN
        && !current.isEmpty()
        && current.getFirst().text().equals("no")
        && !RuleWords.HEADS.isIn(current);
  }

  private int aside(int at) {
    int end = at + 1;
    while (end < words.size() && !words.get(end).text().equals(")")) {
      end++;
    }
    clauses.addAll(Clauses.of(words.subList(at + 1, end)));
    return end + 1;
  }

  private int opening(int at) {
    boolean first = current.isEmpty() && kind == Kind.MAIN;
    for (var entry : OPENED) {
      int length = length(entry, at, first);
      if (length > 0) {
        open(entry);
        current.addAll(words.subList(at, at + length));
        return length;
      }
    }
    int reason = first ? 0 : RuleWords.lengthAt(RuleWords.REASON, words, at);
    if (reason > 0) {
      open(Kind.MAIN);
    }
    return reason;
  }

  private int length(Kind wanted, int at, boolean first) {
    return switch (wanted) {
      case EXCEPTION -> RuleWords.lengthAt(RuleWords.EXCEPTION, words, at);
      case BEFORE ->
          isOrder(at) || first && !condition(at)
              ? 0
              : RuleWords.lengthAt(RuleWords.BEFORE, words, at);
      case CONDITION ->
          Math.max(
              RuleWords.lengthAt(RuleWords.CONDITION, words, at),
              first ? RuleWords.lengthAt(RuleWords.OPENING_CONDITION, words, at) : 0);
      case MAIN -> 0;
    };
  }

  /// `The day before the month` tells an order of parts, not of acts.
  private boolean isOrder(int at) {
    return at > 0 && DAYS.contains(words.get(at - 1).text());
  }

  /// `Before you add up, ask …` opens a sentence; `first` never hides a part that a comma ends.
  private boolean condition(int at) {
    return words.subList(at, words.size()).stream().anyMatch(word -> word.text().equals(","));
  }

  private boolean startsMain(int at) {
    if (isLastComma(at)) {
      return true;
    }
    int next = at;
    while (next < words.size() && LEADING.contains(words.get(next).text())) {
      next++;
    }
    if (next >= words.size()) {
      return true;
    }
    String word = words.get(next).text();
    boolean orders = RuleWords.isAt(RuleWords.HEADS, words, next) && !word.endsWith("ed");
    boolean denies = DENIALS.contains(word);
    return orders || denies || SUBJECTS.contains(word) && headFollows(next);
  }

  /// Whether the condition has its verb already.
  private boolean closes() {
    return current.stream().anyMatch(word -> VERBS.contains(word.text()));
  }

  private boolean orders(int at) {
    return at < words.size()
        && RuleWords.isAt(RuleWords.HEADS, words, at)
        && !words.get(at).text().endsWith("ed")
        && !VERBS.contains(words.get(at).text());
  }

  private boolean isLastComma(int at) {
    return words.subList(Math.min(at, words.size()), words.size()).stream()
        .noneMatch(word -> word.text().equals(","));
  }

  /// Whether a verb stands before the next comma.
  private boolean headFollows(int at) {
    int end = at;
    while (end < words.size() && !words.get(end).text().equals(",")) {
      end++;
    }
    return RuleWords.HEADS.isIn(words.subList(at, end))
        && !RuleWords.CONDITION.isIn(words.subList(at, end));
  }

  private void open(Kind next) {
    if (!current.isEmpty()) {
      clauses.add(new Clause(kind, current));
    }
    current = new ArrayList<>();
    kind = next;
  }
}
