package dev.arc.catalogue;

import java.util.List;

/// What may stand at one place of a catalogue's file. The check of a file and its JSON Schema are
/// both made of these.
sealed interface Shape {

  /// @param pattern that the whole text has to match, in what Java's and JSON Schema's regular
  ///   expressions have in common
  /// @param expected the same in words
  record Text(String pattern, String expected) implements Shape {}

  /// One of a few words.
  record Choice(List<String> words) implements Shape {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /// A whole number between two bounds, both included.
  record Whole(int least, int most) implements Shape {}

  record Decimal() implements Shape {}

  record Truth() implements Shape {}

  /// A list.
  ///
  /// @param least how many items it needs
  record Several(Shape item, int least) implements Shape {}

  /// A mapping from names to values of one shape.
  ///
  /// @param names that it may have; empty where any will do
  record Named(Shape value, List<String> names) implements Shape {
    public Named {
      names = List.copyOf(names);
    }
  }

  /// A mapping with known fields.
  record Fields(List<Field> fields) implements Shape {
    public Fields {
      fields = List.copyOf(fields);
    }

    List<String> names() {
      return fields.stream().map(Field::name).toList();
    }
  }

  /// A condition in its short form: one name and what it is about.
  record OneCondition() implements Shape {}

  record Field(String name, Shape shape, boolean required) {}
}
