package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.RelativePath;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.Handoffs;
import dev.arc.part.ModelNode;
import dev.arc.part.Placeholders;
import dev.arc.part.ProfileReader;
import dev.arc.part.PromptText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Google ADK's agent configuration: `agent_class`, `instruction`, `sub_agents` that stand in files
/// of their own (`config_path`) or in code (`code`).
final class AdkReader implements ProfileReader {
  private static final int MAX_AGENTS = 40;
  private static final List<String> MARKS =
      List.of(
          "sub_agents",
          "output_key",
          "generate_content_config",
          "static_instruction",
          "include_contents",
          "disallow_transfer_to_parent",
          "disallow_transfer_to_peers",
          "before_agent_callbacks",
          "after_agent_callbacks",
          "before_model_callbacks",
          "after_model_callbacks",
          "before_tool_callbacks",
          "after_tool_callbacks");

  @Override
  public String format() {
    return "adk";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    return root.find("agent_class").filter(Node::isText).isPresent()
        || root.find("name").isPresent()
            && root.find("instruction").isPresent()
            && (MARKS.stream().anyMatch(key -> root.find(key).isPresent()) || hasNamedTools(root));
  }

  // Tools of ADK have a name and perhaps arguments for their making, and nothing else.
  private static boolean hasNamedTools(Node root) {
    var tools = Field.items(root, "tools");
    return !tools.isEmpty()
        && tools.stream()
            .allMatch(tool ->
                tool.isObject()
                    && tool.find("name").isPresent()
                    && Set.of("name", "args").containsAll(tool.fields().keySet()));
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var found = new ArrayList<AgentParts>();
    new Walk(document.root(), surroundings, found, new HashSet<>()).visit(document.root(), "");
    return found.isEmpty() ? List.of(agent(document.root(), "", surroundings)) : found;
  }

  /// Goes from an agent to those below it, each file once, and never again to the root: teams refer
  /// back to it.
  ///
  /// @param root the agent of the document
  /// @param seen the files that were followed
  private record Walk(
      Node root, Surroundings surroundings, List<AgentParts> found, Set<String> seen) {

    void visit(Node agent, String folder) {
      if (!isWorkflow(agent)) {
        found.add(agent(agent, folder, surroundings));
      }
      Field.items(agent, "sub_agents").forEach(sub -> follow(sub, folder));
    }

    private void follow(Node sub, String folder) {
      var path = Field.words(sub, "config_path");
      var code = Field.words(sub, "code");
      if (!path.isEmpty()) {
        var name = RelativePath.in(folder, path);
        if (seen.size() < MAX_AGENTS && seen.add(name)) {
          surroundings
              .references()
              .tree(sub, name, "a sub-agent")
              .filter(agent -> agent.isObject() && !agent.value().equals(root.value()))
              .ifPresent(agent -> visit(agent, RelativePath.folder(name)));
        }
      } else if (!code.isEmpty()) {
        surroundings
            .findings()
            .warning(sub.line(), "unresolved", "a sub-agent is written in code: " + code);
      } else if (Field.isThere(sub, "name", "instruction")) {
        visit(sub, folder);
      }
    }
  }

  // SequentialAgent, ParallelAgent, LoopAgent: they run others and have no model.
  private static boolean isWorkflow(Node agent) {
    var type = Field.words(agent, "agent_class");
    return type.matches("(?:.*\\.)?(?:Sequential|Parallel|Loop)Agent")
        && Field.text(agent, "instruction").isEmpty();
  }

  private static AgentParts agent(Node node, String folder, Surroundings surroundings) {
    var findings = new Findings();
    var tools = new AgentTools(findings);
    var reader = new AdkTools(tools, folder, surroundings);
    Field.items(node, "tools").forEach(reader::add);
    var prompts =
        Stream.of("static_instruction", "instruction", "global_instruction")
            .flatMap(key -> Part.under(key, node).stream())
            .filter(PromptText::isPrompt)
            .toList();
    Placeholders.warn(prompts, Placeholders.BRACED, findings);
    transfers(node, findings);
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(Field.words(node, "name"))
            .with(Part.NAME, Field.text(node, "name"))
            .with(Part.JOB, Field.text(node, "description"))
            .with(Part.MODEL, model(node))
            .prompted(prompts);
    return tools.equip(agent);
  }

  private static Optional<Node> model(Node node) {
    var settings = Field.object(node, "generate_content_config");
    var code = Field.object(node, "model_code").flatMap(AdkReader::codedModel);
    var name = Field.text(node, "model").or(() -> code);
    return name.map(text -> ModelNode.of(text, settings.stream().toArray(Node[]::new)))
        .or(() -> settings.map(found -> ModelNode.unnamed(found, found)));
  }

  // model_code: {name: google.adk.models.lite_llm.LiteLlm, args: [{name: model, value: …}]}
  private static Optional<Node> codedModel(Node code) {
    return Field.items(code, "args").stream()
        .filter(argument -> Field.words(argument, "name").equals("model"))
        .flatMap(argument -> Field.text(argument, "value").stream())
        .findFirst();
  }

  private static void transfers(Node node, Findings findings) {
    var others =
        Field.items(node, "sub_agents").stream()
            .map(sub -> Field.words(sub, "config_path", "code", "name"))
            .toList();
    Handoffs.warn(node, others, findings);
  }
}
