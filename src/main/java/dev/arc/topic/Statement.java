package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A sentence of a prompt, taken apart.
final class Statement {

  private static final Set<String> POINTERS =
      Set.of("it", "this", "that", "them", "these", "those", "which", "what");

  private static final Set<String> IDENTITY = Set.of("identity");
  private static final Set<String> BACK = Set.of("these", "those");
  private static final Set<String> POINTING = Set.of("it", "this", "that");

  private static final Lexicon WHICH_ONE = Lexicon.of(Map.of("", List.of("which one")));

  private final Passage passage;
  private final Set<String> before;
  private final boolean users;
  private final List<Word> words;
  private final List<Clause> clauses;
  private final List<Clause> main;
  private final List<Word> condition;
  private final Set<String> topics;
  private final Set<String> conditionTopics;

  /// @param before topics of the sentence before, which `it` may speak of
  /// @param users whether the sentence before spoke of the users, whom `they` may be
  Statement(Passage passage, Set<String> before, boolean users) {
    this.passage = passage;
    this.before = before;
    this.users = users;
    this.words = passage.words();
    this.clauses = Clauses.of(words);
    this.main = of(Kind.MAIN);
    this.condition = wordsOf(Kind.CONDITION);
    this.topics = RuleTopics.in(words);
    this.conditionTopics = condition.isEmpty() ? Set.of() : RuleTopics.in(condition);
  }

  /// As it is written.
  String text() {
    return passage.text();
  }

  List<Word> words() {
    return words;
  }

  List<Clause> main() {
    return main;
  }

  List<Clause> of(Kind kind) {
    return clauses.stream().filter(clause -> clause.is(kind)).toList();
  }

  List<Word> wordsOf(Kind kind) {
    var all = new ArrayList<Word>();
    of(kind).forEach(clause -> all.addAll(clause.words()));
    return all;
  }

  Set<String> topics() {
    return topics;
  }

  /// What the condition is about.
  Set<String> conditionTopics() {
    return conditionTopics;
  }

  /// The words of its condition; empty when it has none.
  List<Word> condition() {
    return condition;
  }

  boolean has(Lexicon lexicon) {
    return lexicon.isIn(words);
  }

  /// The topics of an order: what it names itself, else its conditions, the rest of the sentence,
  /// the heading, the sentence before.
  Set<String> topicsOf(Head head) {
    var conditional = Doubts.only(conditionTopics);
    if (!conditional.isEmpty() && isOnlyPointing(head)) {
      return conditional;
    }
    var own = named(firstOf(head.topics(), conditionTopics, topics));
    return own.isEmpty() && !speaksOfSomethingElse(head)
        ? firstOf(RuleTopics.in(Words.of(passage.heading())), before)
        : own;
  }

  /// `State the period, and which one you took`: which of several is meant only where nothing else
  /// is spoken of.
  private Set<String> named(Set<String> doubts) {
    if (doubts.size() < 2 || !doubts.contains("identity") || !WHICH_ONE.isIn(words)) {
      return doubts;
    }
    var others = new TreeSet<>(doubts);
    others.remove("identity");
    return others;
  }

  @SafeVarargs
  private static Set<String> firstOf(Set<String>... tries) {
    for (var topics : tries) {
      var doubts = Doubts.only(topics);
      if (!doubts.isEmpty()) {
        return doubts;
      }
    }
    return Set.of();
  }

  // "ask which one it is": which of several is meant only where nothing else was spoken of.
  private static boolean isOnlyPointing(Head head) {
    return head.after().stream().anyMatch(word -> POINTING.contains(word.text()))
        && IDENTITY.containsAll(head.topics());
  }

  /// An order with an object of its own needs no context; `ask` and `find it out` do.
  private boolean speaksOfSomethingElse(Head head) {
    return head.after().size() > 2
        && words.stream().noneMatch(word -> POINTERS.contains(word.text()));
  }

  /// Whether the sentence goes on with the one before: `should these leave you in doubt`.
  boolean pointsBack() {
    return words.stream().anyMatch(word -> BACK.contains(word.text()));
  }

  /// Whether `they` can be the users.
  boolean followsUser() {
    return users || speaksOfUsers();
  }

  /// Whoever is asked is a user, however the prompt calls them.
  boolean speaksOfUsers() {
    return RuleWords.TALKERS.isIn(words) || RuleWords.HEADS.ids(words).contains("ask");
  }

  boolean asksItself() {
    return passage.text().endsWith("?");
  }

  List<String> unless() {
    var found = new ArrayList<String>();
    for (var clause : of(Kind.EXCEPTION)) {
      found.add(String.join(" ", clause.words().stream().map(Word::text).toList()));
    }
    return found;
  }

  Rule rule(String topic, Stance stance, Action action, String value) {
    return new Rule(topic, stance, action, value, unless(), passage.line(), passage.text());
  }

  Set<String> topicsForNext() {
    var own = topics();
    return own.isEmpty() ? before : new TreeSet<>(own);
  }
}
