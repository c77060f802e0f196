package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.LinkedHashMap;

/// A tool that nobody knows the purpose of: gives what the world holds about its arguments, or says
/// that it holds nothing.
final class Unrecognised implements Responder {

  @Override
  public Response respond(Request request) {
    var parts = Search.parts(request, Search.words(request.arguments()));
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("status", new JsonString("ok"));
    fields.put("received", request.arguments().object());
    fields.put(
        "results",
        new JsonArray(parts.stream().map(part -> (JsonValue) new JsonObject(part)).toList()));
    return Response.done(fields);
  }
}
