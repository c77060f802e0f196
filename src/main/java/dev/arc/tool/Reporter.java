package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonString;
import java.util.LinkedHashMap;

/// Writes a document from what it is given.
final class Reporter implements Responder {

  @Override
  public Response respond(Request request) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("status", new JsonString("created"));
    fields.put(
        "document_id", new JsonString(Identifiers.of("DOC", request.arguments().details(), 0)));
    fields.put("content", request.arguments().object());
    return Response.done(fields);
  }
}
