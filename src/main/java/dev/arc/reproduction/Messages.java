package dev.arc.reproduction;

import dev.arc.scenario.Situation;
import dev.arc.scenario.User;
import dev.arc.world.Filter;
import dev.arc.world.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the user says, message by message, each with what is wanted by then.
///
/// @param texts the request, and what is said after each answer but the last
/// @param tasks as many
record Messages(List<String> texts, List<Task> tasks) {
  private static final Pattern ANCHOR =
      Pattern.compile("\\S*\\d\\S*|(?<=\\w,? )(?!I\\b)\\p{Lu}\\S*");

  Messages {
    texts = List.copyOf(texts);
    tasks = List.copyOf(tasks);
  }

  static Messages of(Situation situation) {
    var texts = new ArrayList<String>();
    texts.add(situation.request());
    texts.addAll(situation.user().turns());
    var tasks = new ArrayList<>(situation.earlier());
    tasks.add(situation.task());
    return new Messages(texts, tasks);
  }

  /// A message without the data that may stand in it.
  static String head(String text) {
    var blank = text.indexOf("\n\n");
    return blank < 0 ? text : text.substring(0, blank);
  }

  /// These messages without some, and without some clauses of the others; empty where that leaves
  /// nothing, or not what is wanted in the end.
  ///
  /// @param unsaid what is left out of the words of those that stay
  Optional<Messages> without(Set<Part> leftOut, Unsaid unsaid) {
    var kept = new ArrayList<String>();
    var wanted = new ArrayList<Task>();
    for (var number = 0; number < texts.size(); number++) {
      if (!leftOut.contains(new Part.Message(number))) {
        kept.add(Wording.of(texts.get(number)).without(clauses(leftOut, number)));
        wanted.add(tasks.get(number));
      }
    }
    if (kept.isEmpty() || !wanted.getLast().equals(tasks.getLast())) {
      return Optional.empty();
    }
    var needed = unsaid.in(this).map(Messages::needed);
    return unsaid
        .in(new Messages(kept, wanted))
        .filter(shorter -> needed.isPresent() && shorter.anchors().containsAll(needed.get()));
  }

  private static Set<Integer> clauses(Set<Part> leftOut, int message) {
    var clauses = new HashSet<Integer>();
    for (var part : leftOut) {
      if (part instanceof Part.Clause(var of, var clause) && of == message) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /// What was said in figures and names and still has to be said: all but what only earlier tasks
  /// were about.
  private Set<String> needed() {
    var needed = new HashSet<>(anchors());
    for (var task : tasks) {
      for (var value : values(task)) {
        if (!values(tasks.getLast()).contains(value)) {
          needed.removeIf(anchor -> value.contains(anchor) || anchor.contains(value));
        }
      }
    }
    return needed;
  }

  private Set<String> anchors() {
    var anchors = new HashSet<String>();
    var all = String.join(" \n", texts.stream().map(Messages::head).toList());
    ANCHOR.matcher(all).results().forEach(found -> anchors.add(stripped(found.group())));
    for (var value : values(tasks.getLast())) {
      if (all.contains(value)) {
        anchors.add(value);
      }
    }
    return anchors;
  }

  private static String stripped(String word) {
    return word.replaceAll("^\\W+|\\W+$", "");
  }

  private static List<String> values(Task task) {
    return Meant.by(task).stream().flatMap(where -> values(where).stream()).toList();
  }

  private static List<String> values(Filter where) {
    var values = new ArrayList<>(where.equal().values());
    values.addAll(where.also().values());
    values.addAll(where.without().values());
    return values;
  }

  /// The user of a situation, saying this.
  User said(User user) {
    return new User(
        user.knows(),
        user.patience(),
        user.otherwise(),
        user.dodge(),
        texts.subList(1, texts.size()));
  }

  /// What is asked for before the last message.
  List<Task> earlier() {
    return tasks.subList(0, tasks.size() - 1);
  }
}
