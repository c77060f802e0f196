package dev.arc.authoring;

import dev.arc.authoring.Authored.Entry;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.CatalogueException;
import dev.arc.catalogue.CatalogueFile;
import dev.arc.catalogue.Problem;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.util.ArrayList;
import java.util.List;

/// Checks what a model wrote, entry by entry: first what no text may hold, then what the
/// catalogue's own reader says, then what more is asked of entries that nobody has looked at. Not
/// thread-safe.
final class AuthoredReader {
  private static final String NAME = "[a-z0-9][a-z0-9_-]{0,63}";

  private final Parts parts;
  private final List<Entry> entries = new ArrayList<>();
  private Catalogue known;

  AuthoredReader(Catalogue known) {
    this.known = known;
    this.parts = Parts.of(known);
  }

  /// One field of work and so many ways are looked at; more are not what was asked for.
  List<Entry> read(JsonObject reply) {
    var fields = reply.list(AuthoringRequest.FIELDS);
    for (var i = 0; i < fields.size() && i < AuthoringRequest.MOST_WAYS; i++) {
      field(fields.get(i), i);
    }
    var ways = reply.list(AuthoringRequest.WAYS);
    for (var i = 0; i < ways.size() && i < 2 * AuthoringRequest.MOST_WAYS; i++) {
      way(ways.get(i), i);
    }
    return entries;
  }

  private void field(JsonValue value, int index) {
    var name = value instanceof JsonObject field ? name(field, "id") : "?";
    var file = file("domains/written-" + index + ".json", value);
    var isFirst = entries.stream().noneMatch(entry -> entry.isField() && entry.isUsable());
    add(name, file, isFirst ? "" : "is a further field of work, and one was asked for");
  }

  private void way(JsonValue value, int index) {
    if (!(value instanceof JsonObject way)) {
      add("?", file("assumptions/written-" + index + ".json", value), "is no way of a kind");
      return;
    }
    var kind = name(way, "kind");
    var fields = new java.util.LinkedHashMap<>(way.fields());
    fields.remove("kind");
    var added =
        JsonObject.of(
            "addsTo", kind, "ways", new JsonArray(List.<JsonValue>of(new JsonObject(fields))));
    var tooMany = index >= AuthoringRequest.MOST_WAYS;
    add(
        kind + "/" + name(way, "id"),
        file("assumptions/written-" + index + ".json", added),
        tooMany
            ? "is one more than the " + AuthoringRequest.MOST_WAYS + " that were asked for"
            : "");
  }

  private static String name(JsonObject entry, String field) {
    return entry.text(field).filter(text -> text.matches(NAME)).orElse("?");
  }

  private static CatalogueFile file(String path, JsonValue value) {
    return new CatalogueFile(path, "written/" + path, Json.pretty(value));
  }

  private void add(String name, CatalogueFile file, String objection) {
    var problems =
        objection.isEmpty() ? problems(file) : List.of(new Problem(file.shown(), 1, objection));
    if (problems.isEmpty()) {
      known = known.with(List.of(file));
    }
    entries.add(new Entry(name, file.path().startsWith("domains/"), file, problems));
  }

  private List<Problem> problems(CatalogueFile file) {
    try {
      var root = Yaml.read(file.text());
      var texts = new PlainTexts(file.shown()).of(root);
      if (!texts.isEmpty()) {
        return texts;
      }
      known.with(List.of(file));
      return file.path().startsWith("domains/")
          ? new FieldRules(file.shown(), parts).of(root)
          : new WayRules(file.shown(), parts, known).of(root);
    } catch (YamlSyntaxException e) {
      return List.of(new Problem(file.shown(), e.line(), e.problem()));
    } catch (CatalogueException e) {
      return e.problems();
    }
  }
}
