package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Members;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.ProfileReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Amazon Bedrock agents: the API's form (`agentName`, `instruction`, `foundationModel`, action
/// groups), that of the samples (`agent_instruction`, `agent_functions`), and resources of type
/// `AWS::Bedrock::Agent` in a CloudFormation template.
final class BedrockReader implements ProfileReader {
  private static final String TYPE = "AWS::Bedrock::Agent";

  @Override
  public String format() {
    return "bedrock";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    return isSample(root) || !resources(root).isEmpty() || isAgent(inner(root));
  }

  private static boolean isSample(Node root) {
    return root.find("agent_functions").isPresent()
            && (root.find("agent_instruction").isPresent() || root.find("agent_name").isPresent())
        || root.find("agent_instruction").isPresent() && root.find("agent_name").isPresent();
  }

  private static boolean isAgent(Node node) {
    return Field.isThere(node, "instruction")
        && Field.isThere(
            node, "foundationModel", "agentResourceRoleArn", "agentArn", "actionGroups", "agentId");
  }

  private static Map<String, Node> resources(Node root) {
    var resources = Field.object(root, "Resources").map(Members::objects).orElse(Map.of());
    resources.values().removeIf(resource -> !Field.words(resource, "Type").equals(TYPE));
    return resources;
  }

  // GetAgent answers {"agent": {…}}; its action groups may have been put beside it.
  private static Node inner(Node root) {
    return Field.object(root, "agent", "agentVersion").filter(BedrockReader::isAgent).orElse(root);
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var root = document.root();
    var texts = new CloudFormationTexts(root, surroundings.findings());
    var resources = resources(root);
    if (!resources.isEmpty()) {
      return resources.entrySet().stream()
          .map(entry -> ofResource(entry.getKey(), entry.getValue(), texts, surroundings))
          .toList();
    }
    var agents = new ArrayList<AgentParts>();
    agents.add(agent(inner(root), root, texts, surroundings));
    Field.items(root, "collaborators").stream()
        .filter(BedrockReader::isAgent)
        .forEach(other -> agents.add(agent(other, other, texts, surroundings)));
    return agents;
  }

  private static AgentParts ofResource(
      String label, Node resource, CloudFormationTexts texts, Surroundings surroundings) {
    var properties = Field.object(resource, "Properties").orElse(resource);
    var agent = agent(properties, properties, texts, surroundings);
    return agent.label().isEmpty() ? agent.labelled(label) : agent;
  }

  private static AgentParts agent(
      Node node, Node root, CloudFormationTexts texts, Surroundings surroundings) {
    var findings = new Findings();
    var tools = new AgentTools(findings);
    var groups = new BedrockActions(tools, texts, surroundings);
    Stream.of(node, root)
        .distinct()
        .flatMap(each -> Field.items(each, "actionGroups", "agentActionGroups").stream())
        .forEach(groups::add);
    Part.under("agent_functions", node).ifPresent(tools::addAll);
    warnOfKnowledge(node, findings);
    var name = text(node, texts, "agentName", "name");
    var model = text(node, texts, "foundationModel", "model_id", "model");
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(name.flatMap(Node::text).map(String::strip).orElse(""))
            .with(Part.NAME, name)
            .with(Part.JOB, text(node, texts, "description", "agent_description"))
            .with(Part.MODEL, model)
            .prompted(text(node, texts, "instruction", "agent_instruction").stream().toList());
    return tools.equip(agent);
  }

  private static Optional<Node> text(Node node, CloudFormationTexts texts, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Part.under(key, node).stream())
        .flatMap(found -> texts.resolved(found).stream())
        .filter(Field::isFilled)
        .findFirst();
  }

  private static void warnOfKnowledge(Node node, Findings findings) {
    Part.under("knowledgeBases", node)
        .filter(bases -> !bases.items().isEmpty())
        .ifPresent(bases ->
            findings.warning(
                bases.line(),
                "knowledge-base",
                "the agent has a knowledge base whose documents are not in this file; Arc tests it"
                    + " without them"));
  }
}
