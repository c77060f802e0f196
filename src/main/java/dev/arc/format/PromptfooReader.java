package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ProfileReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A promptfoo configuration (promptfoo.dev): each provider, with its tools and what the prompts
/// say as the system, is an agent.
final class PromptfooReader implements ProfileReader {
  private static final String[] TESTING = {
    "prompts", "tests", "scenarios", "defaultTest", "redteam", "evaluateOptions", "testCases"
  };

  @Override
  public String format() {
    return "promptfoo";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    return root.isObject()
        && Field.isThere(root, "providers", "targets")
        && Field.isThere(root, TESTING)
        && !Field.isThere(root, "agents", "system_prompt");
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    var prompts = new PromptfooPrompts(surroundings);
    var variables = new PromptfooVariables(root);
    var chats = prompts.read(root).stream().map(variables::filled).toList();
    var requests = Placed.list(prompts.requests());
    var agents = new ArrayList<AgentParts>();
    for (var provider : new PromptfooProviders(surroundings).read(root)) {
      agents(provider, chats, root, surroundings)
          .forEach(agent -> agents.add(agent.with(Part.USE_CASES, requests)));
    }
    if (agents.isEmpty()) {
      surroundings
          .findings()
          .problem(
              root.line(),
              "no-agent",
              "the configuration has no provider that can be read; expected at least one under"
                  + " providers");
    }
    return agents;
  }

  // Several prompts make several agents of one provider.
  private static List<AgentParts> agents(
      PromptfooProvider provider, List<PromptfooChat> all, Node root, Surroundings surroundings) {
    var chats = all.stream().filter(provider::uses).toList();
    var agent = agent(provider, root, surroundings);
    return chats.size() < 2
        ? List.of(agent.prompted(prompts(provider, chats.stream().findFirst())))
        : chats.stream()
            .map(chat ->
                agent
                    .labelled(provider.label() + ", " + chat.label())
                    .prompted(prompts(provider, Optional.of(chat))))
            .toList();
  }

  private static AgentParts agent(
      PromptfooProvider provider, Node root, Surroundings surroundings) {
    var agent =
        AgentParts.at(provider.node())
            .labelled(provider.label())
            .with(Part.MODEL, model(provider))
            .with(Part.JOB, job(root));
    for (var tools : new PromptfooTools(surroundings).read(provider.config())) {
      agent = agent.equipped(tools);
    }
    return agent;
  }

  private static Node model(PromptfooProvider provider) {
    var line = provider.node().line();
    var fields = new LinkedHashMap<String, Node>();
    fields.put("name", Node.ofText(provider.id(), line, line));
    fields.put("options", provider.config());
    return Node.object(fields, line, line);
  }

  private static Optional<Node> job(Node root) {
    return Field.object(root, "redteam")
        .flatMap(redteam -> Field.text(redteam, "purpose"))
        .or(() -> Field.text(root, "description"));
  }

  private static List<Node> prompts(PromptfooProvider provider, Optional<PromptfooChat> chat) {
    var own =
        Field.text(
            provider.config(), "instructions", "systemInstruction", "system_prompt", "system");
    return Stream.concat(own.stream(), chat.stream().flatMap(each -> each.system().stream()))
        .toList();
  }
}
