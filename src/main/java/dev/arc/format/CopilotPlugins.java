package dev.arc.format;

import dev.arc.json.Node;
import java.util.Optional;

/// The actions of a Copilot agent: plugin files with functions, whose parameters stand there or in
/// the OpenAPI description that the plugin names.
final class CopilotPlugins {
  private final AgentTools tools;
  private final String folder;
  private final Surroundings surroundings;

  /// @param folder in which the agent's own file lies
  CopilotPlugins(AgentTools tools, String folder, Surroundings surroundings) {
    this.tools = tools;
    this.folder = folder;
    this.surroundings = surroundings;
  }

  void add(Node action) {
    var name = RelativePath.in(folder, Fields.word(action, "file"));
    var plugin =
        name.isEmpty()
            ? Optional.of(action)
            : surroundings.references().tree(action, name, "an action");
    if (plugin.isEmpty()) {
      tools.named(Fields.word(action, "id"), Optional.empty(), action);
      return;
    }
    var operations = new AgentTools(new Findings());
    Fields.items(plugin.get(), "runtimes")
        .forEach(runtime -> addApi(runtime, RelativePath.folder(name), operations));
    var functions = Fields.items(plugin.get(), "functions");
    functions.forEach(function -> addFunction(function, operations));
    if (functions.isEmpty()) {
      operations.all().forEach(tools::add);
    }
  }

  private void addApi(Node runtime, String beside, AgentTools operations) {
    var url = Fields.object(runtime, "spec").flatMap(spec -> Fields.text(spec, "url"));
    url.filter(node -> !node.text().orElse("").contains("://"))
        .flatMap(node ->
            surroundings
                .references()
                .tree(
                    node, RelativePath.in(beside, node.text().orElse("")), "the API of an action"))
        .ifPresent(new ApiOperations(operations)::addAll);
  }

  private void addFunction(Node function, AgentTools operations) {
    var known = operations.find(Fields.word(function, "name"));
    var parameters =
        Part.under("parameters", function)
            .or(() -> known.flatMap(tool -> Part.under("parameters", tool)));
    var described =
        Fields.text(function, "description")
            .or(() -> known.flatMap(tool -> Fields.text(tool, "description")));
    var asks =
        Fields.object(function, "capabilities")
            .flatMap(node -> Fields.object(node, "confirmation"))
            .isPresent();
    var shaped = parameters.map(node -> Fields.with(function, "parameters", node)).orElse(function);
    var told = described.map(text -> Fields.with(shaped, "description", text)).orElse(shaped);
    tools.add(asks ? Fields.with(told, "requires_confirmation", Fields.truthAt(function)) : told);
  }
}
