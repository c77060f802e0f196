package dev.arc.format;

import static java.util.Comparator.comparingInt;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Nesting;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ModelName;
import dev.arc.part.Persona;
import dev.arc.part.ProfileReader;
import dev.arc.part.PromptText;
import dev.arc.part.SharedModel;
import dev.arc.part.ToolNodes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Any shape in which a prompt, its model and its tools can be recognised: at the top, in an object
/// below it (`agent`, `spec`, `config`), or in a list or map of agents.
final class GenericReader implements ProfileReader {
  private static final List<String> TEAMS =
      List.of(
          "agents",
          "participants",
          "members",
          "agent_configs",
          "assistants",
          "roles",
          "sub_agents");

  /// Keys of a prompt that no other text has.
  private static final String[] TOLD = {
    "system_prompt", "system_message", "system_instruction", "instructions"
  };

  @Override
  public String format() {
    return "generic";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    return !team(root).isEmpty() || Nesting.objects(root).stream().anyMatch(GenericReader::isAgent);
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    var team = team(root);
    return team.isEmpty()
        ? List.of(parts(root, "", root, surroundings))
        : team.stream()
            .map(member -> parts(member.node(), member.label(), root, surroundings))
            .toList();
  }

  private record Member(String label, Node node) {}

  /// The agents of the outermost list or map of agents; none when the document is about one agent.
  private static List<Member> team(Node root) {
    if (hasPrompt(root) && !Part.TOOLS.all(root).toList().isEmpty()) {
      return List.of();
    }
    for (var object : Nesting.objects(root)) {
      for (var key : TEAMS) {
        var members = Part.under(key, object).map(GenericReader::members).orElse(List.of());
        if (!members.isEmpty()) {
          return members;
        }
      }
    }
    return root.isArray() ? members(root) : siblings(root);
  }

  // Agents that stand beside each other by their names, at the top or in an object below it.
  private static List<Member> siblings(Node root) {
    for (var object : Nesting.objects(root)) {
      var members = new ArrayList<Member>();
      object
          .fields()
          .forEach((key, node) -> {
            if (!key.startsWith("x-") && !key.startsWith(".") && isPerson(node)) {
              members.add(new Member(key, node));
            }
          });
      if (members.size() > 1) {
        return members;
      }
    }
    return List.of();
  }

  private static boolean isPerson(Node node) {
    return Persona.describes(node) || Field.isThere(node, TOLD);
  }

  private static List<Member> members(Node container) {
    var members = new ArrayList<Member>();
    container.fields().forEach((key, node) -> members.add(new Member(key, node)));
    container.items().forEach(node -> members.add(new Member("", node)));
    members.removeIf(
        member -> Nesting.objects(member.node()).stream().noneMatch(GenericReader::hasPrompt));
    return members;
  }

  private static boolean isAgent(Node object) {
    return hasPrompt(object) || Part.TOOLS.all(object).anyMatch(ToolNodes::holdsTools);
  }

  private static boolean hasPrompt(Node object) {
    return Part.PROMPT.all(object).anyMatch(PromptText::isPrompt)
        || Part.under("backstory", object).isPresent();
  }

  private static AgentParts parts(Node agent, String label, Node root, Surroundings surroundings) {
    var objects = Nesting.objects(agent);
    var parts = new EnumMap<Part, Node>(Part.class);
    for (var part : EnumSet.complementOf(EnumSet.of(Part.NAME, Part.MODEL))) {
      objects.stream().flatMap(part::all).findFirst().ifPresent(node -> parts.put(part, node));
    }
    name(agent, objects).ifPresent(node -> parts.put(Part.NAME, node));
    model(objects, root).ifPresent(node -> parts.put(Part.MODEL, node));
    var tools =
        tools(objects, root).stream().map(new WrittenTools(root, surroundings)::expanded).toList();
    return new AgentParts(agent, label, parts, prompts(objects), tools, List.of());
  }

  // The outermost name: that of a model or of a skill below it is somebody else's.
  private static Optional<Node> name(Node agent, List<Node> objects) {
    var own = Part.NAME.in(agent).filter(Node::isText);
    if (own.isPresent()) {
      return own;
    }
    return objects.stream()
        .filter(object -> hasPrompt(object) || isMetadata(object))
        .flatMap(Part.NAME::all)
        .filter(Node::isText)
        .findFirst();
  }

  private static boolean isMetadata(Node object) {
    return object.find("namespace").isPresent() || object.find("labels").isPresent();
  }

  // `model: fast` may refer to an entry `fast` of the document's own `models`.
  private static Optional<Node> model(List<Node> objects, Node root) {
    var named =
        objects.stream()
            .flatMap(Part.MODEL::all)
            .filter(ModelName::isModel)
            .findFirst()
            .or(() -> SharedModel.of(root));
    var entry =
        named
            .flatMap(Node::text)
            .flatMap(name -> root.find("models").flatMap(models -> models.find(name)))
            .filter(Node::isObject);
    return entry.isPresent() ? entry : named;
  }

  private static List<Node> prompts(List<Node> objects) {
    for (var object : objects) {
      var prompt = Part.PROMPT.all(object).filter(PromptText::isPrompt).findFirst();
      if (prompt.isPresent()) {
        return List.of(prompt.get());
      }
    }
    for (var object : objects) {
      if (Part.under("backstory", object).isPresent()) {
        return Part.PERSONA
            .all(object)
            .filter(Node::isText)
            .sorted(comparingInt(Node::line))
            .toList();
      }
    }
    return List.of();
  }

  private static List<Node> tools(List<Node> objects, Node root) {
    SequencedSet<Node> own = new LinkedHashSet<>();
    for (var object : objects) {
      Part.TOOLS.all(object).filter(GenericReader::holdsTools).forEach(own::add);
    }
    if (!own.isEmpty()) {
      return List.copyOf(own);
    }
    // A team's tools may stand beside its agents.
    var shared = Part.TOOLS.all(root).filter(GenericReader::holdsTools).findFirst();
    return shared.map(List::of).orElse(ToolNodes.inLists(objects));
  }

  private static boolean holdsTools(Node node) {
    return Field.isFilled(node) || ToolNodes.holdsTools(node);
  }
}
