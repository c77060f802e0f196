package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.quantity.CurrencyCode;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the currency of each amount: what is written counts; beyond that, what the prompt says.
final class Denomination {

  private static final Set<String> ABOUT =
      Set.of("source", "table", "message", "query", "status", "file");

  private final Sheet sheet;
  private final Scene scene;
  private final Set<String> header;
  private final String field;

  Denomination(Sheet sheet, Scene scene, String field) {
    this.sheet = sheet;
    this.scene = scene;
    this.field = field;
    this.header = header();
  }

  /// The codes of the amounts in their order; an empty text where the currency stays open.
  List<String> of(List<Amount> amounts, List<Map<String, JsonValue>> rows) {
    var codes = new ArrayList<String>();
    for (int at = 0; at < amounts.size(); at++) {
      codes.add(stated(amounts.get(at), rows.get(at)));
    }
    var distinct = new LinkedHashSet<>(codes);
    distinct.remove("");
    if (isConflicting(distinct, amounts) && scene.rules().guards("currency")) {
      return conflicting(codes, distinct);
    }
    String open = codes.contains("") ? header.stream().findFirst().orElseGet(this::bare) : "";
    codes.replaceAll(code -> code.isEmpty() ? open : code);
    return codes;
  }

  /// What is written beside an amount: a code in a field of its own, else its sign.
  private String stated(Amount amount, Map<String, JsonValue> row) {
    for (var cell : row.entrySet()) {
      String name = cell.getKey().toLowerCase(Locale.ROOT);
      if (name.contains("currency") || name.equals("ccy") || name.equals("curr")) {
        var code = CurrencyCode.named(Sheet.text(cell.getValue())).stream().findFirst();
        if (code.isPresent()) {
          return code.get().code();
        }
      }
    }
    return amount.currencies().isEmpty() ? "" : sign(amount.currencies());
  }

  /// A sign that several currencies share is the likeliest one's for a literal reader; one who
  /// looks sees what the data gives away.
  private String sign(List<String> candidates) {
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    var named = header.stream().filter(candidates::contains).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    if (!looks()) {
      return candidates.getFirst();
    }
    for (var note : sheet.notes().entrySet()) {
      for (var cue : sheet.cues(note.getKey())) {
        if (cue.topic().equals("currency") && candidates.contains(cue.value())) {
          scene
              .remarks()
              .say(
                  "The sign of the amounts is shared by several currencies; going by “"
                      + note.getValue()
                      + "” they are in "
                      + cue.value()
                      + ".");
          return cue.value();
        }
      }
    }
    return candidates.getFirst();
  }

  private boolean looks() {
    boolean only = scene.rules().toldValue("currency", Action.CHECK, "stated_only");
    return !only && scene.rules().told("currency", Action.DETECT, Action.CHECK);
  }

  private boolean isConflicting(Set<String> codes, List<Amount> amounts) {
    boolean shared = amounts.stream().anyMatch(amount -> amount.currencies().size() > 1);
    var all = new LinkedHashSet<>(header);
    if (!shared) {
      all.addAll(codes);
    }
    return header.size() > 1 && codes.size() <= 1 || codes.size() == 1 && all.size() > 1;
  }

  private List<String> conflicting(List<String> codes, Set<String> distinct) {
    var named = new LinkedHashSet<>(distinct);
    named.addAll(header);
    var reply = scene.replies().currency();
    if (reply.isPresent()) {
      codes.replaceAll(_ -> reply.get());
      return codes;
    }
    String list = String.join(" and ", named);
    if (scene.rules().told("currency", Action.ASK) && !scene.replies().wasAsked("currency")) {
      scene
          .remarks()
          .ask("The data names both " + list + " for the same amounts. Which currency is right?");
    }
    scene
        .remarks()
        .say(
            "The currency is contradictory: the data names both "
                + list
                + " for the same amounts, so I give the figure without one.");
    codes.replaceAll(_ -> "");
    return codes;
  }

  /// The currency of amounts beside which nothing is written.
  private String bare() {
    var rules = scene.rules();
    var reply = scene.replies().currency();
    if (reply.isPresent()) {
      rules.told("currency", Action.ASK);
      return reply.get();
    }
    var taken = rules.taken("currency").filter(value -> CurrencyCode.named(value).size() > 0);
    if (taken.isPresent()) {
      return taken.get();
    }
    var cue = looks() ? cue() : Optional.<String>empty();
    return cue.orElseGet(this::unknown);
  }

  private Optional<String> cue() {
    var found = new LinkedHashSet<String>();
    String evidence = "";
    for (var note : sheet.notes().entrySet()) {
      for (var cue : sheet.cues(note.getKey())) {
        if (cue.topic().equals("currency") && found.add(cue.value())) {
          evidence = note.getValue();
        }
      }
    }
    if (found.size() != 1) {
      return Optional.empty();
    }
    String code = found.iterator().next();
    scene
        .remarks()
        .say(
            "The amounts carry no currency of their own; going by “"
                + evidence
                + "” they are in "
                + code
                + ".");
    return Optional.of(code);
  }

  private String unknown() {
    var rules = scene.rules();
    if (rules.told("currency", Action.ASK) && !scene.replies().wasAsked("currency")) {
      scene
          .remarks()
          .ask("The data does not say which currency the amounts are in. Which currency is it?");
    }
    if (rules.told("currency", Action.ASK, Action.DETECT, Action.CHECK, Action.DISCLOSE)) {
      scene
          .remarks()
          .say(
              "The data does not say which currency the amounts are in, so I give the figure without one.");
    }
    return "";
  }

  /// The currencies that notes or the column's own name state.
  private Set<String> header() {
    var codes = new LinkedHashSet<String>();
    sheet
        .notes()
        .forEach((name, note) -> {
          if (name.toLowerCase(Locale.ROOT).contains("currency")) {
            codes.addAll(named(note));
          }
        });
    codes.addAll(named(field.replace('_', ' ')));
    sheet
        .notes()
        .forEach((name, note) -> {
          if (!ABOUT.contains(name.toLowerCase(Locale.ROOT))
              && !Vocabularies.isIn(Vocabularies.ORDERS, note)) {
            codes.addAll(named(note));
          }
        });
    return codes;
  }

  private static List<String> named(String text) {
    return Vocabularies.CURRENCIES.longest(Words.of(text)).stream()
        .map(found -> found.id())
        .distinct()
        .toList();
  }
}
