package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Document.Notation;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Members;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.ProfileReader;
import dev.arc.part.RoleSections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Prompty (prompty.ai), versions 1 and 2: front matter with model, tools and inputs, above a
/// template of messages.
final class PromptyReader implements ProfileReader {
  /// `${env:NAME}` and `${env:NAME:default}`.
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?i:env):[^:}]{1,200}(?::([^}]{0,200}))?\\}");

  private static final Pattern FILE = Pattern.compile("\\$\\{(?i:file):([^}]{1,300})\\}");

  @Override
  public String format() {
    return "prompty";
  }

  @Override
  public boolean recognises(Document document) {
    var front = document.root();
    return document.notation() == Notation.MARKDOWN
        && (document.source().fileName().endsWith(".prompty")
            || Field.object(front, "inputs", "sample", "template").isPresent()
            || Field.object(front, "model")
                .filter(
                    model -> Field.isThere(model, "api", "configuration", "apiType", "connection"))
                .isPresent()
            || document.body().filter(RoleSections::startWithRole).isPresent());
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var front = document.root();
    var agent =
        AgentParts.at(front)
            .with(Part.NAME, Field.text(front, "name", "displayName"))
            .with(Part.JOB, Field.text(front, "description"))
            .with(Part.VERSION, Part.VERSION.in(front))
            .with(Part.MODEL, model(front, surroundings))
            .prompted(prompts(document, surroundings.findings()));
    var places = Field.object(front, "model").stream().flatMap(PromptyReader::settings);
    for (var place : Stream.concat(Stream.of(front), places).toList()) {
      var tools =
          Part.under("tools", place).flatMap(node -> followed(node, "the tools", surroundings));
      agent = tools.map(found -> of(found, surroundings)).map(agent::equipped).orElse(agent);
    }
    return List.of(agent);
  }

  // Version 2 has the tools of Microsoft's declarative agents, each of a kind.
  private static Node of(Node tools, Surroundings surroundings) {
    var kinds = Members.labelled(tools, "name").values();
    if (kinds.stream().noneMatch(tool -> Field.isThere(tool, "kind"))) {
      return tools;
    }
    var all = new AgentTools(surroundings.findings());
    var reader = new MicrosoftTools(all, surroundings);
    kinds.forEach(reader::add);
    return Node.array(all.all(), tools.line(), tools.endLine());
  }

  private static List<Node> prompts(Document document, Findings findings) {
    var written = Field.text(document.root(), "instructions", "system").stream();
    var body = document.body().map(text -> RoleSections.system(text, findings)).orElse(List.of());
    return Stream.concat(written, body.stream()).toList();
  }

  private static Stream<Node> settings(Node model) {
    return Stream.of("parameters", "options").flatMap(key -> Part.under(key, model).stream());
  }

  private static Optional<Node> model(Node front, Surroundings surroundings) {
    var model = Part.under("model", front);
    if (model.filter(Node::isText).isPresent()) {
      return model.flatMap(node -> filled(node, surroundings.findings()));
    }
    var fields = new LinkedHashMap<String, Node>();
    for (var place :
        model.filter(Node::isObject).stream().flatMap(PromptyReader::naming).toList()) {
      Field.text(place, "id", "name", "model", "azure_deployment", "deployment")
          .flatMap(node -> filled(node, surroundings.findings()))
          .ifPresent(name -> fields.putIfAbsent("name", name));
    }
    model
        .flatMap(node -> Field.text(node, "provider"))
        .ifPresent(node -> fields.put("provider", node));
    model.stream()
        .flatMap(PromptyReader::settings)
        .flatMap(node -> followed(node, "the model's settings", surroundings).stream())
        .forEach(node -> fields.put("parameters", node));
    return model
        .filter(_ -> !fields.isEmpty())
        .map(at -> Node.object(fields, at.line(), at.endLine()));
  }

  private static Stream<Node> naming(Node model) {
    return Stream.concat(
        Stream.of(model), Field.object(model, "configuration", "connection").stream());
  }

  // What a variable of the environment holds is not looked up; its default is known.
  private static Optional<Node> filled(Node node, Findings findings) {
    var text = node.text().orElse("").strip();
    var variable = VARIABLE.matcher(text);
    if (!variable.matches()) {
      return Optional.of(node);
    }
    var preset = Optional.ofNullable(variable.group(1)).filter(each -> !each.isBlank());
    if (preset.isEmpty()) {
      findings.warning(
          node.line(),
          "unresolved",
          "the model's name is kept in the variable %s, which is not looked up; name the model with"
                  .formatted(text)
              + " --model");
    }
    return preset.map(name -> Node.ofText(name, node.line(), node.line()));
  }

  // `tools: tools.json` and `tools: ${file:tools.json}`.
  private static Optional<Node> followed(Node node, String what, Surroundings surroundings) {
    if (!node.isText()) {
      return Optional.of(node);
    }
    var name = node.text().orElse("").strip();
    var file = FILE.matcher(name);
    return surroundings.references().tree(node, file.matches() ? file.group(1) : name, what);
  }
}
