package dev.arc.catalogue;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.Nearest;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;

/// Finds everything in one file that has not the shape it should have. Made for one file.
final class ShapeCheck {
  private static final int MOST_ITEMS = 1000;
  private static final int LONGEST_TEXT = 2000;
  private static final int SHOWN = 60;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  ShapeCheck(String file) {
    this.file = file;
  }

  /// @param what the file is to be, for messages: `a failure pattern`
  List<Problem> of(Node root, Shape shape, String what) {
    if (shape instanceof Shape.Fields && !root.isObject()) {
      say(root, "", "is " + shown(root) + ", expected " + what + ": a mapping with an id");
    } else {
      check(root, shape, "");
    }
    return List.copyOf(problems);
  }

  private void check(Node node, Shape shape, String path) {
    switch (shape) {
      case Shape.Text text -> text(node, text, path);
      case Shape.Choice(var words) -> choice(node, words, path);
      case Shape.Whole(var least, var most) -> whole(node, least, most, path);
      case Shape.Decimal _ -> expect(node.value() instanceof JsonNumber, node, path, "a number");
      case Shape.Truth _ ->
          expect(node.value() instanceof JsonBoolean, node, path, "true or false");
      case Shape.Several(var item, var least) -> several(node, item, least, path);
      case Shape.Named named -> named(node, named, path);
      case Shape.Fields fields -> fields(node, fields, path);
      case Shape.OneCondition _ -> condition(node, path);
    }
  }

  private void expect(boolean holds, Node node, String path, String expected) {
    if (!holds) {
      say(node, path, "is " + shown(node) + ", expected " + expected);
    }
  }

  private void text(Node node, Shape.Text shape, String path) {
    var text = node.text().orElse(null);
    if (text == null) {
      var quotes = node.isObject() || node.isArray() ? "" : "; put it in quotes";
      say(node, path, "is " + shown(node) + ", expected " + shape.expected() + quotes);
    } else if (text.length() > LONGEST_TEXT) {
      say(
          node,
          path,
          "has %,d characters, expected at most %,d".formatted(text.length(), LONGEST_TEXT));
    } else {
      expect(text.matches(shape.pattern()), node, path, shape.expected());
    }
  }

  private void choice(Node node, List<String> words, String path) {
    var word = node.text().orElse(null);
    if (word == null || !words.contains(word)) {
      var near = word == null ? java.util.Optional.<String>empty() : Nearest.to(word, words);
      say(
          node,
          path,
          "is "
              + shown(node)
              + near.map(name -> "; did you mean " + name + "?")
                  .orElse(", expected " + listed(words)));
    }
  }

  private static String listed(List<String> words) {
    return (words.size() == 1 ? "" : "one of ") + String.join(", ", words);
  }

  private void whole(Node node, int least, int most, String path) {
    var fits =
        node.value() instanceof JsonNumber(var number)
            && number.stripTrailingZeros().scale() <= 0
            && number.compareTo(java.math.BigDecimal.valueOf(least)) >= 0
            && number.compareTo(java.math.BigDecimal.valueOf(most)) <= 0;
    expect(fits, node, path, "a whole number from " + least + " to " + most);
  }

  private void several(Node node, Shape item, int least, String path) {
    if (!node.isArray()) {
      say(node, path, "is " + shown(node) + ", expected a list");
      return;
    }
    var items = node.items();
    if (items.size() < least || items.size() > MOST_ITEMS) {
      say(
          node,
          path,
          "has %,d items, expected from %d to %,d".formatted(items.size(), least, MOST_ITEMS));
      return;
    }
    for (var i = 0; i < items.size(); i++) {
      check(items.get(i), item, path + "[" + i + "]");
    }
  }

  private void named(Node node, Shape.Named shape, String path) {
    if (!node.isObject()) {
      say(node, path, "is " + shown(node) + ", expected names with values");
      return;
    }
    node.fields()
        .forEach((name, value) -> {
          if (shape.names().isEmpty() || shape.names().contains(name)) {
            check(value, shape.value(), join(path, name));
          } else {
            unknown(value, path, name, shape.names());
          }
        });
  }

  private void fields(Node node, Shape.Fields shape, String path) {
    if (!node.isObject()) {
      say(node, path, "is " + shown(node) + ", expected " + String.join(", ", shape.names()));
      return;
    }
    node.fields()
        .forEach((name, value) -> {
          if (!shape.names().contains(name)) {
            unknown(value, path, name, shape.names());
          }
        });
    for (var field : shape.fields()) {
      var value = node.find(field.name());
      if (value.isPresent()) {
        check(value.get(), field.shape(), join(path, field.name()));
      } else if (field.required()) {
        say(node, join(path, field.name()), "is missing, expected " + expected(field.shape()));
      }
    }
  }

  private void unknown(Node value, String path, String name, List<String> known) {
    say(
        value,
        join(path, shortened(name)),
        "is not a known name"
            + Nearest.to(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse(", expected one of " + String.join(", ", known)));
  }

  private void condition(Node node, String path) {
    try {
      ConditionTemplate.check(node.value());
    } catch (IllegalArgumentException e) {
      say(node, path, "is no condition: " + shortened(String.valueOf(e.getMessage())));
    }
  }

  private void say(Node node, String path, String what) {
    problems.add(new Problem(file, node.keyLine(), (path + " " + what).strip()));
  }

  private static String expected(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> text.expected();
      case Shape.Choice(var words) -> listed(words);
      case Shape.Whole(var least, var most) -> "a whole number from " + least + " to " + most;
      case Shape.Decimal _ -> "a number";
      case Shape.Truth _ -> "true or false";
      case Shape.Several _ -> "a list";
      case Shape.Named _ -> "names with values";
      case Shape.Fields fields -> String.join(", ", fields.names());
      case Shape.OneCondition _ -> "a condition such as {states: $answer}";
    };
  }

  private static String shown(Node node) {
    JsonValue value = node.value();
    return node.isObject() ? "a mapping" : node.isArray() ? "a list" : shortened(Json.write(value));
  }

  static String shortened(String text) {
    return text.length() <= 2 * SHOWN ? text : text.substring(0, 2 * SHOWN) + "…";
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
