package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Says what the world knows about the matter: the rules in its documents and the records
/// concerned. It decides nothing that only a reader of the rules can decide.
final class Validator implements Responder {

  @Override
  public Response respond(Request request) {
    var rules = rules(request);
    var records = records(request);
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("status", new JsonString(rules.isEmpty() ? "no_rule_found" : "rules_found"));
    fields.put("checked", request.arguments().object());
    fields.put("rules", new JsonArray(rules));
    if (!records.isEmpty()) {
      fields.put("matches", new JsonArray(records));
    }
    if (rules.isEmpty()) {
      fields.put(
          "message",
          new JsonString("No rule here says anything about this; it was not validated."));
    }
    return Response.done(fields);
  }

  /// The documents that share a word with the arguments, the paragraphs that do so.
  private static List<JsonValue> rules(Request request) {
    var words = Search.words(request.arguments());
    var rules = new ArrayList<JsonValue>();
    for (var document : request.view().documents()) {
      var named = Words.ofSource(document.name()).stream().anyMatch(words::contains);
      var paragraphs =
          List.of(document.text().split("\n\n")).stream()
              .filter(text -> named || Words.of(text).stream().anyMatch(words::contains))
              .toList();
      if (!paragraphs.isEmpty()) {
        rules.add(
            new JsonObject(request.delivery().document(document, String.join("\n\n", paragraphs))));
      }
    }
    return rules;
  }

  private static List<JsonValue> records(Request request) {
    var found = Sources.records(request.view(), request.arguments());
    return found.tables().stream()
        .map(selected -> (JsonValue) new JsonObject(request.delivery().section(selected)))
        .toList();
  }
}
