package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.role.Role;
import dev.arc.tool.Arguments.Argument;
import dev.arc.world.Column;
import dev.arc.world.Effect;
import dev.arc.world.Row;
import dev.arc.world.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Changes a record, or tells somebody something: leaves an effect, once for every call that is
/// well formed.
final class Actor implements Responder {

  private static final Set<String> NAMES_OF_KEYS =
      Set.of("id", "ids", "key", "ref", "reference", "record", "number", "no");
  private static final Set<String> NOT_KEYS = Set.of("idempotency", "request", "phone", "account");

  private final Role role;

  Actor(Role role) {
    this.role = role;
  }

  @Override
  public Response respond(Request request) {
    return role == Role.NOTIFIER
        ? act(request, only(keys(request, Column.Kind.KEY)))
        : change(request);
  }

  private Response change(Request request) {
    var keys = keys(request, Column.Kind.KEY);
    var named = keys.isEmpty() ? keys(request, Column.Kind.LABEL) : keys;
    if (named.isEmpty()) {
      var unknown =
          request.arguments().values().stream()
              .filter(argument -> namesKey(argument.name()))
              .findFirst();
      if (unknown.isPresent()) {
        return Response.rejected(
            "record_not_found", "There is no record \"" + unknown.get().text() + "\".");
      }
    }
    // A tool that knows no ids makes new things; a label that several records share then tells of
    // none of them.
    if (named.size() > 1 && wantsKey(request)) {
      return Response.rejected(
          "ambiguous_record",
          named.size() + " records match: " + String.join(", ", named) + ". Name one by its id.");
    }
    return act(request, only(named));
  }

  private static String only(Set<String> keys) {
    return keys.size() == 1 ? keys.iterator().next() : "";
  }

  /// Whether the tool has a parameter for a record's id.
  private static boolean wantsKey(Request request) {
    var properties = request.tool().parameters().object("properties").orElseGet(JsonObject::empty);
    return properties.fields().keySet().stream().anyMatch(name -> namesKey(Words.of(name)));
  }

  private Response act(Request request, String target) {
    var details = request.arguments().details();
    var effect = new Effect(request.tool().name(), target, details);
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("status", new JsonString(role == Role.NOTIFIER ? "sent" : "completed"));
    var prefix = role == Role.NOTIFIER ? "MSG" : "CNF";
    var done = request.view().effects().size();
    fields.put(
        role == Role.NOTIFIER ? "message_id" : "confirmation",
        new JsonString(Identifiers.of(prefix, details, done)));
    if (!target.isEmpty()) {
      fields.put("record", new JsonString(target));
    }
    fields.put("details", JsonValue.of(details));
    return new Response(ToolOutcome.DONE, new JsonObject(fields), List.of(effect));
  }

  private static boolean namesKey(List<String> name) {
    return name.stream().anyMatch(NAMES_OF_KEYS::contains)
        && name.stream().noneMatch(NOT_KEYS::contains);
  }

  /// The keys of the records that arguments name by a cell of this kind.
  private static Set<String> keys(Request request, Column.Kind kind) {
    var keys = new LinkedHashSet<String>();
    request.arguments().values().forEach(argument -> keys.addAll(named(request, kind, argument)));
    return keys;
  }

  private static Set<String> named(Request request, Column.Kind kind, Argument argument) {
    var keys = new LinkedHashSet<String>();
    for (var table : request.view().data()) {
      for (var row : table.visibleRows()) {
        if (names(argument, kind, table, row)) {
          View.key(table, row).ifPresent(keys::add);
        }
      }
    }
    return keys;
  }

  private static boolean names(Argument argument, Column.Kind kind, Table table, Row row) {
    return switch (kind) {
      case KEY -> Sources.mentions(table, row, kind, argument);
      case LABEL, MONEY, MEASURE, NUMBER, DAY -> Sources.equals(table, row, kind, argument);
    };
  }
}
