package dev.arc.recommendation;

import static java.util.stream.Collectors.toSet;

import dev.arc.capability.Assumption;
import dev.arc.capability.Assumption.Origin;
import dev.arc.catalogue.Fix;
import dev.arc.revision.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How a fix comes into one agent's profile: in the place of what takes for granted, else beside
/// what is nearest to it.
final class PromptEdits {
  /// What the agent is there for, and what it is to see to, is not taken for granted.
  private static final Pattern TASK =
      Pattern.compile(
          "(?i)^\\W*(?:your|the) (?:\\w+ )?(?:task|job|role|goal|purpose|mission|objective)\\b|^\\W*you are an?\\b|\\b(?:ensure|make sure)\\b");

  /// `Mondays: 11am - 2pm` is a fact about somebody else.
  private static final Pattern HOURS =
      Pattern.compile(
          "(?i)^\\W*\\p{L}+(?:\\s*[-–]\\s*\\p{L}+)?:\\s*\\d{1,2}(?::\\d{2})?\\s*(?:am|pm|h)?\\s*[-–]");

  private final AgentToRepair agent;
  private final PromptText prompt;
  private final Placement placement;
  private final Map<Fix, List<Revision>> known = new LinkedHashMap<>();

  PromptEdits(AgentToRepair agent) {
    this.agent = agent;
    this.prompt = new PromptText(agent.prompt());
    this.placement = new Placement(agent);
  }

  /// Nothing where every rule of the fix stands in the prompt.
  List<Revision> of(Fix fix) {
    return known.computeIfAbsent(fix, this::revisions);
  }

  /// What makes place for it, in the author's words.
  List<String> replaced(Fix fix) {
    return statements(fix).stream().map(Taken::says).toList();
  }

  /// What takes the same for granted and stays, in the author's words: it says something else too.
  List<String> stays(Fix fix) {
    var replaced = replaced(fix);
    return agent
        .states(Set.copyOf(fix.replaces()))
        .filter(says -> !replaced.contains(says) && isAssumption(says))
        .toList();
  }

  private List<Revision> revisions(Fix fix) {
    var rules = fix.rules().stream().map(this::named).filter(rule -> !prompt.has(rule)).toList();
    if (rules.isEmpty()) {
      return List.of();
    }
    var revisions = new ArrayList<Revision>();
    var statements = statements(fix);
    if (statements.isEmpty()) {
      revisions.addAll(placement.of(fix.beside(), rules));
    } else {
      var first = statements.getFirst();
      revisions.addAll(inPlaceOf(placement, first.place(), first.left(), rules));
      statements.stream()
          .skip(1)
          .forEach(each -> revisions.add(new Revision.Replace(each.place().text(), each.left())));
    }
    agent
        .declares(Set.copyOf(fix.replaces()))
        .filter(text -> !declaresMore(text, fix))
        .forEach(text -> revisions.add(new Revision.Redeclare(text, "")));
    return revisions;
  }

  /// @param left what is to stay of what stands there; empty for nothing
  static List<Revision> inPlaceOf(
      Placement placement, PromptText.Place place, String left, List<String> rules) {
    if (!place.whole() || placement.keepsOneItem(place.lastLine())) {
      var all = String.join(" ", rules);
      return List.of(new Revision.Replace(place.text(), left.isEmpty() ? all : left + " " + all));
    }
    var revisions = new ArrayList<Revision>();
    var first = left.isEmpty() ? 1 : 0;
    revisions.add(new Revision.Replace(place.text(), first == 1 ? rules.getFirst() : left));
    rules.stream()
        .skip(first)
        .forEach(rule -> revisions.add(new Revision.Insert(place.lastLine(), rule)));
    return revisions;
  }

  /// A statement that makes place.
  ///
  /// @param left what is to stay of it, for it says something else too; empty for nothing
  private record Taken(String says, PromptText.Place place, String left) {}

  private List<Taken> statements(Fix fix) {
    var kinds = Set.copyOf(fix.replaces());
    return agent.states(kinds).flatMap(says -> taken(says, kinds).stream()).toList();
  }

  private Optional<Taken> taken(String says, Set<String> kinds) {
    var others =
        agent.assumptions().stream()
            .filter(each -> each.origin() == Origin.STATED && each.says().equals(says))
            .map(Assumption::kind)
            .filter(kind -> !kinds.contains(kind))
            .collect(toSet());
    var left = others.isEmpty() ? Optional.of("") : Sentence.without(says, kinds, others);
    return prompt
        .find(says)
        .filter(place -> isAssumption(says) && placement.mayBeReplaced(place.lastLine()))
        .filter(
            place -> left.filter(rest -> !rest.isEmpty()).isPresent() || isPure(place, says, kinds))
        .flatMap(place -> left.map(rest -> new Taken(says, place, rest)));
  }

  private boolean isPure(PromptText.Place place, String says, Set<String> kinds) {
    return Purity.isPure(says, kinds)
        && Purity.isPure(place.text(), kinds)
        && !Purity.isOfConditions(prompt.lead(place.lastLine()));
  }

  private static boolean isAssumption(String says) {
    return !TASK.matcher(says).find() && !HOURS.matcher(says).find();
  }

  private boolean declaresMore(String text, Fix fix) {
    return agent.assumptions().stream()
        .anyMatch(each ->
            each.origin() == Origin.DECLARED
                && each.says().equals(text)
                && !fix.replaces().contains(each.kind()));
  }

  /// The rule with the agent's own tools named.
  private String named(String rule) {
    return Fix.TOOL
        .matcher(rule)
        .replaceAll(found ->
            agent.tools().stream()
                .filter(tool -> tool.role().name().toLowerCase(Locale.ROOT).equals(found.group(1)))
                .findFirst()
                .map(tool -> java.util.regex.Matcher.quoteReplacement(tool.name()))
                .orElse(found.group(2)));
  }
}
