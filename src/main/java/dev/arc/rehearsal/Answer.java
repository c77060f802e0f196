package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.topic.Rule.Action;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes an answer from records: chooses those that are meant, reads their figures, adds up, and
/// says it in prose.
final class Answer {

  private final Scene scene;
  private final Sheet sheet;
  private final String text;

  Answer(Scene scene, Result.Facts facts) {
    this.scene = scene;
    this.sheet = facts.sheet();
    this.text = facts.text();
  }

  Move next() {
    if (sheet.records().isEmpty()) {
      new Wholeness(sheet, scene).check(List.of(), "");
      return said(nothing());
    }
    var refusal = new Access(sheet, scene).refusal();
    if (refusal.isPresent()) {
      return new Move.Say(refusal.get());
    }
    var dates = new Dating(new Days(sheet, scene).style(), new Zones(sheet, scene).zone());
    var today = new Today(sheet, scene);
    if (today.due().isPresent()) {
      return new Move.Use(today.due().get());
    }
    if (today.matters() && today.day().isEmpty()) {
      return new Move.Say(today.unknown());
    }
    var request = scene.request().in(days(today));
    var selection =
        Selection.of(
            sheet, request, scene.replies().about("identity"), dates, Exclusions.of(sheet, scene));
    period();
    if (scene.remarks().question().isPresent()) {
      return new Move.Say(scene.remarks().question().get());
    }
    return selection.isEmpty() ? notFound() : selected(selection);
  }

  /// The period of the request, with the days that are meant.
  private @Nullable Period days(Today today) {
    var day = today.matters() ? today.day() : Optional.<LocalDate>empty();
    day.ifPresent(today::tell);
    var period = scene.request().period();
    if (period == null) {
      return null;
    }
    var relative = period.relative();
    return relative != null && day.isPresent()
        ? period.on(relative.at(day.get()))
        : new Quarters(sheet, scene).of(period);
  }

  private Move notFound() {
    new Wholeness(sheet, scene).check(List.of(), "");
    return said("I found no matching records" + where() + ".");
  }

  private String nothing() {
    boolean prose =
        text.length() > 2 && !text.strip().startsWith("{") && !text.strip().startsWith("[");
    return prose
        ? text.strip().lines().findFirst().orElse("")
        : "I found no records" + where() + ".";
  }

  private String where() {
    return scene.request().sourceName().map(source -> " in " + source).orElse("") + during();
  }

  private String during() {
    var period = scene.request().period();
    return period == null ? "" : " for " + period.text();
  }

  private void period() {
    boolean sums =
        scene.request().intent() == Intent.TOTAL || scene.request().intent() == Intent.COMPARE;
    boolean twice = sums && Period.isContradicted(scene.request().text());
    if (!twice && (!sums || scene.request().period() != null || !spansMonths())) {
      return;
    }
    if (scene.rules().told("period", Action.ASK) && !scene.replies().wasAsked("period")) {
      scene.remarks().ask("Which period do you mean?");
    } else if (scene.rules().told("period", Action.ASK, Action.CHECK, Action.DISCLOSE)) {
      scene
          .remarks()
          .say(
              twice
                  ? "The request names two periods, so it is unclear which one is meant."
                  : "The request does not say which period is meant, so this covers everything in the data.");
    }
  }

  private boolean spansMonths() {
    var field = sheet.dayField();
    return field.isPresent()
        && sheet.records().stream()
                .map(row ->
                    Selection.day(
                        Sheet.text(row.getOrDefault(field.get(), new JsonValue.JsonNull())),
                        dev.arc.quantity.DateStyle.MONTH_FIRST))
                .flatMap(Optional::stream)
                .map(day -> day.getYear() * 100 + day.getMonthValue())
                .distinct()
                .count()
            > 1;
  }

  private Move selected(Selection selection) {
    var rows = new Wholeness(sheet, scene).withoutDoubles(selection.rows());
    if (scene.request().intent() == Intent.COUNT) {
      new Wholeness(sheet, scene).check(List.of(), "");
      return said("There are " + rows.size() + " matching records" + about(selection) + ".");
    }
    var metric = Metric.of(sheet, scene.request());
    if (metric.isEmpty()) {
      return said(Identity.label(rows.getFirst()) + ".");
    }
    return switch (scene.request().intent()) {
      case LOOK_UP -> lookUp(rows, metric.get());
      case TOTAL, COMPARE, COUNT, CHANGE -> total(selection, metric.get());
    };
  }

