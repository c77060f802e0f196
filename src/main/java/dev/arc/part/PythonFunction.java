package dev.arc.part;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A function in Python source text, as far as a model is told of it: its signature and docstring.
/// Nothing is ever executed.
///
/// @param name of the function
/// @param description the docstring above its list of arguments; empty without one
/// @param parameters JSON Schema of the arguments
public record PythonFunction(String name, String description, JsonObject parameters) {
  private static final Pattern HEAD =
      Pattern.compile(
          "^[ \\t]*(?:async[ \\t]+)?def[ \\t]+(\\w{1,100})[ \\t]*\\(", Pattern.MULTILINE);
  private static final Pattern DOCSTRING =
      Pattern.compile(
          "\\A[^:\\n]{0,300}:\\s*[rR]?(?:\"\"\"(.{0,8000}?)\"\"\"|'''(.{0,8000}?)''')",
          Pattern.DOTALL);
  private static final Pattern SECTION =
      Pattern.compile(
          "^\\s*(?:Args|Arguments|Parameters|Returns?|Raises|:param)\\b", Pattern.MULTILINE);

  /// What the framework fills in by itself.
  private static final Set<String> UNSEEN =
      Set.of("self", "cls", "ctx", "context", "tool_context", "cancellation_token", "agent_state");

  /// The first function of a text that is no private one; nothing when there is none.
  public static Optional<PythonFunction> first(String source) {
    var head = HEAD.matcher(source);
    while (head.find()) {
      if (!head.group(1).startsWith("_")) {
        return Optional.of(at(head, source));
      }
    }
    return Optional.empty();
  }

  /// The parameters as a document's node, in the place of the source text.
  public Node parametersAt(Node place) {
    return Yaml.read(Json.write(parameters)).movedTo(place.line());
  }

  private static PythonFunction at(Matcher head, String source) {
    var end = PythonText.closing(source, head.end());
    var arguments = PythonText.split(source.substring(head.end(), end));
    var below = source.substring(Math.min(source.length(), end + 1));
    var docstring = docstring(below);
    var properties = new LinkedHashMap<String, JsonValue>();
    var required = new ArrayList<JsonValue>();
    arguments.forEach(argument -> add(argument, docstring, properties, required));
    var schema = JsonObject.of("type", "object", "properties", new JsonObject(properties));
    return new PythonFunction(
        head.group(1),
        description(docstring),
        required.isEmpty() ? schema : schema.with("required", new JsonArray(required)));
  }

  private static void add(
      String argument,
      String docstring,
      LinkedHashMap<String, JsonValue> properties,
      List<JsonValue> required) {
    var halves = PythonText.halves(argument, '=');
    var typed = PythonText.halves(halves.getFirst(), ':');
    var name = typed.getFirst().strip();
    if (!name.matches("[A-Za-z]\\w*") || UNSEEN.contains(name)) {
      return;
    }
    var schema = PythonText.schema(typed.size() > 1 ? typed.get(1) : "");
    var told = said(name, docstring);
    properties.put(
        name,
        told.isEmpty() || schema.fields().containsKey("description")
            ? schema
            : schema.with("description", new JsonString(told)));
    if (halves.size() == 1) {
      required.add(new JsonString(name));
    }
  }

  private static String docstring(String below) {
    var matcher = DOCSTRING.matcher(below);
    if (!matcher.lookingAt()) {
      return "";
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  private static String description(String docstring) {
    var section = SECTION.matcher(docstring);
    var text = section.find() ? docstring.substring(0, section.start()) : docstring;
    return text.strip().replaceAll("\\s*\\n\\s*", " ");
  }

  // "city (str): Where." below "Args:", or ":param city: Where."
  private static String said(String name, String docstring) {
    var line =
        Pattern.compile(
            "^\\s*(?::param\\s+)?" + name + "(?:\\s*\\([^)\\n]{0,80}\\))?\\s*:\\s*(.+)$",
            Pattern.MULTILINE);
    var matcher = line.matcher(docstring);
    return matcher.find() ? matcher.group(1).strip() : "";
  }
}
