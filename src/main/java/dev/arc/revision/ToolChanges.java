package dev.arc.revision;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.profile.ToolDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the tools of two versions differ in.
final class ToolChanges {
  private static final String WHAT = "tool";

  private final ToolDeclaration before;
  private final ToolDeclaration after;
  private final List<Change> changes = new ArrayList<>();

  private ToolChanges(ToolDeclaration before, ToolDeclaration after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> between(List<ToolDeclaration> earlier, List<ToolDeclaration> later) {
    var changes = new ArrayList<Change>();
    for (var tool : later) {
      named(tool.name(), earlier)
          .ifPresentOrElse(
              before -> changes.addAll(new ToolChanges(before, tool).compared()),
              () ->
                  changes.add(
                      new Change(
                          WHAT, tool.line(), "has the tool " + tool.name() + " in addition")));
    }
    for (var tool : earlier) {
      if (named(tool.name(), later).isEmpty()) {
        changes.add(new Change(WHAT, tool.line(), "no longer has the tool " + tool.name()));
      }
    }
    return changes;
  }

  private static Optional<ToolDeclaration> named(String name, List<ToolDeclaration> tools) {
    return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
  }

  private List<Change> compared() {
    if (!before.schema().description().equals(after.schema().description())) {
      say(
          "is described as %s, and was as %s",
          Said.quoted(after.schema().description()), Said.quoted(before.schema().description()));
    }
    var count = changes.size();
    parameters(before.schema().parameters(), after.schema().parameters());
    if (count == changes.size()
        && !before.schema().parameters().equals(after.schema().parameters())) {
      say("has another schema of its arguments");
    }
    results();
    return changes;
  }

  private void results() {
    if (!Objects.equals(before.outputSchema(), after.outputSchema())) {
      say("has another schema of its results");
    }
    if (!before.examples().equals(after.examples())) {
      say("has other examples of its results");
    }
    if (!Objects.equals(before.role(), after.role())) {
      say("has the role %s, and had %s", named(after.role()), named(before.role()));
    }
    if (before.confirmation() != after.confirmation()) {
      say(after.confirmation() ? "needs a confirmation" : "needs no confirmation any more");
    }
    if (!Objects.equals(before.permission(), after.permission())) {
      say(
          "needs the permission %s, and needed %s",
          named(after.permission()), named(before.permission()));
    }
  }

  private static String named(@Nullable String value) {
    return value == null ? "none" : Said.quoted(value);
  }

  private void parameters(JsonObject earlier, JsonObject later) {
    var old = earlier.object("properties").orElse(JsonObject.empty());
    var now = later.object("properties").orElse(JsonObject.empty());
    var names = new LinkedHashSet<>(now.fields().keySet());
    names.addAll(old.fields().keySet());
    for (var name : names) {
      var was = old.find(name);
      var is = now.find(name);
      if (was.isEmpty()) {
        say("takes the parameter %s in addition", name);
      } else if (is.isEmpty()) {
        say("no longer takes the parameter %s", name);
      } else if (!was.equals(is)) {
        parameter(name, was.get(), is.get());
      }
      required(name, was.isPresent() && is.isPresent(), earlier, later);
    }
  }

  private void parameter(String name, JsonValue was, JsonValue is) {
    if (!(was instanceof JsonObject old) || !(is instanceof JsonObject now)) {
      say("has another schema of the parameter %s", name);
      return;
    }
    var keys = new LinkedHashSet<>(now.fields().keySet());
    keys.addAll(old.fields().keySet());
    for (var key : keys) {
      var before = old.find(key).map(ToolChanges::shown).orElse(null);
      var after = now.find(key).map(ToolChanges::shown).orElse(null);
      if (!Objects.equals(before, after)) {
        say("changes: %s", Said.of(key + " of the parameter " + name, before, after));
      }
    }
  }

  private static String shown(JsonValue value) {
    return value instanceof JsonString(var text)
        ? Said.quoted(text)
        : Said.brief(Json.write(value));
  }

  private void required(String name, boolean inBoth, JsonObject earlier, JsonObject later) {
    var was = earlier.list("required").contains(new JsonString(name));
    var is = later.list("required").contains(new JsonString(name));
    if (inBoth && was != is) {
      say(is ? "needs the parameter %s" : "no longer needs the parameter %s", name);
    }
  }

  private void say(String sentence, Object... parts) {
    changes.add(new Change(WHAT, after.line(), after.name() + " " + sentence.formatted(parts)));
  }
}
