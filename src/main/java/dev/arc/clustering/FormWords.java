package dev.arc.clustering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes down what the texts of a cluster have in common.
///
/// @param fixed the fixed words of each wording
record FormWords(Vocabulary vocabulary, List<int[]> fixed, List<String> texts) {

  private static final String GAP = "…";

  TextCluster cluster(List<Integer> members) {
    var medoid = medoid(members);
    return new TextCluster(form(firstLine(texts.get(medoid)), common(members)), members, medoid);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /// The first text of the wording, its values and variable words aside, that most have.
  private int medoid(List<Integer> members) {
    Map<List<Integer>, int[]> counts = new HashMap<>();
    for (var member : members) {
      counts.computeIfAbsent(key(member), _ -> new int[] {0, member})[0]++;
    }
    return counts.entrySet().stream()
        .max(
            Comparator.<Map.Entry<List<Integer>, int[]>>comparingInt(each -> each.getValue()[0])
                .thenComparing(each -> each.getKey().size())
                .thenComparing(each -> spelled(each.getKey())))
        .map(each -> each.getValue()[1])
        .orElseThrow();
  }

  private List<Integer> key(int text) {
    var wording = vocabulary.of()[text];
    var words = fixed.get(wording);
    var has = Arrays.stream(words).anyMatch(word -> word != Wording.VALUE);
    return Arrays.stream(has ? words : vocabulary.wordings().get(wording).words()).boxed().toList();
  }

  private String spelled(List<Integer> words) {
    var spelled = new StringBuilder();
    words.forEach(word ->
        spelled.append(word == Wording.VALUE ? GAP : vocabulary.words().get(word)).append(' '));
    return spelled.toString();
  }

  /// Words that most of the texts have.
  private Set<String> common(List<Integer> members) {
    var counts = new HashMap<Integer, Integer>();
    members.forEach(member ->
        key(member).stream()
            .distinct()
            .filter(word -> word != Wording.VALUE)
            .forEach(word -> counts.merge(word, 1, Integer::sum)));
    var common = new HashSet<String>();
    counts.forEach((word, count) -> {
      if (2 * count > members.size()) {
        common.add(vocabulary.words().get(word));
      }
    });
    return common;
  }

  private static String form(String text, Set<String> common) {
    var form = new StringBuilder();
    for (var token : Tokens.of(text)) {
      if (!token.isValue() && common.contains(token.word())) {
        form.append(form.isEmpty() ? "" : " ").append(token.raw());
      } else if (!form.toString().endsWith(GAP)) {
        form.append(form.isEmpty() ? "" : " ").append(GAP);
      }
    }
    return form.toString();
  }
}
