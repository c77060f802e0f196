package dev.arc.catalogue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words and records of one field of work.
///
/// @param words by which a profile is recognised as being of this field
/// @param fallback true for the field that stands in where no other is recognised
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
public record Domain(
    String id,
    List<String> words,
    @Nullable Boolean fallback,
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
    Map<String, String> details) {

  public Domain {
    words = List.copyOf(words);
    subjects = List.copyOf(subjects);
    groups = List.copyOf(groups);
    names = List.copyOf(names);
    requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /// Whether a text about an agent speaks of this field.
  public boolean isOf(String text) {
    return matches(text) > 0;
  }

  /// How many of its words a text has.
  public long matches(String text) {
    return words.stream().filter(text.toLowerCase(Locale.ROOT)::contains).count();
  }

  /// Whether this field has records with such a column: `money`, `day`, `name`, `measure`.
  public boolean has(String column) {
    return !column.equals("measure") || measure != null;
  }

  /// Bounds of drawn values, both included.
  public record Range(BigDecimal from, BigDecimal to) {}
}
