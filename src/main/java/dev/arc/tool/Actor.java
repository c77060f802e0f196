package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.role.Deeds;
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

  /// Numbers and ids that stand for other things than the world's records.
  private static final Set<String> NOT_RECORDS =
      Set.of(
          "account",
          "calendar",
          "card",
          "channel",
          "chat",
          "correlation",
          "flight",
          "house",
          "idempotency",
          "phone",
          "request",
          "room",
          "seat",
          "session",
          "tax",
          "thread",
          "user",
          "vat");

  private final Role role;

  Actor(Role role) {
    this.role = role;
  }

  @Override
  public Response respond(Request request) {
    return role == Role.NOTIFIER
        ? act(request, only(keys(request, request.arguments().values(), Column.Kind.KEY)))
        : change(request);
  }

  private Response change(Request request) {
    var all = request.arguments().values();
    var ids = all.stream().filter(argument -> namesRecord(argument.name())).toList();
    var byId = keys(request, ids);
    if (!ids.isEmpty() && byId.isEmpty()) {
      return Response.rejected(
          "record_not_found", "There is no record \"" + ids.getFirst().text() + "\".");
    }
    // What is made anew is no record that is there, whatever its arguments say.
    if (byId.isEmpty() && Deeds.isCreation(request.tool())) {
      return act(request, "");
    }
    var named = byId.isEmpty() ? keys(request, all) : byId;
    // A tool that knows no ids makes new things; a label that several records share then tells of
    // none of them.
    if (named.size() > 1 && wantsRecord(request)) {
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
  private static boolean wantsRecord(Request request) {
    var properties = request.tool().parameters().object("properties").orElseGet(JsonObject::empty);
    return properties.fields().keySet().stream().anyMatch(name -> namesRecord(Words.of(name)));
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

  /// Whether a parameter of this name holds the id of a record: `id`, `record`, `invoice_number`,
  /// `order_key`.
  private static boolean namesRecord(List<String> name) {
    if (name.isEmpty() || name.stream().anyMatch(NOT_RECORDS::contains)) {
      return false;
    }
    return switch (name.getLast()) {
      case "id", "ids", "key", "record" -> true;
      case "number", "no" -> name.size() > 1;
      default -> false;
    };
  }

  /// The keys of the records that arguments name, by key or else by label.
  private static Set<String> keys(Request request, List<Argument> arguments) {
    var byKey = keys(request, arguments, Column.Kind.KEY);
    return byKey.isEmpty() ? keys(request, arguments, Column.Kind.LABEL) : byKey;
  }

  private static Set<String> keys(Request request, List<Argument> arguments, Column.Kind kind) {
    var keys = new LinkedHashSet<String>();
    arguments.forEach(argument -> keys.addAll(named(request, kind, argument)));
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
