package dev.arc.document;

import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/// The agents that a document keeps in a map or a list, by what it calls them.
public final class Members {

  private Members() {}

  /// The objects of a map by their keys; what is no object is left out.
  public static Map<String, Node> objects(Node map) {
    var members = new LinkedHashMap<String, Node>();
    map.fields()
        .forEach((key, node) -> {
          if (node.isObject()) {
            members.put(key, node);
          }
        });
    return members;
  }

  /// The objects of a map by their keys, or of a list by the first of those fields that is a text.
  /// One that would have another's name, or none, gets its number.
  public static Map<String, Node> labelled(Node container, String... names) {
    if (container.isObject()) {
      return objects(container);
    }
    var members = new LinkedHashMap<String, Node>();
    for (var item : container.items()) {
      if (item.isObject()) {
        var name = Field.words(item, names);
        var free = !name.isEmpty() && !members.containsKey(name);
        members.put(free ? name : numbered(name, members), item);
      }
    }
    return members;
  }

  private static String numbered(String name, Map<String, Node> before) {
    var number = before.size() + 1;
    return (name.isEmpty() ? "agent" : name) + "-" + number;
  }
}
