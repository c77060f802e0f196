package dev.arc.authoring;

import dev.arc.catalogue.Problem;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is asked of a field of work that a model wrote, beyond what the catalogue asks of any. Made
/// for one file, which the catalogue's reader has found to be well formed.
final class FieldRules {
  private static final int MOST_VALUES = 24;
  private static final int MOST_WORDINGS = 8;
  private static final int LONGEST_NAME = 40;
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} '&.-]*");
  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z -]{1,30}");
  private static final Pattern SOURCE =
      Pattern.compile("(?=.*\\{subject\\}_)([A-Za-z_-]|\\{subject\\}|\\{rows\\})+\\.(csv|xlsx)");

  /// Words with which a request asks for another figure than the one that is computed for it.
  private static final Pattern OTHER_FIGURE =
      Pattern.compile(
          "(?i)\\b(average|averages|mean|median|highest|lowest|largest|smallest|maximum|minimum|count|how many|except|excluding|exclude|without|only|unless|if|not|net|gross|after|before|above|below|over|under|at least|at most|more than|less than|rounded|round|approximately|about half|double|estimate|estimated|forecast|expected|convert|converted|per|percentage|share|ratio|difference|change in|growth|pending|approved ones|unpaid|outstanding|overdue|unique|distinct|top|first|last|latest|also|then|email|send|delete)\\b");

  private static final List<String> COLUMNS = List.of("subject", "group", "money", "day", "name");
  private static final Set<String> TAKEN = Set.of("id", "currency", "unit", "status");

  private final String file;
  private final Parts parts;
  private final List<Problem> problems = new ArrayList<>();

  FieldRules(String file, Parts parts) {
    this.file = file;
    this.parts = parts;
  }

  List<Problem> of(Node field) {
    for (var reserved : List.of("fallback", "borrows")) {
      field.find(reserved).ifPresent(node -> say(node, reserved + " is Arc's own to say"));
    }
    for (var list : List.of("subjects", "groups", "names", "words", "hints")) {
      field.find(list).ifPresent(node -> values(node, list));
    }
    columns(field);
    field.find("rows").ifPresent(node -> column(node, "rows"));
    field
        .find("source")
        .filter(node -> node.text().filter(text -> SOURCE.matcher(text).matches()).isEmpty())
        .ifPresent(node -> say(node, "source is no name such as {subject}_{rows}.csv"));
    field
        .find("unit")
        .filter(node -> node.text().filter(parts.units()::contains).isEmpty())
        .ifPresent(node -> say(node, "unit is none of " + String.join(", ", parts.units())));
    field.find("details").ifPresent(this::details);
    field.find("requests").ifPresent(this::requests);
    return List.copyOf(problems);
  }

  private void columns(Node field) {
    var seen = new HashSet<>(TAKEN);
    Stream.concat(COLUMNS.stream(), Stream.of("measure"))
        .forEach(name ->
            field
                .find(name)
                .ifPresent(node -> {
                  column(node, name);
                  if (!seen.add(node.text().orElse(""))) {
                    say(node, name + " has a name that another column has");
                  }
                }));
  }

  private void column(Node node, String name) {
    var text = node.text().orElse("");
    if (!COLUMN.matcher(text).matches() || Facts.isIn(text)) {
      say(node, name + " is no plain name of small letters");
    }
  }

  /// A value that stands in another would be found where the other is meant.
  private void values(Node list, String name) {
    if (list.items().size() > MOST_VALUES) {
      say(
          list,
          "%s has %d values, expected at most %d"
              .formatted(name, list.items().size(), MOST_VALUES));
    }
    var seen = new ArrayList<String>();
    for (var item : list.items()) {
      var text = item.text().orElse("");
      var lower = text.toLowerCase(Locale.ROOT);
      if (text.length() > LONGEST_NAME || !NAME.matcher(text).matches() || Facts.isIn(text)) {
        say(item, name + " has a value that is no plain name");
      } else if (isData(name)
          && seen.stream().anyMatch(one -> one.contains(lower) || lower.contains(one))) {
        say(item, name + " has a value that stands in another");
      }
      seen.add(lower);
    }
  }

  private static boolean isData(String list) {
    return !list.equals("words") && !list.equals("hints");
  }

  private void details(Node details) {
    if (details.fields().size() != 1 || details.find("status").isEmpty()) {
      say(details, "details sets more than a status");
    }
    details.fields().values().forEach(node -> column(node, "details"));
  }

  private void requests(Node requests) {
    requests
        .fields()
        .forEach((task, wordings) -> {
          if (wordings.items().size() > MOST_WORDINGS) {
            say(wordings, "%s has more than %d wordings".formatted(task, MOST_WORDINGS));
          }
          wordings.items().forEach(wording -> wording(task, wording));
        });
  }

  private void wording(String task, Node wording) {
    var text = Parts.plain(wording.text().orElse(""));
    if (Facts.isIn(text)) {
      say(wording, "a wording of " + task + " states a figure, a currency or a time of its own");
    }
    var other = OTHER_FIGURE.matcher(text);
    if (other.find()) {
      say(
          wording,
          "a wording of %s may ask for something else than is computed: \"%s\""
              .formatted(task, other.group().toLowerCase(Locale.ROOT)));
    }
  }

  private void say(Node node, String what) {
    problems.add(new Problem(file, node.keyLine(), what));
  }
}
