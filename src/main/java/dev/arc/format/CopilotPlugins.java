package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.RelativePath;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentTools;
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
    var name = RelativePath.in(folder, Field.words(action, "file"));
    var plugin =
        name.isEmpty()
            ? Optional.of(action)
            : surroundings.references().tree(action, name, "an action");
    if (plugin.isEmpty()) {
      tools.named(Field.words(action, "id"), Optional.empty(), action);
      return;
    }
    var operations = new AgentTools(new Findings());
    Field.items(plugin.get(), "runtimes")
        .forEach(runtime -> addApi(runtime, RelativePath.folder(name), operations));
    var functions = Field.items(plugin.get(), "functions");
    functions.forEach(function -> addFunction(function, operations));
    if (functions.isEmpty()) {
      operations.all().forEach(tools::add);
    }
  }

  private void addApi(Node runtime, String beside, AgentTools operations) {
    var url = Field.object(runtime, "spec").flatMap(spec -> Field.text(spec, "url"));
    url.filter(node -> !node.text().orElse("").contains("://"))
        .flatMap(node ->
            surroundings
                .references()
                .tree(
                    node, RelativePath.in(beside, node.text().orElse("")), "the API of an action"))
        .ifPresent(api -> new OpenApiReader().tools(api, surroundings).forEach(operations::add));
  }

  private void addFunction(Node function, AgentTools operations) {
    var known = operations.find(Field.words(function, "name"));
    var parameters =
        Part.under("parameters", function)
            .or(() -> known.flatMap(tool -> Part.under("parameters", tool)));
    var described =
        Field.text(function, "description")
            .or(() -> known.flatMap(tool -> Field.text(tool, "description")));
    var asks =
        Field.object(function, "capabilities")
            .flatMap(node -> Field.object(node, "confirmation"))
            .isPresent();
    var shaped = parameters.map(node -> Placed.with(function, "parameters", node)).orElse(function);
    var told = described.map(text -> Placed.with(shaped, "description", text)).orElse(shaped);
    tools.add(asks ? Placed.with(told, "requires_confirmation", Placed.truth(function)) : told);
  }
}
