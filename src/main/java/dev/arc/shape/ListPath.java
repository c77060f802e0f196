package dev.arc.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where in a form a list of records goes.
///
/// @param names of the properties that lead to it; none where the form is the list
/// @param item what a record looks like
record ListPath(List<String> names, Form item) {
  private static final int DEEPEST = 3;

  /// Names of lists that are the result itself, rather than something about it.
  private static final Set<String> USUAL =
      Set.of(
          "record",
          "answer",
          "item",
          "row",
          "entry",
          "datum",
          "data",
          "hit",
          "match",
          "element",
          "list",
          "transaction",
          "document",
          "id",
          "amount");

  ListPath {
    names = List.copyOf(names);
  }

  /// The list that lies open most; of several on one level one with a usual name, else the first.
  static Optional<ListPath> in(Form form) {
    for (var depth = 0; depth <= DEEPEST; depth++) {
      var found = new ArrayList<ListPath>();
      collect(form, List.of(), depth, found);
      if (!found.isEmpty()) {
        return Optional.of(
            found.stream().filter(ListPath::isUsual).findFirst().orElse(found.getFirst()));
      }
    }
    return Optional.empty();
  }

  private boolean isUsual() {
    return !names.isEmpty() && FieldWords.of(names.getLast()).stream().anyMatch(USUAL::contains);
  }

  private static void collect(Form form, List<String> path, int depth, List<ListPath> into) {
    switch (form) {
      case Form.Many(var item) when depth == 0 && !(item instanceof Form.Single) ->
          into.add(new ListPath(path, item));
      case Form.Fields(var properties, var _) when depth > 0 ->
          properties.forEach((name, property) -> {
            var longer = new ArrayList<>(path);
            longer.add(name);
            collect(property, longer, depth - 1, into);
          });
      case Form.Many _, Form.Fields _, Form.Single _, Form.Open _ -> {}
    }
  }
}
