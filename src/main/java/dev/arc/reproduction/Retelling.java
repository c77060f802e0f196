package dev.arc.reproduction;

import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Money;
import dev.arc.scenario.Doubt;
import dev.arc.scenario.Naive;
import dev.arc.scenario.Situation;
import dev.arc.scenario.User;
import dev.arc.world.Presenter;
import dev.arc.world.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells texts anew that speak of data of which a part was left out: how many records there are,
/// the records themselves where they stand in a message, and what somebody claims that they come
/// to, which stays as far from the truth as it was.
final class Retelling {
  private static final Pattern COUNTS = Pattern.compile("\\b(\\d+) of (\\d+)\\b");
  private static final Pattern CLAIM =
      Pattern.compile(
          "(?<![\\w.,])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\w,])|(?<![\\w.,])\\d+\\.\\d{2,3}(?![\\w,])");

  /// Claims are told apart from other figures by being a whole percentage of the truth.
  private static final int LEAST = 50;

  private static final int MOST = 200;

  private final Situation before;
  private final Situation cut;

  private Retelling(Situation before, Situation cut) {
    this.before = before;
    this.cut = cut;
  }

  static Situation of(Situation before, Situation cut) {
    return new Retelling(before, cut).told();
  }

  private Situation told() {
    var world = cut.world().withTables(cut.world().tables().stream().map(this::table).toList());
    var user = cut.user();
    return new Situation(
        cut.task(),
        cut.earlier(),
        cut.mistaken(),
        message(cut.request()),
        new User(
            user.knows(),
            user.patience(),
            user.otherwise(),
            user.dodge(),
            user.turns().stream().map(this::message).toList()),
        world,
        cut.doubts().stream().map(this::doubt).toList(),
        cut.faults(),
        cut.limits());
  }

  private Table table(Table table) {
    var was = before(table);
    var notes = new LinkedHashMap<String, String>();
    table
        .notes()
        .forEach(
            (name, text) -> notes.put(name, was.map(old -> counts(text, old, table)).orElse(text)));
    return table.withNotes(notes);
  }

  private Optional<Table> before(Table table) {
    return before.world().tables().stream()
        .filter(old -> old.name().equals(table.name()) && old.source().equals(table.source()))
        .findFirst();
  }

  private static String counts(String text, Table was, Table is) {
    return COUNTS
        .matcher(text)
        .replaceAll(found ->
            isCount(found, was)
                ? visible(is, found, was) + " of " + is.rows().size()
                : found.group());
  }

  private static boolean isCount(MatchResult found, Table table) {
    return Integer.parseInt(found.group(2)) == table.rows().size()
        && (Integer.parseInt(found.group(1)) == visible(table)
            || found.group(1).equals(found.group(2)));
  }

  private static int visible(Table is, MatchResult found, Table was) {
    return Integer.parseInt(found.group(1)) == visible(was) ? visible(is) : is.rows().size();
  }

  private static int visible(Table table) {
    return table.rows().size() - table.hiddenRows();
  }

  private Doubt doubt(Doubt doubt) {
    return new Doubt(doubt.topic(), doubt.evidence(), cue(doubt.cue()), doubt.truth());
  }

  /// A cue as it is found in what is left.
  private String cue(String cue) {
    for (var table : cut.world().tables()) {
      var told = before(table).map(old -> counts(cue, old, table)).orElse(cue);
      if (!told.equals(cue)) {
        return told;
      }
    }
    return cue;
  }

  /// The cues of all doubts that there were, as they are found in what is left.
  static List<String> cues(Situation before, Situation cut) {
    var retelling = new Retelling(before, cut);
    return before.doubts().stream().map(Doubt::cue).map(retelling::cue).toList();
  }

  private String message(String text) {
    var head = Messages.head(text);
    return claims(head) + records(text.substring(head.length()));
  }

  private String records(String text) {
    var told = text;
    for (var table : cut.world().tables()) {
      var old = before(table).map(Presenter::text).orElse("");
      if (!old.isEmpty() && told.contains(old)) {
        told = told.replace(old, Presenter.text(table(table)));
      }
    }
    return told;
  }

  private String claims(String text) {
    var was = sum(before);
    var is = sum(cut);
    if (was.isEmpty() || is.isEmpty() || was.equals(is)) {
      return text;
    }
    return CLAIM
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .collect(Collectors.toMap(claim -> claim, claim -> claimed(claim, was.get(), is.get())))
        .entrySet()
        .stream()
        .reduce(text, (told, claim) -> told.replace(claim.getKey(), claim.getValue()), (_, b) -> b);
  }

  private static Optional<Money> sum(Situation situation) {
    return Naive.right(situation).stream()
        .findFirst()
        .filter(Money.class::isInstance)
        .map((Quantity figure) -> (Money) figure);
  }

  /// The same percentage of what is right now; the claim itself where it is none.
  private static String claimed(String claim, Money was, Money is) {
    var digits = was.currency().minorDigits();
    var value = new BigDecimal(claim.replace(",", ""));
    for (var percent = LEAST; percent <= MOST; percent++) {
      if (part(was, percent, digits).compareTo(value) == 0) {
        return String.format(Locale.ROOT, "%,." + digits + "f", part(is, percent, digits));
      }
    }
    return claim;
  }

  private static BigDecimal part(Money whole, int percent, int digits) {
    return whole
        .amount()
        .multiply(BigDecimal.valueOf(percent, 2))
        .setScale(digits, RoundingMode.HALF_EVEN);
  }
}
