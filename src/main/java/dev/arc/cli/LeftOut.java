package dev.arc.cli;

import dev.arc.reproduction.Part;
import dev.arc.scenario.Situation;
import dev.arc.world.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was left out of a situation, or kept, in words: what is many is counted, what is few is
/// named.
final class LeftOut {
  private final Situation whole;
  private final Map<String, List<String>> named = new LinkedHashMap<>();

  private LeftOut(Situation whole) {
    this.whole = whole;
  }

  /// One entry for each kind of part.
  static List<String> says(Situation whole, List<Part> parts) {
    var leftOut = new LeftOut(whole);
    parts.forEach(leftOut::add);
    return leftOut.says();
  }

  /// One entry for each kind of part of which none can be left out.
  static List<String> anyOf(Situation whole, List<Part> parts) {
    var kept = new LeftOut(whole);
    parts.forEach(kept::add);
    var says = new ArrayList<String>();
    kept.named.forEach((kind, names) -> says.add(kept.any(kind, names)));
    return says;
  }

  private String any(String kind, List<String> names) {
    return kind.startsWith("record ")
        ? (names.size() == 1 ? "the record of " : "any of the " + names.size() + " records of ")
            + recordsOf(kind).source()
        : says(kind, names);
  }

  private Table recordsOf(String kind) {
    return table(Integer.parseInt(kind.substring("record ".length())));
  }

  private void add(Part part) {
    switch (part) {
      case Part.Message(var number) -> name("message", said(number));
      case Part.Clause _ -> name("clause", "");
      case Part.Period _ -> name("period", "");
      case Part.Named(var column) -> name("named", words(column));
      case Part.Scope _ -> name("scope", "");
      case Part.Source _ -> name("source", "");
      case Part.Knowledge(var topic) -> name("known", topic);
      case Part.Dodge _ -> name("dodge", "");
      case Part.WholeTable(var table) -> name("table", table(table).source());
      case Part.Record(var table, var _) -> name("record " + table, "");
      case Part.Repeat _ -> name("repeat", "");
      case Part.Field(var _, var column) -> name("column", column);
      case Part.Note(var _, var name) -> name("note", name);
      case Part.Text(var number) -> name("document", whole.world().documents().get(number).name());
      case Part.Rate _ -> name("rate", "");
      case Part.Fault(var number) ->
          name("fault", words(whole.faults().get(number).behaviour().name()));
      case Part.Style(var _, var aspect) -> name("style", words(aspect.name()));
    }
  }

  /// A message without the data that may stand in it.
  private String said(int message) {
    var text = message == 0 ? whole.request() : whole.user().turns().get(message - 1);
    return text.split("\n\n", 2)[0];
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Table table(int number) {
    return whole.world().tables().get(number);
  }

  private void name(String kind, String name) {
    named.computeIfAbsent(kind, _ -> new ArrayList<>()).add(name);
  }

  private List<String> says() {
    var says = new ArrayList<String>();
    named.forEach((kind, names) -> says.add(says(kind, names)));
    return says;
  }

  private String says(String kind, List<String> names) {
    var list = String.join(", ", names.stream().distinct().toList());
    if (kind.startsWith("record ")) {
      var table = recordsOf(kind);
      return "%d of %s of %s"
          .formatted(names.size(), Grammar.count(table.rows().size(), "record"), table.source());
    }
    return switch (kind) {
      case "message" -> "what the user said: \"" + String.join("\", \"", names) + "\"";
      case "clause" -> Grammar.count(names.size(), "clause") + " of what the user says";
      case "period" -> "the days that are meant";
      case "named" -> "the " + list + " meant";
      case "scope" -> "what the user says is not to count, or counts as well";
      case "source" -> "the place where the records are";
      case "known" -> "what the user knows of " + list.replace('_', ' ');
      case "dodge" -> "that the user avoids the first question";
      case "repeat" -> Grammar.count(names.size(), "repeated record");
      case "rate" -> Grammar.count(names.size(), "exchange rate");
      case "style" -> "unusual ways of writing " + list;
      default -> (names.size() == 1 ? "the " + kind : "the " + kind + "s") + " " + list;
    };
  }
}
