package dev.arc.analysis;

import dev.arc.analysis.FailureForms.Branch;
import dev.arc.analysis.FailureForms.Form;
import dev.arc.clustering.TextClusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds the forms of all failures of a run at once: what is a name and what is said of it shows
/// the better the more there is to compare.
final class FormFinder {

  /// Failures alike that make a form.
  private static final int LEAST = 2;

  private static final Pattern WORDS = Pattern.compile(" ");

  private final List<Sighting> all = new ArrayList<>();
  private final int[] forms;
  private final List<String> says = new ArrayList<>();

  FormFinder(List<Group> groups) {
    groups.forEach(group -> all.addAll(group.sightings()));
    var clustering = TextClusters.of(all.stream().map(Sighting::text).toList(), LEAST);
    forms = new int[all.size()];
    Arrays.fill(forms, -1);
    for (var cluster : clustering.clusters()) {
      cluster.members().forEach(member -> forms[member] = says.size());
      says.add(cluster.form());
    }
  }

  /// @param first of the cluster's failures among all
  FailureForms of(int first, int count) {
    var branches = new TreeMap<String, List<Integer>>();
    for (var index = first; index < first + count; index++) {
      branches.computeIfAbsent(all.get(index).capability(), _ -> new ArrayList<>()).add(index);
    }
    var sorted =
        branches.entrySet().stream()
            .map(branch -> branch(branch.getKey(), branch.getValue()))
            .sorted(
                Comparator.comparingInt(Branch::failures)
                    .reversed()
                    .thenComparing(Branch::capability))
            .toList();
    var representative =
        sorted.stream()
            .flatMap(branch -> branch.forms().stream())
            .max(Comparator.comparingInt(Form::failures))
            .map(Form::medoid)
            .orElse(all.get(first).example());
    return new FailureForms(sorted, representative);
  }

  private Branch branch(String capability, List<Integer> failures) {
    var found = new TreeMap<Integer, List<Integer>>();
    failures.forEach(
        failure -> found.computeIfAbsent(forms[failure], _ -> new ArrayList<>()).add(failure));
    var singles = new ArrayList<>(found.getOrDefault(-1, List.of()));
    found.remove(-1);
    // Of a form of which only one failure is here, nothing more general is to be said.
    found.values().stream().filter(each -> each.size() < LEAST).forEach(singles::addAll);
    return new Branch(
        capability,
        failures.size(),
        found.entrySet().stream()
            .filter(form -> form.getValue().size() >= LEAST)
            .map(this::form)
            .sorted(Comparator.comparingInt(Form::failures).reversed().thenComparing(Form::says))
            .toList(),
        singles.stream().sorted().map(index -> all.get(index).example()).toList());
  }

  private Form form(Map.Entry<Integer, List<Integer>> form) {
    var failures = form.getValue();
    var words = WORDS.splitAsStream(says.get(form.getKey())).toList();
    var medoid =
        failures.stream()
            .max(
                Comparator.comparingLong((Integer failure) -> shared(words, failure))
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    return new Form(says.get(form.getKey()), failures.size(), all.get(medoid).example());
  }

  /// How many of a form's words are told of a failure.
  private long shared(List<String> words, int failure) {
    var told = all.get(failure).example().says();
    return words.stream().filter(told::contains).count();
  }
}
