package dev.arc.scenario;

import dev.arc.catalogue.Domain;
import dev.arc.catalogue.FailurePattern;
import dev.arc.catalogue.Place;
import dev.arc.catalogue.TaskKind;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What has been drawn for one scenario before its records are: who, what, when, where.
///
/// @param places one for each currency of the amounts
/// @param otherPlace a place whose currency is none of these
/// @param wording picks one of the domain's ways of asking
record Setting(
    Domain domain,
    Slot slot,
    int wording,
    List<Place> places,
    Place otherPlace,
    String subject,
    String otherSubject,
    String group,
    String otherGroup,
    String name,
    Times times) {

  /// Percentage points by which a rate has risen, where one has.
  static final BigDecimal POINTS = BigDecimal.valueOf(4);

  /// Of a year.
  static final int MONTHS = 12;

  static Setting draw(Domain domain, Slot slot, List<Place> places, Draw draw) {
    var own =
        Currencies.of(slot.edits().getOrDefault("currency", "usd"), places, draw.part("currency"));
    var codes = own.stream().map(Place::currency).toList();
    var others =
        places.stream()
            .filter(place ->
                !codes.contains(place.currency())
                    && !place.currency().equals("USD")
                    && place.apart() == null)
            .toList();
    var subjects = draw.part("subject").twoOf(domain.subjects());
    var groups = groups(domain, slot, draw.part("group"));
    return new Setting(
        domain,
        slot,
        draw.part("wording").between(0, 9999),
        own,
        draw.part("other place").oneOf(others),
        subjects.getFirst(),
        subjects.getLast(),
        groups.getFirst(),
        groups.getLast(),
        draw.part("name").oneOf(domain.names()),
        Times.draw(slot, draw.part("times")));
  }

  /// The group that is asked for, and another one: the one that is left out or counted in, where
  /// the field says which that can be.
  private static List<String> groups(Domain domain, Slot slot, Draw draw) {
    var measured = slot.task() == TaskKind.TOTAL_MEASURE || slot.task() == TaskKind.LOOK_UP_MEASURE;
    var groups = draw.twoOf(measured ? domain.measured() : domain.groups());
    var scopes = domain.scopes().getOrDefault(slot.edits().getOrDefault("scope", ""), List.of());
    if (scopes.isEmpty()) {
      return groups;
    }
    var other = draw.oneOf(scopes);
    return List.of(groups.getFirst().equals(other) ? groups.getLast() : groups.getFirst(), other);
  }

  Period period() {
    return times.period();
  }

  /// What is asked first, where that is something else than what is wanted in the end.
  Setting opened(FailurePattern.Opening opening) {
    var swaps = opening.group() != null;
    return new Setting(
        domain,
        slot,
        wording,
        places,
        otherPlace,
        subject,
        otherSubject,
        swaps ? otherGroup : group,
        swaps ? group : otherGroup,
        name,
        opening.period() != null ? times.of(period().before()) : times);
  }

  Place place() {
    return places.getFirst();
  }

  /// How points in time are written; only where the edit `instants` is.
  Instants instants() {
    return Instants.of(edit("instants"), place().zone());
  }

  boolean byName() {
    return slot.task() == TaskKind.LOOK_UP_NAME;
  }

  boolean edited(String edit) {
    return slot.edits().containsKey(edit);
  }

  String edit(String edit) {
    return slot.edits().getOrDefault(edit, "");
  }

  /// Whether records can be of this day: where only days of business count, those of weekends would
  /// be an open question.
  boolean isOpen(LocalDate day) {
    return !edit("calendar").equals("business_days") || Times.isWeekday(day);
  }

  /// The column of money, as an edit or the domain calls it.
  String money() {
    var words = Map.of("money", domain.money(), "money_key", domain.money().replace(' ', '_'));
    return edited("money_column") ? Texts.fill(edit("money_column"), words) : domain.money();
  }

  /// The column of days, as an edit or the domain calls it.
  String day() {
    return edited("day_column") ? edit("day_column") : domain.day();
  }

  /// A group of which there are no records.
  private String absentGroup() {
    return domain.groups().stream()
        .filter(each -> !each.equals(group) && !each.equals(otherGroup))
        .findFirst()
        .orElseThrow();
  }

  String otherName() {
    return domain.names().stream().filter(each -> !each.equals(name)).findFirst().orElseThrow();
  }

  /// Whether records tell what they refer to: an invoice, say.
  boolean hasReferences() {
    return edited("duplicates") && !edit("duplicates").equals("same_id");
  }

  /// How much there is to spend: more than the records can come to; a round sum, and no year.
  Quantity.Money budget() {
    var range = domain.amounts().to().multiply(BigDecimal.valueOf(3));
    var hundreds = range.intValue() / 100 + wording % 60;
    var round = BigDecimal.valueOf(100L * (hundreds > 18 && hundreds < 22 ? 24 : hundreds));
    return new Quantity.Money(round, new CurrencyCode(place().currency()));
  }

  /// How many parts make a whole.
  BigDecimal parts() {
    var sizes = List.of(4, 6, 8, 12, 24, 48);
    return BigDecimal.valueOf(sizes.get(wording % sizes.size()));
  }

  /// A rate in percent, between 7 and 30; for rates in basis points it has a quarter more. What a
  /// yearly one is for a month has no more than two decimals.
  BigDecimal rate() {
    if (edit("rate").equals("yearly")) {
      return new BigDecimal("0.25").multiply(BigDecimal.valueOf(2 + wording % 7));
    }
    var whole = BigDecimal.valueOf(12 + wording % 18);
    return edit("rate").equals("basis_points") ? whole.add(new BigDecimal("0.25")) : whole;
  }

  String firm() {
    return subject + " " + place().firm();
  }

  /// The file that a request names.
  String source() {
    var pattern = byName() ? domain.source().replace("{subject}_", "all_") : domain.source();
    return pattern.replace("{subject}", subject).replace("{rows}", domain.rows()).replace(' ', '_');
  }

  /// What the file is called after it has been moved.
  private String moved() {
    var source = source();
    var point = source.lastIndexOf('.');
    return point < 0
        ? source + "_v2"
        : source.substring(0, point) + "_v2" + source.substring(point);
  }

  /// The values of the dimensions that a slot's scenarios differ in.
  List<String> values() {
    var ways = domain.requests().getOrDefault(slot.task().slug(), List.of());
    return List.of(
        slot.task().slug() + "#" + (ways.isEmpty() ? 0 : wording % ways.size()),
        place().city(),
        period().label(),
        subject,
        slot.entry());
  }

  /// The words that the catalogue's texts may use in braces, as far as they are known before the
  /// records are drawn.
  Map<String, String> words() {
    var words = new LinkedHashMap<String, String>();
    words.put("firm", firm());
    words.put("city", place().city());
    words.put("place", firm() + ", " + place().city());
    words.put("currency", place().currency());
    words.put("absent_group", absentGroup());
    words.put("budget", budget().amount().toPlainString());
    words.put("sign", budget().currency().symbol());
    words.put("parts", parts().toPlainString());
    words.put("rate", rate().toPlainString());
    words.put("rate_year", rate().multiply(BigDecimal.valueOf(MONTHS)).setScale(0).toPlainString());
    words.put("rate_fraction", rate().movePointLeft(2).toPlainString());
    words.put("rate_points", rate().movePointRight(2).setScale(0).toPlainString());
    words.put("rate_before", rate().subtract(POINTS).toPlainString());
    words.put("added_points", POINTS.toPlainString());
    words.put("minor", new CurrencyCode(place().currency()).minorPlural());
    words.put("digits", Integer.toString(new CurrencyCode(place().currency()).minorDigits()));
    words.put("remark", place().remark() == null ? "" : place().remark());
    words.put("other_city", otherPlace.city());
    words.put("other_country", otherPlace.country());
    words.put("other_currency", otherPlace.currency());
    words.put("subject", subject);
    words.put("group", group);
    words.put("other_group", otherGroup);
    words.put("name", name);
    words.put("twin", subject);
    words.put("period", period().label());
    words.put("period_before", period().before().label());
    words.put("moved", moved());
    words.put("last_month", period().lastMonth());
    words.put("period_span", period().spelled());
    words.put("period_from", Period.written(period().from()));
    words.put("period_to", Period.written(period().to()));
    var year = times.year() == null ? period() : times.year();
    words.put("from_iso", period().from().toString());
    words.put("to_iso", period().to().toString());
    for (var language : List.of(Locale.GERMAN, Locale.FRENCH, Locale.of("es"))) {
      words.put("month_" + language.getLanguage(), period().monthIn(language));
    }
    words.put("zone", place().zone().getId());
    words.put("fiscal_year", year.label());
    words.put("fiscal_from", Period.written(year.from()));
    words.put("fiscal_to", Period.written(year.to()));
    words.put("today", Period.written(times.now().toLocalDate()));
    words.put("today_iso", times.now().toLocalDate().toString());
    words.put("weekday", weekday());
    words.put("source", source());
    words.put("rows", domain.rows());
    words.put("unit", domain.unit() == null ? "" : domain.unit());
    words.put("wanted", edit("wanted"));
    return words;
  }

  private String weekday() {
    return times.now().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
