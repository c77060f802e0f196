package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.ModelNode;
import dev.arc.part.ProfileReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// kagent's custom resources (`kagent.dev/v1alpha1` and later): agents, and in the same stream the
/// models and texts that they refer to.
final class KagentReader implements ProfileReader {

  @Override
  public String format() {
    return "kagent";
  }

  @Override
  public boolean recognises(Document document) {
    return resources(document).stream().anyMatch(KagentReader::isAgent);
  }

  private static List<Node> resources(Document document) {
    return document.roots().stream()
        .flatMap(root ->
            Field.words(root, "kind").equals("List")
                ? Field.items(root, "items").stream()
                : Stream.of(root))
        .toList();
  }

  private static boolean isAgent(Node resource) {
    return Field.words(resource, "apiVersion").startsWith("kagent.dev/")
        && Field.words(resource, "kind").endsWith("Agent");
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var cluster = new KubernetesResources(resources(document));
    return cluster.all().stream()
        .filter(KagentReader::isAgent)
        .map(resource -> agent(resource, cluster))
        .toList();
  }

  private static AgentParts agent(Node resource, KubernetesResources cluster) {
    var findings = new Findings();
    var metadata = Field.object(resource, "metadata").orElse(resource);
    var outer = Field.object(resource, "spec").orElse(resource);
    var spec = Field.object(outer, "declarative", "inline").orElse(outer);
    var tools = new AgentTools(findings);
    var reader = new KagentTools(tools, cluster);
    Field.items(spec, "tools").forEach(reader::add);
    var agent =
        AgentParts.at(Placed.object(resource, Map.of()))
            .labelled(Field.words(metadata, "name"))
            .with(Part.NAME, Field.text(metadata, "name"))
            .with(
                Part.JOB,
                Field.text(outer, "description").or(() -> Field.text(spec, "description")))
            .with(Part.MODEL, model(spec, cluster, findings))
            .with(Part.USE_CASES, skills(spec))
            .prompted(prompt(spec, cluster, findings).stream().toList());
    return tools.equip(agent);
  }

  private static Optional<Node> prompt(Node spec, KubernetesResources cluster, Findings findings) {
    var own = Field.text(spec, "systemMessage");
    var source = Field.object(spec, "systemMessageFrom");
    if (own.isPresent() || source.isEmpty()) {
      return own;
    }
    var name = Field.words(source.get(), "name");
    var key = Field.words(source.get(), "key");
    var text =
        cluster
            .named(name)
            .flatMap(resource -> Field.object(resource, "data", "stringData"))
            .flatMap(data -> data.find(key))
            .filter(Field::isFilled);
    if (text.isEmpty()) {
      findings.warning(
          source.get().line(),
          "unresolved",
          "the system prompt is kept under %s of the %s %s, which is not in this file"
              .formatted(key, Field.words(source.get(), "type", "kind"), name));
    }
    return text;
  }

  private static Optional<Node> model(Node spec, KubernetesResources cluster, Findings findings) {
    var reference = Field.text(spec, "modelConfig", "modelConfigRef");
    var config =
        reference
            .flatMap(Node::text)
            .flatMap(cluster::named)
            .flatMap(resource -> Field.object(resource, "spec"));
    if (reference.isPresent() && config.isEmpty()) {
      findings.warning(
          reference.get().line(),
          "unresolved",
          "the model is kept in the ModelConfig %s, which is not in this file"
              .formatted(reference.get().text().orElse("")));
    }
    return config.flatMap(
        node -> Field.text(node, "model").map(name -> ModelNode.of(name, settings(node))));
  }

  // spec.openAI.temperature and the like: under the provider's own key.
  private static Node[] settings(Node config) {
    return Stream.concat(Stream.of(config), config.fields().values().stream())
        .filter(Node::isObject)
        .toArray(Node[]::new);
  }

  private static Optional<Node> skills(Node spec) {
    var skills = Field.object(spec, "a2aConfig").map(a2a -> Field.items(a2a, "skills"));
    return Placed.list(
        skills.orElse(List.of()).stream()
            .flatMap(skill -> {
              var examples = Field.texts(skill, "examples");
              return examples.isEmpty()
                  ? Field.text(skill, "description", "name").stream()
                  : examples.stream();
            })
            .toList());
  }
}
