package dev.arc.scenario;

import dev.arc.capability.Capability;
import dev.arc.capability.ContentWords;
import dev.arc.catalogue.Domain;
import dev.arc.catalogue.TaskKind;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.role.Roles;
import dev.arc.topic.Vocabulary;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which of an agent's capabilities a task is part of: those whose words are those of the request,
/// the records or the field of work, and whose tools are the ones that the task takes. Where none
/// is, nothing that the agent is hired for has been tested, whatever its field. Immutable.
final class Credit {
  private static final int OF_THE_TASK = 2;
  private static final int OF_THE_FIELD = 1;
  private static final Map<String, List<String>> TASK_WORDS =
      Vocabulary.beside(Credit.class, "task-words.yaml").groups();

  private final Map<TaskKind, List<String>> fitting = new EnumMap<>(TaskKind.class);

  Credit(Domain domain, Brief brief) {
    var isOwnField = domain.isOf(brief.field());
    for (var task : TaskKind.values()) {
      fitting.put(task, isOwnField ? fitting(task, domain, brief) : List.of());
    }
  }

  /// Names, in the profile's order; none where no capability fits.
  List<String> fitting(TaskKind task) {
    return fitting.getOrDefault(task, List.of());
  }

  private static List<String> fitting(TaskKind task, Domain domain, Brief brief) {
    var scores = new LinkedHashMap<String, Integer>();
    for (var capability : brief.capabilities()) {
      if (takesPart(capability, task, brief)) {
        scores.put(capability.name(), score(capability, task, domain, brief));
      }
    }
    var best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return scores.entrySet().stream()
        .filter(each -> each.getValue() > 0 && 2 * each.getValue() > best)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// A change is made by what acts or has a tool that does; things are looked up by what does not
  /// act, with a tool that brings facts.
  private static boolean takesPart(Capability capability, TaskKind task, Brief brief) {
    var isChange = task == TaskKind.CHANGE;
    var used = brief.tools().stream().filter(tool -> isUsed(tool.role(), isChange)).toList();
    var isServed = used.stream().map(RoledTool::name).anyMatch(capability.tools()::contains);
    if (isChange) {
      return brief.canChange() && (isServed || acts(capability.name()));
    }
    return !(acts(capability.name()) && brief.canChange())
        && (isServed || used.isEmpty() || capability.tools().isEmpty());
  }

  private static boolean acts(String name) {
    return Roles.of(new ToolSchema(name, name, JsonObject.empty())).role() == Role.ACTOR;
  }

  private static boolean isUsed(Role role, boolean isChange) {
    return isChange ? role == Role.ACTOR : role.bringsFacts();
  }

  private static int score(Capability capability, TaskKind task, Domain domain, Brief brief) {
    var words = new HashSet<>(ContentWords.of(capability.name()));
    var ofTask = ofTask(task, domain);
    words.addAll(ofOwnTools(capability, brief));
    var close = words.stream().filter(ofTask::contains).count();
    var field = stems(domain.words());
    field.addAll(stems(domain.hints()));
    field.addAll(stems(List.of(domain.id(), domain.subject(), domain.group())));
    var near = words.stream().filter(word -> !ofTask.contains(word) && field.contains(word));
    return (int) (OF_THE_TASK * close + OF_THE_FIELD * near.count());
  }

  /// The words of the tools that are this capability's own: what all tools serve tells nothing.
  private static Set<String> ofOwnTools(Capability capability, Brief brief) {
    return capability.tools().size() < brief.tools().size()
        ? stems(capability.tools().stream().map(name -> name.replace('_', ' ')).toList())
        : Set.of();
  }

  private static Set<String> ofTask(TaskKind task, Domain domain) {
    var words = stems(TASK_WORDS.getOrDefault(task.slug(), List.of()));
    words.addAll(stems(List.of(domain.rows())));
    var requests = domain.requests().getOrDefault(task.slug(), List.of());
    words.addAll(
        stems(requests.stream().map(text -> text.replaceAll("\\{[^{}]*\\}", " ")).toList()));
    return words;
  }

  private static Set<String> stems(List<String> texts) {
    var stems = new HashSet<String>();
    texts.forEach(text -> stems.addAll(ContentWords.of(text)));
    return stems;
  }
}
