package dev.arc.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the field does: TF-IDF of the 1,000 most frequent words and pairs of words, DBSCAN by
/// cosine with a radius of 0.5 and three points. To compare with.
final class PlainClusters {

  private PlainClusters() {}

  /// The cluster of each text; each text of noise is one by itself.
  static List<String> of(List<String> texts) {
    var vectors = vectors(texts);
    var labels = new int[texts.size()];
    var next = 1;
    for (var point = 0; point < labels.length; point++) {
      if (labels[point] == 0 && near(point, vectors).size() >= 3) {
        spread(point, next++, labels, vectors);
      }
    }
    var named = new ArrayList<String>();
    for (var point = 0; point < labels.length; point++) {
      named.add(labels[point] == 0 ? "noise " + point : "cluster " + labels[point]);
    }
    return named;
  }

  private static void spread(
      int first, int label, int[] labels, List<Map<String, Double>> vectors) {
    var open = new ArrayDeque<>(List.of(first));
    labels[first] = label;
    while (!open.isEmpty()) {
      var near = near(open.remove(), vectors);
      for (var other : near.size() >= 3 ? near : List.<Integer>of()) {
        if (labels[other] == 0) {
          labels[other] = label;
          open.add(other);
        }
      }
    }
  }

  private static List<Integer> near(int point, List<Map<String, Double>> vectors) {
    var near = new ArrayList<Integer>();
    for (var other = 0; other < vectors.size(); other++) {
      var one = vectors.get(point);
      var sum = 0.0;
      for (var entry : vectors.get(other).entrySet()) {
        sum += entry.getValue() * one.getOrDefault(entry.getKey(), 0.0);
      }
      if (sum >= 0.5) {
        near.add(other);
      }
    }
    return near;
  }

  private static List<Map<String, Double>> vectors(List<String> texts) {
    var frequency = new HashMap<String, Integer>();
    var terms = texts.stream().map(PlainClusters::terms).toList();
    terms.forEach(
        each -> each.stream().distinct().forEach(term -> frequency.merge(term, 1, Integer::sum)));
    var kept =
        frequency.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(1000)
            .map(Map.Entry::getKey)
            .toList();
    var weights = new HashMap<String, Double>();
    kept.forEach(
        term -> weights.put(term, Math.log((1.0 + texts.size()) / (1 + frequency.get(term))) + 1));
    return terms.stream().map(each -> vector(each, weights)).toList();
  }

  private static Map<String, Double> vector(List<String> terms, Map<String, Double> weights) {
    var vector = new HashMap<String, Double>();
    terms.stream()
        .filter(weights::containsKey)
        .forEach(term -> vector.merge(term, weights.getOrDefault(term, 0.0), Double::sum));
    var norm = Math.sqrt(vector.values().stream().mapToDouble(value -> value * value).sum());
    vector.replaceAll((_, value) -> value / norm);
    return vector;
  }

  private static List<String> terms(String text) {
    var words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+"))
            .filter(word -> word.length() > 1)
            .toList();
    var terms = new ArrayList<>(words);
    for (var word = 1; word < words.size(); word++) {
      terms.add(words.get(word - 1) + " " + words.get(word));
    }
    return terms;
  }
}
