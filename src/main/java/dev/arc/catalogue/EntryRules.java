package dev.arc.catalogue;

import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.Nearest;
import dev.arc.json.Node;
import dev.arc.quantity.CurrencyCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rules of an entry that its shape does not tell: names that refer to each other, bounds that
/// belong together, words that are filled in. Each looks only at what is there, so that one mistake
/// does not hide another. Made for one file.
final class EntryRules {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  EntryRules(String file) {
    this.file = file;
  }

  List<Problem> ofWays(Node kind) {
    kind.find("topic")
        .ifPresent(topic ->
            topic
                .text()
                .flatMap(ConditionRules::topicObjection)
                .ifPresent(says -> say(topic, "topic " + topic.text().orElse("") + " " + says)));
    Stream.of("name", "noun", "granted")
        .flatMap(field -> kind.find(field).stream().map(node -> new Titled(field, node)))
        .forEach(this::title);
    var ids = new HashSet<String>();
    for (var way : items(kind, "ways").toList()) {
      way.find("id")
          .ifPresent(id -> {
            if (id.text().isPresent() && !ids.add(id.text().get())) {
              say(id, "is the second way called " + id.text().get() + " here; names must differ");
            }
          });
      situation(way);
    }
    return problems;
  }

  private record Titled(String field, Node node) {}

  private void title(Titled title) {
    title
        .node()
        .text()
        .flatMap(text -> Placeholders.objection(text, Set.of()))
        .ifPresent(says -> say(title.node(), title.field() + " " + says));
  }

  List<Problem> ofPattern(Node pattern) {
    situation(pattern);
    var drawn = TextRules.drawn(pattern);
    for (var fault : items(pattern, "faults").toList()) {
      order(fault);
      FaultRules.objections(fault, drawn).forEach(each -> say(each.at(), each.says()));
    }
    if (isHarmless(pattern)) {
      say(
          pattern,
          "has neither faults nor edits nor turns, so nothing goes wrong in it; add one of these (a change alone can go wrong by itself)");
    }
    return problems;
  }

  private void order(Node fault) {
    var first = number(fault, "first");
    var last = number(fault, "last");
    if (first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0) {
      say(
          fault,
          "ends with call %s before it starts with call %s".formatted(last.get(), first.get()));
    }
  }

  private static boolean isHarmless(Node pattern) {
    return Stream.of("faults", "turns").allMatch(name -> items(pattern, name).findAny().isEmpty())
        && pattern.find("edits").map(Node::fields).stream().allMatch(fields -> fields.isEmpty())
        && items(pattern, "tasks").anyMatch(task -> !task.text().orElse("").equals("change"));
  }

  /// What ways and patterns have in common.
  private void situation(Node entry) {
    expectations(entry);
    edits(entry);
    new TextRules(entry, this::say).check();
    var conditions = new ConditionRules(entry, TextRules.drawn(entry).keySet());
    for (var expectation : items(entry, "expect").toList()) {
      expectation
          .find("when")
          .ifPresent(when ->
              conditions.objections(when.value()).forEach(each -> say(when, "when: " + each)));
    }
    var wanted = entry.find("edits").flatMap(edits -> edits.find("wanted"));
    var converts = items(entry, "tasks").anyMatch(task -> task.text().equals(TOTAL_IN));
    if (converts && wanted.isEmpty()) {
      say(entry, "has the task total_in and no edits.wanted; add the currency, as in wanted: EUR");
    }
  }

  private static final Optional<String> TOTAL_IN = Optional.of(TaskKind.TOTAL_IN.slug());

