package dev.arc.reproduction;

import dev.arc.scenario.Situation;
import dev.arc.scenario.User;
import dev.arc.tool.Behaviour;
import dev.arc.world.Filter;
import dev.arc.world.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the user says without some of what tells which records are meant and where they are. What
/// is left out of the words is left out of the task, so that the right answer is that to the words
/// that are left.
record Unsaid(Situation whole, Set<Part> leftOut) {
  private static final Set<String> ABOUT_DAYS =
      Set.of("period", "freshness", "current_date", "fiscal_calendar", "time_zone", "date_format");

  Unsaid {
    leftOut = Set.copyOf(leftOut);
  }

  /// What can be left unsaid, as far as words and task go together.
  static List<Part> offered(Situation whole) {
    var offered = new ArrayList<Part>();
    var filters = filters(whole);
    if (!scoped(whole).isEmpty()) {
      offered.add(new Part.Scope());
    }
    if (heads(whole).anyMatch(head -> head.contains(source(whole)))) {
      offered.add(new Part.Source());
    }
    if (!isAboutDays(whole)
        && filters.stream().allMatch(filter -> filter.from() != null)
        && filters.stream().map(Filter::from).distinct().count() == 1
        && heads(whole).anyMatch(Phrases::isPeriodIn)) {
      offered.add(new Part.Period());
    }
    filters.getFirst().equal().keySet().stream()
        .filter(column -> !isOfOne(whole.task()) && isOffered(whole, column))
        .forEach(column -> offered.add(new Part.Named(column)));
    return offered;
  }

  /// Whether one record is meant, which has to be said.
  private static boolean isOfOne(Task task) {
    return task instanceof Task.LookUp
        || task instanceof Task.LookUpPart
        || task instanceof Task.Change;
  }

  /// Whether what is difficult is difficult because of the days that are meant.
  private static boolean isAboutDays(Situation whole) {
    return whole.mistaken() != null
        || whole.doubts().stream().anyMatch(doubt -> ABOUT_DAYS.contains(doubt.topic()))
        || whole.faults().stream().anyMatch(fault -> fault.behaviour() == Behaviour.STALE);
  }

  private static boolean isOffered(Situation whole, String column) {
    var values =
        filters(whole).stream().map(filter -> filter.equal().get(column)).distinct().toList();
    var value = values.getFirst();
    return values.size() == 1
        && value != null
        && heads(whole).anyMatch(head -> new Phrases(head, source(whole)).names(value))
        && whole.user().knows().entrySet().stream()
            .filter(known -> !known.getKey().equals("source"))
            .noneMatch(known -> known.getValue().contains(value));
  }

  private static List<Filter> filters(Situation whole) {
    return Stream.concat(Stream.of(whole.task()), whole.earlier().stream())
        .flatMap(task -> Meant.by(task).stream())
        .toList();
  }

  private static Stream<String> heads(Situation whole) {
    return Messages.of(whole).texts().stream().map(Messages::head);
  }

  private static String source(Situation whole) {
    return whole.world().table(whole.task().table()).orElseThrow().source();
  }

  /// What is left out of the task or counted in, by name.
  static Collection<String> scoped(Situation whole) {
    return filters(whole).stream()
        .flatMap(filter ->
            Stream.concat(filter.without().values().stream(), filter.also().values().stream()))
        .distinct()
        .toList();
  }

  /// The messages with as much less in them; empty where one of them could not be said so.
  Optional<Messages> in(Messages messages) {
    var texts = new ArrayList<String>();
    for (var text : messages.texts()) {
      var head = Messages.head(text);
      var said = said(head);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      texts.add(said.get() + text.substring(head.length()));
    }
    return Optional.of(new Messages(texts, messages.tasks().stream().map(this::task).toList()))
        .filter(less -> isPlaced(less) || !isPlaced(messages));
  }

  /// Whether something is named by which a reader knows what records all this is about.
  private boolean isPlaced(Messages messages) {
    var heads = messages.texts().stream().map(Messages::head).toList();
    return heads.stream()
        .anyMatch(head ->
            head.contains(source(whole))
                || named().stream().anyMatch(new Phrases(head, source(whole))::names));
  }

  private Optional<String> said(String head) {
    var source = source(whole);
    var said = Optional.of(head);
    if (leftOut.contains(new Part.Scope())) {
      said =
          said.flatMap(text -> new Phrases(text, source).withoutSentence(scoped(whole), named()));
    }
    if (leftOut.contains(new Part.Source())) {
      said = said.flatMap(text -> new Phrases(text, source).withoutSource());
    }
    if (leftOut.contains(new Part.Period())) {
      said = said.flatMap(text -> new Phrases(text, source).withoutPeriod());
    }
    for (var named : filters(whole).getFirst().equal().entrySet()) {
      if (leftOut.contains(new Part.Named(named.getKey()))) {
        var column = named.getKey().replace('_', ' ');
        said = said.flatMap(text -> new Phrases(text, source).without(named.getValue(), column));
      }
    }
    return said;
  }

  private List<String> named() {
    return filters(whole).stream().flatMap(filter -> filter.equal().values().stream()).toList();
  }

  /// The task of the words that are left.
  Task task(Task task) {
    return Meant.in(task, this::meant);
  }

  private Filter meant(Filter filter) {
    var equal = new TreeMap<>(filter.equal());
    equal.keySet().removeIf(column -> leftOut.contains(new Part.Named(column)));
    var meant = equal.equals(filter.equal()) ? filter : filter.withEqual(equal);
    if (leftOut.contains(new Part.Period())) {
      meant = meant.withoutDays();
    }
    return leftOut.contains(new Part.Scope()) ? meant.unscoped() : meant;
  }

  /// The user, who has nothing to say of what was left out.
  User user(User user) {
    var knows = new LinkedHashMap<>(user.knows());
    if (leftOut.contains(new Part.Period())) {
      knows.remove("period");
    }
    if (leftOut.contains(new Part.Scope())) {
      knows.remove("scope");
    }
    return new User(knows, user.patience(), user.otherwise(), user.dodge(), user.turns());
  }
}
