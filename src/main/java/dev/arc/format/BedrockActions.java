package dev.arc.format;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.util.LinkedHashMap;
import java.util.Locale;

/// The action groups of a Bedrock agent: functions, or an OpenAPI description in a text or in S3.
final class BedrockActions {
  private final AgentTools tools;
  private final CloudFormationTexts texts;
  private final Surroundings surroundings;

  BedrockActions(AgentTools tools, CloudFormationTexts texts, Surroundings surroundings) {
    this.tools = tools;
    this.texts = texts;
    this.surroundings = surroundings;
  }

  void add(Node group) {
    var signature = Fields.word(group, "parentActionGroupSignature");
    Fields.object(group, "functionSchema")
        .ifPresentOrElse(
            schema -> Fields.items(schema, "functions").forEach(this::addFunction),
            () -> Fields.items(group, "functions").forEach(this::addFunction));
    Fields.object(group, "apiSchema").ifPresent(this::addOperations);
    // With AMAZON.UserInput the agent may ask its user, which every agent may.
    if (!signature.isEmpty() && !signature.endsWith("UserInput")) {
      tools.named(signature, Fields.text(group, "description"), group);
    }
  }

  private void addFunction(Node function) {
    var name = Part.under("name", function).flatMap(texts::resolved).filter(Fields::isFilled);
    if (name.isEmpty()) {
      tools.add(function);
      return;
    }
    var fields = new LinkedHashMap<String, Node>();
    fields.put("name", name.get());
    Part.under("description", function)
        .flatMap(texts::resolved)
        .ifPresent(text -> fields.put("description", text));
    Part.under("parameters", function)
        .ifPresent(parameters -> fields.put("parameters", lowerCased(parameters)));
    if (Fields.word(function, "requireConfirmation").equals("ENABLED")) {
      fields.put("requires_confirmation", Fields.truthAt(function));
    }
    tools.add(Fields.objectAt(function, fields));
  }

  // CloudFormation writes Type, Description and Required; the names above them stay.
  private Node lowerCased(Node parameters) {
    var all = new LinkedHashMap<String, Node>();
    parameters
        .fields()
        .forEach((name, parameter) -> {
          var fields = new LinkedHashMap<String, Node>();
          parameter
              .fields()
              .forEach((key, value) ->
                  fields.put(key.toLowerCase(Locale.ROOT), texts.resolved(value).orElse(value)));
          all.put(name, parameter.isObject() ? Fields.objectAt(parameter, fields) : parameter);
        });
    return parameters.isObject() ? Fields.objectAt(parameters, all) : parameters;
  }

  private void addOperations(Node schema) {
    var payload = Part.under("payload", schema);
    if (payload.isEmpty()) {
      surroundings
          .findings()
          .warning(
              schema.line(),
              "unresolved",
              "the API of an action group is kept in S3, which Arc does not read; put it under"
                  + " payload");
      return;
    }
    var tree =
        payload.get().isObject()
                && !payload.get().fields().isEmpty()
                && Fields.has(payload.get(), "paths")
            ? payload
            : payload
                .flatMap(texts::resolved)
                .flatMap(node ->
                    node.text().flatMap(Yaml::tryRead).map(tree1 -> tree1.movedTo(node.line())));
    tree.filter(Node::isObject)
        .ifPresentOrElse(api -> new ApiOperations(tools).addAll(api), () -> unreadable(schema));
  }

  private void unreadable(Node schema) {
    surroundings
        .findings()
        .warning(
            schema.line(),
            "unresolved",
            "the API of an action group is neither YAML nor JSON; its operations are missing");
  }
}
