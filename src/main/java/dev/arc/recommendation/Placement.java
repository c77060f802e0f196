package dev.arc.recommendation;

import static java.util.stream.Collectors.toSet;

import dev.arc.recommendation.Ending.Stretch;
import dev.arc.recommendation.PromptLayout.Section;
import dev.arc.revision.Revision;
import dev.arc.topic.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where in a prompt new rules are looked for by who reads it: in a list of rules, beside the last
/// one on their subject, else at the end of its instructions, as lines of their own.
final class Placement {

  /// Subjects of rules on what is read and reported: where several of them stand, there is room for
  /// another.
  private static final Set<String> FIGURES =
      Set.of(
          "currency",
          "minor_units",
          "unit",
          "number_format",
          "date_format",
          "percentage",
          "scope",
          "freshness",
          "uniqueness",
          "time_zone",
          "fiscal_calendar",
          "current_date");

  private final AgentToRepair agent;
  private final PromptLayout layout;
  private final List<ItemList> lists;
  private final NewLines lines;

  Placement(AgentToRepair agent) {
    this.agent = agent;
    this.layout = new PromptLayout(agent.prompt());
    this.lists =
        ItemLists.of(
            layout, agent.instructions().rules().stream().map(Rule::line).collect(toSet()));
    this.lines = new NewLines(layout, lists);
  }

  /// What puts rules there.
  ///
  /// @param topics of the rules that they belong to, the nearest first
  List<Revision> of(List<String> topics, List<String> rules) {
    return alike(topics)
        .or(() -> amongFigures(topics))
        .or(this::anywhere)
        .<List<Revision>>map(line -> inList(line, rules))
        .orElseGet(() -> beside(topics, rules).orElseGet(() -> lines.at(end(), rules)));
  }

  private static List<Revision> inList(int line, List<String> rules) {
    return rules.stream().<Revision>map(rule -> new Revision.Insert(line, rule)).toList();
  }

  /// In a list with a rule on the same.
  private Optional<Integer> alike(List<String> topics) {
    return topics.stream()
        .flatMap(topic ->
            lines(topic)
                .sorted(Comparator.reverseOrder())
                .flatMap(line ->
                    list(line)
                        .filter(list -> list.takesBeside(count(list, topics)))
                        .map(list -> list.item(line))
                        .stream()))
        .findFirst();
  }

  private Optional<Integer> amongFigures(List<String> topics) {
    return topics.stream().noneMatch(FIGURES::contains)
        ? Optional.empty()
        : lists.stream()
            .filter(list -> count(list, FIGURES) > 1 && list.takesBeside(count(list, FIGURES)))
            .map(list -> list.items().getLast())
            .max(Comparator.naturalOrder());
  }

  /// How many items of a list have a rule on one of these topics.
  private long count(ItemList list, Collection<String> topics) {
    var figures = topics.stream().anyMatch(FIGURES::contains);
    return agent.instructions().rules().stream()
        .filter(rule -> list.holds(rule.line()))
        .filter(rule -> topics.contains(rule.topic()) || figures && FIGURES.contains(rule.topic()))
        .map(rule -> list.item(rule.line()))
        .distinct()
        .count();
  }

  private Optional<Integer> anywhere() {
    return lists.stream()
        .filter(ItemList::takesAny)
        .max(
            Comparator.comparingLong((ItemList list) -> Subject.weight(list.heading()))
                .thenComparingDouble(ItemList::rules)
                .thenComparingInt(ItemList::first))
        .map(list -> list.items().getLast());
  }

  /// In a prompt of which each sentence has its own line.
  private Optional<List<Revision>> beside(List<String> topics, List<String> rules) {
    var end = end();
    return lines.isCompact(end)
        ? topics.stream()
            .flatMap(topic -> lines(topic).sorted(Comparator.reverseOrder()))
            .filter(line -> end.first() < line && line <= end.last())
            .findFirst()
            .map(line -> inList(line, rules))
        : Optional.empty();
  }

  private Stream<Integer> lines(String topic) {
    return agent.instructions().rules().stream()
        .filter(rule -> rule.topic().equals(topic))
        .map(Rule::line);
  }

  /// The list that a line stands in, the innermost.
  private Optional<ItemList> list(int line) {
    return lists.stream()
        .filter(list -> list.holds(line))
        .max(Comparator.comparingInt(list -> layout.indentation(list.first())));
  }

  /// The last section of rules, between tags or below a heading, else all.
  private Stretch end() {
    var ending = new Ending(layout);
    return IntStream.rangeClosed(1, layout.count())
        .boxed()
        .flatMap(line -> Stream.concat(tagged(line).map(ending::of), ending.headed(line).stream()))
        .filter(stretch -> stretch.last() >= stretch.first())
        .reduce((_, last) -> last)
        .orElseGet(ending::ofAll);
  }

  /// The sections of rules whose closing tag is on a line.
  private Stream<Section> tagged(int line) {
    return layout.around(line).stream()
        .filter(section -> section.last() == line)
        .filter(section -> ItemLists.of(section) == Subject.RULES)
        .filter(section -> layout.around(line).stream().noneMatch(Placement::isForeign));
  }

  private static boolean isForeign(Section section) {
    var subject = ItemLists.of(section);
    return subject == Subject.FOREIGN || subject == Subject.EXAMPLE;
  }

  /// Whether rules that take an item's place stay in that item, for more items would be more steps
  /// of a procedure.
  boolean keepsOneItem(int line) {
    return PromptText.isCounted(layout.text(list(line).map(list -> list.item(line)).orElse(line)))
        && list(line).filter(list -> !list.isOfRules()).isPresent();
  }

  /// Whether what stands on a line may make place: what is shown, filled in or told as a fact about
  /// something else may not.
  boolean mayBeReplaced(int line) {
    return switch (layout.kind(line)) {
      case CODE, TEMPLATE, TAG, HEADING -> false;
      case BLANK, TEXT, ITEM ->
          list(line).map(ItemList::subject).filter(Subject.EXAMPLE::equals).isEmpty();
    };
  }
}
