package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.tool.Sources.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a given thing: a table, a document, a record.
final class Reader implements Responder {

  @Override
  public Response respond(Request request) {
    if (request.canNameNothing()) {
      return everything(request);
    }
    var found = Sources.find(request.view(), request.arguments());
    return found.isEmpty() ? unnamed(request) : deliver(request, found);
  }

  /// All that there is: what a tool gives that cannot be told what is wanted.
  static Response everything(Request request) {
    var all = request.view().tables().stream().map(Selected::all).toList();
    return deliver(request, new Finding(all, request.view().documents(), List.of()));
  }

  private static Response unnamed(Request request) {
    var view = request.view();
    var asked = request.arguments().values().stream().filter(Sources::namesSource).findFirst();
    if (asked.isPresent()) {
      return Response.notFound(
          "There is no source \"" + asked.get().text() + "\".", view.sources());
    }
    if (view.data().size() == 1 && view.documents().isEmpty()) {
      return deliver(
          request,
          new Finding(List.of(Selected.all(view.data().getFirst())), List.of(), List.of()));
    }
    if (request.arguments().values().isEmpty()) {
      return Response.done(
          Map.of(
              "sources",
              new JsonArray(
                  view.sources().stream().map(name -> (JsonValue) new JsonString(name)).toList())));
    }
    return Response.notFound("Nothing here is named " + named(request) + ".", view.sources());
  }

  private static String named(Request request) {
    return String.join(
        " or ",
        request.arguments().values().stream()
            .map(argument -> "\"" + argument.text() + "\"")
            .distinct()
            .toList());
  }

  /// Everything that was found: one thing as it is, several in a list.
  static Response deliver(Request request, Finding found) {
    var parts = new ArrayList<Map<String, JsonValue>>();
    var others =
        request.arguments().values().stream()
            .filter(argument -> !found.used().contains(argument))
            .toList();
    for (var selected : found.tables()) {
      var narrowed = Narrowing.narrow(selected, others);
      var part = request.delivery().section(narrowed.selected());
      if (!narrowed.says().isEmpty()) {
        part.put("message", new JsonString(narrowed.says()));
      }
      parts.add(part);
    }
    for (var document : found.documents()) {
      parts.add(request.delivery().document(document, document.text()));
    }
    return parts.size() == 1 ? Response.done(parts.getFirst()) : Response.done(several(parts));
  }

  /// Several parts in one answer.
  static Map<String, JsonValue> several(List<Map<String, JsonValue>> parts) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put(
        "results",
        new JsonArray(parts.stream().map(part -> (JsonValue) new JsonObject(part)).toList()));
    return fields;
  }
}
