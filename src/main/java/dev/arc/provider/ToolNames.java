package dev.arc.provider;

import dev.arc.llm.Conversation;
import dev.arc.llm.ToolSchema;
import java.util.HashMap;
import java.util.Map;

/// The names under which tools go over the wire. Servers take letters, digits, `_` and `-`, 64 at
/// most; other names are written in those, and read back as what they were.
final class ToolNames {

  private static final int LONGEST = 64;

  private final Map<String, String> sent = new HashMap<>();
  private final Map<String, String> meant = new HashMap<>();

  /// The tools' own names come first: one that needs no change keeps its name.
  static ToolNames of(Conversation conversation) {
    var names = new ToolNames();
    conversation.tools().stream()
        .map(ToolSchema::name)
        .filter(name -> name.equals(fit(name)))
        .forEach(names::sent);
    conversation.tools().forEach(tool -> names.sent(tool.name()));
    return names;
  }

  /// The name to send; also for names of no tool, which models make up.
  String sent(String name) {
    return sent.computeIfAbsent(
        name,
        unsent -> {
          var free = free(fit(unsent));
          meant.put(free, unsent);
          return free;
        });
  }

  String meant(String name) {
    return meant.getOrDefault(name, name);
  }

  private String free(String wanted) {
    var name = wanted;
    for (var number = 2; meant.containsKey(name); number++) {
      var ending = "_" + number;
      name = wanted.substring(0, Math.min(wanted.length(), LONGEST - ending.length())) + ending;
    }
    return name;
  }

  private static String fit(String name) {
    var fit = new StringBuilder(Math.min(name.length(), LONGEST));
    for (var i = 0; i < name.length() && i < LONGEST; i++) {
      fit.append(isTaken(name.charAt(i)) ? name.charAt(i) : '_');
    }
    return fit.isEmpty() ? "_" : fit.toString();
  }

  private static boolean isTaken(char letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || letter == '_'
        || letter == '-';
  }
}
