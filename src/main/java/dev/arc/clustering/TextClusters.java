package dev.arc.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Groups texts by what they say alike.
///
/// Values by their looks (figures, ids, quotations, names) are left out, then words that are values
/// by how they stand among the others ([FixedWords]); what stays is weighted by how rare it is over
/// the forms that are left (TF-IDF) and clustered by density ([Density]). Texts in which nothing is
/// fixed are too few of a kind to tell: they are compared by all of their words. How many texts
/// there are of a form does not change what a form is, nor does their order.
public final class TextClusters {

  /// The least cosine of texts that are of one form.
  private static final double NEAR = 0.5;

  /// Weight of a word that stands in every form: too little to make two forms one.
  private static final double COMMON = 0.25;

  private final Vocabulary vocabulary;
  private final int least;
  private final FixedWords words;
  private final List<int[]> fixed;

  private TextClusters(List<String> texts, int least) {
    this.vocabulary = Vocabulary.of(texts);
    this.least = least;
    this.words = new FixedWords(vocabulary.wordings(), vocabulary.words().size());
    this.fixed = vocabulary.wordings().stream().map(words::of).toList();
  }

  /// @param texts what stands in further lines of a text is compared, and not shown
  /// @param least texts that make a cluster
  public static Clustering of(List<String> texts, int least) {
    if (least < 1) {
      throw new IllegalArgumentException("a cluster of " + least + " texts, expected 1 or more");
    }
    return texts.isEmpty()
        ? new Clustering(List.of(), List.of())
        : new TextClusters(texts, least).cluster(texts);
  }

  private Clustering cluster(List<String> texts) {
    var labels = labels();
    var members = new HashMap<Integer, List<Integer>>();
    var noise = new ArrayList<Integer>();
    for (var text = 0; text < texts.size(); text++) {
      var label = labels[vocabulary.of()[text]];
      (label == Density.NOISE ? noise : members.computeIfAbsent(label, _ -> new ArrayList<>()))
          .add(text);
    }
    return new Clustering(
        members.values().stream()
            .map(each -> new FormWords(vocabulary, fixed, texts).cluster(each))
            .sorted(
                Comparator.comparingInt(TextCluster::size)
                    .reversed()
                    .thenComparing(TextCluster::form))
            .toList(),
        noise);
  }

  /// The cluster of each wording.
  private int[] labels() {
    var wordings = vocabulary.wordings();
    var labels = new int[wordings.size()];
    var formed = positions(true);
    var others = positions(false);
    label(forms(formed), labels, 0, this::weightsOverForms);
    label(wholes(others), labels, labels.length, _ -> weightsOverWordings());
    return labels;
  }

  private int[] positions(boolean withForm) {
    return IntStream.range(0, fixed.size())
        .filter(index -> withForm == (distinct(fixed.get(index)).length > 0))
        .toArray();
  }

  /// Wordings with the same words fixed are one form.
  private Map<List<Integer>, List<Integer>> forms(int[] wordings) {
    var forms = new LinkedHashMap<List<Integer>, List<Integer>>();
    for (var wording : wordings) {
      var key = Arrays.stream(words.telling(fixed.get(wording))).sorted().boxed().toList();
      forms.computeIfAbsent(key, _ -> new ArrayList<>()).add(wording);
    }
    return forms;
  }

  private Map<List<Integer>, List<Integer>> wholes(int[] wordings) {
    var wholes = new LinkedHashMap<List<Integer>, List<Integer>>();
    for (var wording : wordings) {
      var words = distinct(vocabulary.wordings().get(wording).words());
      var key = Arrays.stream(words).sorted().boxed().toList();
      wholes.computeIfAbsent(key, _ -> new ArrayList<>()).add(wording);
    }
    return wholes;
  }

  private interface Weighing {
    double[] weights(List<int[]> points);
  }

  private void label(
      Map<List<Integer>, List<Integer>> groups, int[] labels, int base, Weighing weighing) {
    var points =
        groups.keySet().stream()
            .map(words -> words.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    var counts = groups.values().stream().mapToInt(this::texts).toArray();
    var found = new Density(points, counts, weighing.weights(points), NEAR, least).labels();
    var point = 0;
    for (var group : groups.values()) {
      var label = found[point] == Density.NOISE ? Density.NOISE : base + found[point];
      group.forEach(wording -> labels[wording] = label);
      point++;
    }
  }

  private int texts(List<Integer> wordings) {
    return wordings.stream().mapToInt(wording -> vocabulary.wordings().get(wording).texts()).sum();
  }

  private double[] weightsOverForms(List<int[]> forms) {
    return weights(forms);
  }

  private double[] weightsOverWordings() {
    return weights(
        vocabulary.wordings().stream().map(wording -> distinct(wording.words())).toList());
  }

  /// The smoothed inverse frequency.
  private double[] weights(List<int[]> points) {
    var frequency = new int[vocabulary.words().size()];
    points.forEach(point -> {
      for (var word : point) {
        frequency[word]++;
      }
    });
    return Arrays.stream(frequency)
        .mapToDouble(count -> Math.log((1.0 + points.size()) / (1 + count)) + COMMON)
        .toArray();
  }

  private static int[] distinct(int[] words) {
    return Arrays.stream(words).filter(word -> word != Wording.VALUE).distinct().toArray();
  }
}
