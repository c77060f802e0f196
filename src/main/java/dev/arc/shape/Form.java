package dev.arc.shape;

import dev.arc.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a value looks like.
sealed interface Form {

  /// An object.
  ///
  /// @param required the properties that are always there
  record Fields(Map<String, Form> properties, Set<String> required) implements Form {
    public Fields {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
      required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    }
  }

  /// A list of values that look alike.
  record Many(Form item) implements Form {}

  /// A text, a number, or true or false.
  ///
  /// @param format of a text, in the words of JSON Schema: `date`, `uuid`; empty when it is free
  /// @param choices all that it can be; empty when it is free
  record Single(Kind kind, String format, List<JsonValue> choices) implements Form {
    public Single {
      choices = List.copyOf(choices);
    }
  }

  /// Anything.
  record Open() implements Form {}

  enum Kind {
    TEXT,
    NUMBER,
    TRUTH
  }
}
