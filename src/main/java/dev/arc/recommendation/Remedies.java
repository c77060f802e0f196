package dev.arc.recommendation;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the catalogue knows against the failures of a run.
///
/// @param remedies those that promise most first
/// @param unfixed losses against which there is none, and why, in the order of the losses
public record Remedies(List<Remedy> remedies, List<Unfixed> unfixed) {

  public Remedies {
    remedies = List.copyOf(remedies);
    unfixed = List.copyOf(unfixed);
  }

  /// A loss that nothing is known against.
  public record Unfixed(Loss loss, String why) {}

  /// @param losses of one run, the greatest first
  public static Remedies of(AgentToRepair agent, List<Loss> losses, Catalogue catalogue) {
    var against = new LinkedHashMap<Fix, List<Loss>>();
    var unfixed = new ArrayList<Unfixed>();
    var edits = new PromptEdits(agent);
    for (var loss : losses) {
      var known = fixes(loss, catalogue);
      var fitting = known.stream().filter(fix -> !edits.of(fix).isEmpty()).toList();
      if (fitting.isEmpty()) {
        unfixed.add(new Unfixed(loss, why(known)));
      }
      fitting.forEach(fix -> against.computeIfAbsent(fix, _ -> new ArrayList<>()).add(loss));
    }
    var remedies =
        against.entrySet().stream()
            .map(entry -> remedy(entry, edits))
            .sorted(Comparator.comparingDouble(Remedy::gain).reversed())
            .toList();
    return new Remedies(remedies, unfixed);
  }

  private static Remedy remedy(Map.Entry<Fix, List<Loss>> entry, PromptEdits edits) {
    var fix = entry.getKey();
    return new Remedy(
        fix.id(),
        fix.says(),
        fix.why(),
        fix.cost(),
        entry.getValue(),
        edits.replaced(fix),
        edits.stays(fix),
        edits.of(fix));
  }

  private static List<Fix> fixes(Loss loss, Catalogue catalogue) {
    var kinds =
        catalogue.kinds().stream()
            .filter(kind -> kind.id().equals(loss.assumption()))
            .flatMap(kind -> catalogue.fixesFor(kind).stream());
    var patterns =
        catalogue.patterns().stream()
            .filter(pattern -> pattern.id().equals(loss.pattern()))
            .flatMap(pattern -> catalogue.fixesFor(pattern).stream());
    return Stream.of(kinds, patterns, catalogue.fixesFor(loss.cluster()).stream())
        .flatMap(fixes -> fixes)
        .distinct()
        .toList();
  }

  private static String why(List<Fix> known) {
    return known.isEmpty()
        ? "the catalogue has no fix for it"
        : "the rules of %s stand in the prompt already, and were not enough"
            .formatted(String.join(", ", known.stream().map(Fix::id).toList()));
  }
}
