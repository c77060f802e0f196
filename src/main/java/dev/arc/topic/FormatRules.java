package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads how things other than currencies are to be taken: numbers and dates in one style, data as
/// complete, the first match as the one.
final class FormatRules implements RuleReader {

  /// Topics whose values say by themselves what they are about.
  private static final Set<String> PLAIN =
      Set.of("number_format", "date_format", "current_date", "fiscal_calendar");

  private static final Lexicon DATA =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "data",
                  "detail*",
                  "information",
                  "request*",
                  "record*",
                  "sheet*",
                  "ledger*",
                  "input*",
                  "list*",
                  "table*",
                  "file*",
                  "user*",
                  "document*",
                  "everything",
                  "rows",
                  "entries",
                  "message*",
                  "facts",
                  "report*",
                  "what ~ get*|given|receive*",
                  "query",
                  "queries",
                  "brief*")));
  private static final Lexicon NOT_ALWAYS =
      Lexicon.of(Map.of("", List.of("not always|necessarily|everywhere")));
  private static final Lexicon MATCHES =
      Lexicon.of(Map.of("", List.of("hit*", "match*", "result*", "candidate*")));
  private static final Lexicon BLANKS =
      Lexicon.of(
          Map.of(
              "",
              List.of("blank*", "empty", "missing", "gap|gaps", "no value", "null*", "absent")));
  private static final Lexicon MEASURES =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "distance*",
                  "weight*",
                  "length*",
                  "volume*",
                  "temperature*",
                  "measure*",
                  "quantit*",
                  "figure*",
                  "amount*",
                  "number*",
                  "value*",
                  "unit*",
                  "mileage",
                  "size*",
                  "height*",
                  "load*",
                  "everything",
                  "sum|sums",
                  "range*",
                  "speed*",
                  "width*",
                  "cost*",
                  "money")));

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      var heads = clause.heads();
      for (String topic : RuleWords.VALUES.keySet()) {
        if (!topic.equals("currency")) {
          read(statement, topic, clause, heads, rules);
        }
      }
    }
  }

  private static void read(
      Statement statement, String topic, Clause clause, List<Head> heads, Consumer<Rule> rules) {
    var values = ValueFinder.found(topic, clause.words());
    if (values.isEmpty() || values.stream().map(Lexicon.Found::id).distinct().count() > 1) {
      return;
    }
    var value = values.getFirst();
    if (isSpokenOf(clause.words().subList(0, value.from())) || isSpan(clause.words(), value.to())) {
      return;
    }
    var head = nearest(heads, clause.words(), value.from(), topic);
    if (head == null
        ? PLAIN.contains(topic) && isAbout(statement, topic) && !isOther(topic, clause)
        : fits(statement, topic, clause, head)) {
      emit(
          statement,
          topic,
          value.id(),
          head != null && head.negated() || isDenied(clause.words(), value.from()),
          rules);
    }
  }

  /// `Candidates who send complete files`, `explain how to read dates month first`.
  private static boolean isSpokenOf(List<Word> before) {
    return before.reversed().stream().limit(3).anyMatch(word -> word.text().equals("who"))
        || RuleWords.SUBJECT_MATTER.isIn(before);
  }

  /// `The day before the month ends`.
  private static boolean isSpan(List<Word> words, int behind) {
    return behind < words.size()
        && Set.of("ends", "begins", "starts", "closes").contains(words.get(behind).text());
  }

  /// `Starts in April` may be said of anything.
  private static boolean isAbout(Statement statement, String topic) {
    return !topic.equals("fiscal_calendar") || statement.topics().contains(topic);
  }

  private static boolean isOther(String topic, Clause clause) {
    return RuleWords.OTHERS.isIn(clause.words());
  }

  private static void emit(
      Statement statement, String topic, String value, boolean denied, Consumer<Rule> rules) {
    if (value.equals("by_source")) {
      rules.accept(statement.rule(topic, Stance.GUARDS, Action.DETECT, ""));
    } else if (denied) {
      rules.accept(statement.rule(topic, Stance.GUARDS, Action.CHECK, ""));
    } else {
      rules.accept(statement.rule(topic, Stance.ASSUMES, Action.TAKE, value));
    }
  }

  private static boolean isDenied(List<Word> words, int value) {
    return NOT_ALWAYS.isIn(words)
        || value > 0
            && Set.of("not", "no", "never", "rarely").contains(words.get(value - 1).text());
  }

  /// The order that the value belongs to: the last one before it, else the first one behind it.
  private static @org.jspecify.annotations.Nullable Head nearest(
      List<Head> heads, List<Word> words, int value, String topic) {
    Head best = null;
    for (var head : heads) {
      int at = head.before().size();
      boolean infinitive =
          best != null
              && head.verb().equals("be")
              && !head.before().isEmpty()
              && head.before().getLast().text().equals("to");
      boolean inside = infinitive || at >= value && at < value + 3 && PLAIN.contains(topic);
      if (head.is("take", "weak_take", "is", "present", "ask", "detect", "check", "guess")
          && !inside
          && (best == null || at <= value)) {
        best = head;
      }
    }
    return best;
  }

  private static boolean fits(Statement statement, String topic, Clause clause, Head head) {
    boolean defines =
        !ValueFinder.found(topic, head.before()).isEmpty()
            && !ValueFinder.found(topic, head.after()).isEmpty();
    if (defines || head.is("ask", "detect", "check", "guess")) {
      return false;
    }
    boolean people = topic.equals("completeness") || topic.equals("permission");
    boolean restricts =
        Speaker.isRestriction(head) && !ValueFinder.found(topic, head.after()).isEmpty();
    if (restricts || Speaker.isEmbedded(head) || !people && Speaker.isOther(head)) {
      return false;
    }
    return switch (topic) {
      case "completeness" -> DATA.isIn(clause.words()) || BLANKS.isIn(statement.words());
      case "identity" -> head.is("take", "weak_take") && isAboutMatches(statement, clause);
      case "unit" ->
          MEASURES.isIn(clause.words()) && (head.is("take", "weak_take") || isSubject(head));
      case "minor_units" ->
          !ValueFinder.found(topic, head.after()).isEmpty()
              && (head.is("take") || isSubject(head) && head.is("is"));
      case "fiscal_calendar" -> statement.topics().contains(topic);
      case "language" -> head.is("take", "present") || isSubject(head) && head.is("is");
      case "percentage", "scope", "period", "freshness", "uniqueness", "permission", "time_zone" ->
          head.is("take") || isSubject(head) && head.is("is");
      default -> true;
    };
  }

  private static boolean isSubject(Head head) {
    var subject = new ArrayList<>(head.before());
    return RuleWords.SUBJECTS.isIn(subject);
  }

  private static boolean isAboutMatches(Statement statement, Clause clause) {
    return statement.topics().contains("identity") || MATCHES.isIn(clause.words());
  }
}
