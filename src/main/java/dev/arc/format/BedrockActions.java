package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.part.AgentTools;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

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
    if (Field.words(group, "actionGroupState").equalsIgnoreCase("DISABLED")) {
      var name = Field.words(group, "actionGroupName");
      surroundings
          .findings()
          .warning(
              group.line(),
              "disabled",
              "the action group%s is disabled, so its tools are not the agent's"
                  .formatted(name.isEmpty() ? "" : " \"" + name + "\""));
      return;
    }
    addEnabled(group);
  }

  private void addEnabled(Node group) {
    var signature = Field.words(group, "parentActionGroupSignature");
    Field.object(group, "functionSchema")
        .ifPresentOrElse(
            schema -> Field.items(schema, "functions").forEach(this::addFunction),
            () -> Field.items(group, "functions").forEach(this::addFunction));
    Field.object(group, "apiSchema").ifPresent(this::addOperations);
    // With AMAZON.UserInput the agent may ask its user, which every agent may.
    if (!signature.isEmpty() && !signature.endsWith("UserInput")) {
      tools.named(signature, Field.text(group, "description"), group);
    }
  }

  private void addFunction(Node function) {
    var name = Part.under("name", function).flatMap(texts::resolved).filter(Field::isFilled);
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
    if (Field.words(function, "requireConfirmation").equals("ENABLED")) {
      fields.put("requires_confirmation", Placed.truth(function));
    }
    tools.add(Placed.object(function, fields));
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
          all.put(name, parameter.isObject() ? Placed.object(parameter, fields) : parameter);
        });
    return parameters.isObject() ? Placed.object(parameters, all) : parameters;
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
    var tree = payload.filter(api -> Field.isThere(api, "paths")).or(() -> parsed(payload.get()));
    tree.filter(Node::isObject)
        .ifPresentOrElse(
            api -> new OpenApiReader().tools(api, surroundings).forEach(tools::add),
            () -> unreadable(schema));
  }

  private Optional<Node> parsed(Node payload) {
    return texts
        .resolved(payload)
        .flatMap(Node::text)
        .flatMap(Yaml::tryRead)
        .map(api -> api.movedTo(payload.line()));
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
