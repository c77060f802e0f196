package dev.arc.catalogue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words and records of one field of work.
///
/// @param words of this field's own, by one of which a profile is recognised as being of it
/// @param hints words that this field shares with others: one alone says nothing
/// @param fallback true for the field that stands in where nothing better is known
/// @param borrows true for the field that stands in where the agent's tools tell what its records
///   are: `rows` and `key` are theirs then
/// @param risks ids of the kinds of assumptions that do most harm in this field
/// @param subject the column of those whom requests are about, `subjects` its values
/// @param group the column by which records are grouped, `groups` its values
/// @param rows what the records are, in the plural
/// @param key the prefix of record keys
/// @param money the column of money
/// @param measure the column of measures, in `unit`, between `measures`; null where there is none
/// @param day the column of days
/// @param name the column of names, `names` its values
/// @param source how a source is called, with `{subject}` and `{rows}`
/// @param requests task kind → ways of asking, with `{subject}`, `{group}`, `{period}`, `{source}`,
///   ...
/// @param details what a change sets
/// @param kinds group → what its records are like, where that is not as `amounts` and `measures`
///   say; where one has measures, the groups that do not say so have none
/// @param scopes edit `scope` → groups of which one is left out or counted in; any where there is
///   none
public record Domain(
    String id,
    List<String> words,
    List<String> hints,
    @Nullable Boolean fallback,
    @Nullable Boolean borrows,
    List<String> risks,
    String subject,
    List<String> subjects,
    String group,
    List<String> groups,
    String rows,
    String key,
    String money,
    @Nullable String measure,
    @Nullable String unit,
    @Nullable Range measures,
    String day,
    String name,
    List<String> names,
    Range amounts,
    String source,
    Map<String, List<String>> requests,
    Map<String, String> details,
    Map<String, Kind> kinds,
    Map<String, List<String>> scopes) {
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  public Domain {
    words = List.copyOf(words);
    hints = List.copyOf(hints);
    risks = List.copyOf(risks);
    subjects = List.copyOf(subjects);
    groups = List.copyOf(groups);
    names = List.copyOf(names);
    requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
  }

  /// What the records of a group are like.
  ///
  /// @param amounts bounds of money; null for those of the field
  /// @param measures bounds of measures; null for none
  public record Kind(@Nullable Range amounts, @Nullable Range measures) {}

  /// The bounds of what records of a group cost.
  public Range amountsOf(String kind) {
    var own = kinds.get(kind);
    return own == null || own.amounts() == null ? amounts : own.amounts();
  }

  /// The bounds of what records of a group measure; null where that cannot be said of them.
  public @Nullable Range measuresOf(String kind) {
    if (kinds.values().stream().allMatch(each -> each.measures() == null)) {
      return measures;
    }
    var own = kinds.get(kind);
    return own == null ? null : own.measures();
  }

  /// The groups whose records have measures.
  public List<String> measured() {
    return groups.stream().filter(kind -> measuresOf(kind) != null).toList();
  }

  /// Whether its amounts are large enough to be told in thousands and more.
  public boolean hasLargeAmounts() {
    return amounts.to().compareTo(LARGE) >= 0;
  }

  /// Whether a text about an agent speaks of this field.
  ///
  /// @param text whose first line says what the agent's job is
  public boolean isOf(String text) {
    return matches(text) >= FieldWords.ENOUGH;
  }

  /// How much a text speaks of this field: its own words count more than hints, and those that say
  /// what the job is more than the rest.
  public long matches(String text) {
    return FieldWords.of(text).score(words, hints);
  }

  /// Whether this field has records with such a column: `money`, `day`, `name`, `measure`.
  public boolean has(String column) {
    return !column.equals("measure") || measure != null;
  }

  /// This field with records of another name.
  public Domain withRows(String otherRows, String otherKey) {
    return new Domain(
        id, words, hints, fallback, borrows, risks, subject, subjects, group, groups, otherRows,
        otherKey, money, measure, unit, measures, day, name, names, amounts, source, requests,
        details, kinds, scopes);
  }

  /// Bounds of drawn values, both included.
  public record Range(BigDecimal from, BigDecimal to) {}
}