  private Move lookUp(List<Map<String, JsonValue>> rows, String metric) {
    var identity = new Identity(scene);
    var question = identity.doubt(rows);
    if (question.isPresent()) {
      return new Move.Say(question.get());
    }
    boolean all = identity.showsAll(rows);
    var shown = all ? rows : rows.subList(0, 1);
    new Wholeness(sheet, scene).check(shown, metric);
    var figures = new Figures(scene, sheet, metric);
    var lines = new ArrayList<String>();
    for (var row : shown) {
      var figure = figures.of(List.of(row));
      lines.add(
          "The "
              + metric.replace('_', ' ')
              + " of "
              + name(row)
              + " is "
              + (figure.isEmpty() ? value(row, metric) : figure)
              + ".");
    }
    if (all) {
      scene.remarks().say("Several records match, and it is not clear which one you mean.");
    }
    return figures
        .due()
        .map(call -> (Move) new Move.Use(call))
        .orElseGet(() -> said(String.join(" ", lines)));
  }

  private static String value(Map<String, JsonValue> row, String metric) {
    String value = Sheet.text(row.getOrDefault(metric, new JsonValue.JsonNull()));
    return value.isBlank() ? "not given" : value;
  }

  private static String name(Map<String, JsonValue> row) {
    return String.join(
        ", ",
        row.values().stream()
            .filter(JsonValue.JsonString.class::isInstance)
            .map(Sheet::text)
            .filter(text ->
                !text.isBlank()
                    && Amount.read(new JsonValue.JsonString(text), dev.arc.quantity.NumberStyle.US)
                        .isEmpty())
            .limit(4)
            .toList());
  }

  private Move total(Selection selection, String metric) {
    if (scene.request().intent() == Intent.TOTAL && isOneOfSeveral(selection)) {
      var identity = new Identity(scene);
      var question = identity.doubt(selection.rows());
      if (question.isPresent()) {
        return new Move.Say(question.get());
      }
      if (identity.showsAll(selection.rows())) {
        return lookUp(selection.rows(), metric);
      }
    }
    new Wholeness(sheet, scene).check(selection.rows(), metric);
    new Reductions(sheet, scene).doubt();
    var figures = new Figures(scene, sheet, metric);
    var totals = new LinkedHashMap<String, String>();
    selection
        .groups()
        .forEach((name, rows) ->
            totals.put(name, figures.of(new Wholeness(sheet, scene).withoutDoubles(rows))));
    if (scene.remarks().question().isPresent()) {
      return new Move.Say(scene.remarks().question().get());
    }
    if (figures.due().isPresent()) {
      return new Move.Use(figures.due().get());
    }
    var tongue = Tongue.of(scene);
    if (tongue != Tongue.ENGLISH && totals.size() == 1) {
      var figure = totals.values().iterator().next();
      return said(tongue.total(metric, String.join(", ", selection.subject()), figure));
    }
    String label =
        scene.request().budget().isPresent()
            ? "rest of the budget"
            : "total " + metric.replace('_', ' ');
    if (totals.size() == 1) {
      return said(
          "The " + label + about(selection) + " is " + totals.values().iterator().next() + ".");
    }
    var parts =
        totals.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()).toList();
    return said(
        "The "
            + label
            + about(selection)
            + ", "
            + String.join("; ", parts)
            + "."
            + figures.higher(totals.keySet()));
  }

  /// Whether the request names one thing by a name that several records bear, as no other name is
  /// borne: `what did we book for Miller`. Where names repeat throughout, records are postings, and
  /// a sum is meant.
  private boolean isOneOfSeveral(Selection selection) {
    return !scene.request().wantsSum()
        && selection.subject().size() == 1
        && sheet.fields().stream()
            .anyMatch(field -> isNamedBy(field, selection.subject().getFirst()));
  }

  private boolean isNamedBy(String field, String name) {
    var others =
        sheet.records().stream()
            .map(row -> Sheet.text(row.getOrDefault(field, new JsonValue.JsonNull())))
            .filter(text -> !text.equals(name))
            .toList();
    return others.size() > 1
        && others.size() < sheet.records().size() - 1
        && others.stream().distinct().count() == others.size();
  }

  private String about(Selection selection) {
    var named = selection.groups().keySet().stream().filter(name -> !name.isEmpty()).toList();
    var subject = new ArrayList<>(selection.subject());
    subject.addAll(named.size() == 1 ? named : List.of());
    String of =
        subject.isEmpty()
            ? scene.request().sourceName().map(source -> " in " + source).orElse("")
            : " for " + String.join(", ", subject);
    var period = scene.request().period();
    return of + (period == null ? "" : " in " + period.text());
  }

  private Move said(String answer) {
    var question = scene.remarks().question();
    if (question.isPresent()) {
      return new Move.Say(question.get());
    }
    String remarks = scene.remarks().text();
    return new Move.Say(remarks.isEmpty() ? answer : answer + " " + remarks);
  }
}
