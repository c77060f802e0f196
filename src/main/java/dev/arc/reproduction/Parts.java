package dev.arc.reproduction;

import dev.arc.catalogue.Evidence;
import dev.arc.reproduction.Part.Aspect;
import dev.arc.scenario.Doubt;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Situation;
import dev.arc.world.Column;
import dev.arc.world.Presentation;
import dev.arc.world.Presentation.MoneyLabel;
import dev.arc.world.Presentation.UnitLabel;
import dev.arc.world.Table;
import dev.arc.world.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What of a scenario can be left out without a change of what is right, or with one that can be
/// worked out. What carries the meaning is not offered at all: what is asked for, the column that
/// it is about, notes and ways of writing from which a careful reader knows what the data means,
/// and what the user alone knows. Which records are meant is offered as words and task together.
final class Parts {
  /// Kinds of assumptions about how values are written → the aspects that are about them.
  private static final Map<String, Set<Aspect>> ABOUT =
      Map.of(
          "currency", Set.of(Aspect.MONEY),
          "conversion", Set.of(Aspect.MONEY),
          "minor_units", Set.of(Aspect.MONEY, Aspect.SCALE),
          "number_format", Set.of(Aspect.NUMBERS),
          "date_format", Set.of(Aspect.DATES),
          "unit", Set.of(Aspect.UNITS, Aspect.SCALE));

  private final Scenario scenario;
  private final Situation situation;
  private final Bound bound;
  private final List<Part> parts = new ArrayList<>();

  private Parts(Scenario scenario) {
    this.scenario = scenario;
    this.situation = scenario.situation();
    this.bound = new Bound(situation);
  }

  static List<Part> of(Scenario scenario) {
    return new Parts(scenario).listed();
  }

  private List<Part> listed() {
    messages();
    Unsaid.offered(situation).stream().filter(this::isBeside).forEach(parts::add);
    situation.user().knows().keySet().stream()
        .filter(topic -> !isKnownToUserAlone(topic))
        .forEach(topic -> parts.add(new Part.Knowledge(topic)));
    if (situation.user().dodge() != null) {
      parts.add(new Part.Dodge());
    }
    var tables = situation.world().tables();
    IntStream.range(0, tables.size()).forEach(number -> table(number, tables.get(number)));
    beside();
    count(situation.faults().size()).forEach(number -> parts.add(new Part.Fault(number)));
    return List.copyOf(parts);
  }

  /// A scope that is what the scenario is about stays.
  private boolean isBeside(Part part) {
    return !(part instanceof Part.Scope) || OtherTests.withoutScope(scenario).isPresent();
  }

  /// Whether a right answer hangs on what the user says of a topic.
  private boolean isKnownToUserAlone(String topic) {
    return situation.doubts().stream()
        .anyMatch(doubt ->
            doubt.topic().equals(topic)
                && doubt.evidence() == Evidence.ABSENT
                && !doubt.truth().isEmpty());
  }

  private static IntStream count(int size) {
    return IntStream.range(0, size);
  }

  private void messages() {
    var texts = Messages.of(situation).texts();
    for (var number = 0; number < texts.size(); number++) {
      if (texts.size() > 1) {
        parts.add(new Part.Message(number));
      }
      for (var clause : Wording.of(texts.get(number)).idle()) {
        parts.add(new Part.Clause(number, clause));
      }
    }
  }

  private void table(int number, Table table) {
    if (!bound.isNeeded(table)) {
      parts.add(new Part.WholeTable(number));
    }
    count(table.rows().size()).forEach(row -> parts.add(new Part.Record(number, row)));
    count(table.repeats().size()).forEach(row -> parts.add(new Part.Repeat(number, row)));
    table.columns().stream()
        .map(Column::name)
        .filter(column -> !column.equals("id") && !isAnswered(column))
        .forEach(column -> parts.add(new Part.Field(number, column)));
    table
        .notes()
        .forEach((name, text) -> {
          if (!Bound.isTelling(name + ": " + text)) {
            parts.add(new Part.Note(number, name));
          }
        });
    styles(table).forEach(aspect -> parts.add(new Part.Style(number, aspect)));
  }

  private boolean isAnswered(String column) {
    return Stream.concat(Stream.of(situation.task()), situation.earlier().stream())
        .anyMatch(task -> Bound.measures(task).contains(column));
  }

  /// Documents and rates.
  private void beside() {
    var documents = situation.world().documents();
    count(documents.size())
        .filter(number -> !Bound.isTelling(documents.get(number).text()))
        .forEach(number -> parts.add(new Part.Text(number)));
    if (!(situation.task() instanceof Task.TotalIn)) {
      count(situation.world().rates().size()).forEach(rate -> parts.add(new Part.Rate(rate)));
    }
  }

  /// The aspects in which a table is not written plainly and could be without giving away, or
  /// taking away, what a reader has to find out.
  private List<Aspect> styles(Table table) {
    var shown = table.shown();
    var plain = Presentation.PLAIN;
    var aspects = new ArrayList<Aspect>();
    if (shown.money() != plain.money() && shown.money() != MoneyLabel.NONE) {
      aspects.add(Aspect.MONEY);
    }
    if (shown.numbers() != plain.numbers()) {
      aspects.add(Aspect.NUMBERS);
    }
    if (shown.dates() != plain.dates()) {
      aspects.add(Aspect.DATES);
    }
    if (shown.units() != plain.units() && shown.units() != UnitLabel.NONE) {
      aspects.add(Aspect.UNITS);
    }
    if (shown.scale() != plain.scale() && table.notes().isEmpty()) {
      aspects.add(Aspect.SCALE);
    }
    aspects.removeAll(tested());
    return aspects;
  }

  private Set<Aspect> tested() {
    var tested = new HashSet<Aspect>();
    situation.doubts().stream()
        .map(Doubt::topic)
        .forEach(topic -> tested.addAll(ABOUT.getOrDefault(topic, Set.of())));
    var assumption = scenario.tests().assumption();
    if (assumption != null) {
      tested.addAll(ABOUT.getOrDefault(assumption, Set.of()));
    }
    return tested;
  }
}