  List<Problem> ofDomain(Node domain) {
    range(domain, "amounts");
    range(domain, "measures");
    var measured =
        Stream.of("measure", "unit", "measures")
            .filter(name -> domain.find(name).isPresent())
            .toList();
    if (!measured.isEmpty() && measured.size() < 3) {
      say(
          domain,
          "has %s alone; measure, unit and measures belong together"
              .formatted(String.join(" and ", measured)));
    }
    domain.find("requests").ifPresent(this::wordings);
    domain
        .find("source")
        .ifPresent(source ->
            source
                .text()
                .flatMap(text -> Placeholders.objection(text, Set.of("subject", "rows")))
                .ifPresent(says -> say(source, "source " + says)));
    domain
        .find("requests")
        .filter(requests -> requests.find("total").isEmpty() && requests.find("look_up").isEmpty())
        .ifPresent(requests ->
            say(
                requests,
                "requests has neither total nor look_up; most situations are asked as one of these"));
    return problems;
  }

  private void wordings(Node requests) {
    requests
        .fields()
        .forEach((task, wordings) ->
            wordings
                .items()
                .forEach(wording ->
                    wording
                        .text()
                        .flatMap(text -> Wordings.objection(task, text))
                        .ifPresent(why -> say(wording, "a wording of " + task + " " + why))));
  }

  List<Problem> ofPlaces(Node places) {
    places
        .items()
        .forEach(place -> {
          number(place, "worth")
              .filter(worth -> worth.signum() <= 0)
              .ifPresent(
                  worth -> say(place, "worth is " + worth + ", expected US dollars, more than 0"));
          place
              .find("currency")
              .ifPresent(code ->
                  code.text()
                      .filter(EntryRules::isNoCurrency)
                      .ifPresent(name ->
                          say(
                              code,
                              "currency is " + name + ", which is no currency that Arc knows")));
        });
    return problems;
  }

  private static boolean isNoCurrency(String code) {
    try {
      return new CurrencyCode(code).minorDigits() < 0;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private void expectations(Node owner) {
    var ids = new HashSet<String>();
    for (var expectation : items(owner, "expect").toList()) {
      expectation
          .find("id")
          .ifPresent(id ->
              id.text()
                  .filter(name -> !ids.add(name))
                  .ifPresent(name ->
                      say(
                          id,
                          "is the second expectation called "
                              + name
                              + " here; names must differ")));
    }
    owner
        .find("caughtBy")
        .ifPresent(caught ->
            caught
                .text()
                .filter(name -> !ids.contains(name))
                .ifPresent(name ->
                    say(
                        caught,
                        "caughtBy is %s, which is none of the expectations here (%s)%s"
                            .formatted(
                                ShapeCheck.shortened(name),
                                String.join(", ", ids.stream().sorted().toList()),
                                meant(name, ids)))));
  }

  private void edits(Node entry) {
    var drawn = TextRules.drawn(entry).keySet();
    entry
        .find("edits")
        .ifPresent(given ->
            given
                .fields()
                .forEach((name, value) ->
                    value
                        .text()
                        .flatMap(text -> EditRules.objection(name, text, drawn))
                        .or(() -> EditRules.untold(name, given))
                        .ifPresent(says ->
                            say(value, "edits." + ShapeCheck.shortened(name) + " " + says))));
  }

  private static String meant(String name, Set<String> known) {
    return Nearest.to(name, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private void range(Node domain, String name) {
    domain
        .find(name)
        .ifPresent(range -> {
          var from = number(range, "from");
          var to = number(range, "to");
          if (from.isPresent()
              && to.isPresent()
              && (from.get().signum() <= 0 || from.get().compareTo(to.get()) >= 0)) {
            say(
                range,
                "%s goes from %s to %s, expected more than 0 and the larger one last"
                    .formatted(name, from.get(), to.get()));
          }
        });
  }

  private static Optional<BigDecimal> number(Node owner, String name) {
    return owner
        .find(name)
        .flatMap(node ->
            node.value() instanceof JsonNumber(var value) ? Optional.of(value) : Optional.empty());
  }

  private static Stream<Node> items(Node owner, String name) {
    return owner.find(name).stream().flatMap(list -> list.items().stream());
  }

  private void say(Node node, String what) {
    problems.add(new Problem(file, node.keyLine(), what));
  }
}
