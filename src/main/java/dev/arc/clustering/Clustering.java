package dev.arc.clustering;

import java.util.List;

/// What came of grouping texts.
///
/// @param clusters the greatest first, then by form
/// @param noise indices of the texts that are like no other, ascending
public record Clustering(List<TextCluster> clusters, List<Integer> noise) {

  public Clustering {
    clusters = List.copyOf(clusters);
    noise = List.copyOf(noise);
  }
}
