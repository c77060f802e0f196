package dev.arc.clustering;

import java.util.List;

/// Texts of one form.
///
/// @param form what their first lines have in common, with an ellipsis where they differ: `agent
///   ignored error … from …`
/// @param members indices of the texts, ascending
/// @param medoid index of the first text that is worded as most of them are
public record TextCluster(String form, List<Integer> members, int medoid) {

  public TextCluster {
    members = List.copyOf(members);
    if (!members.contains(medoid)) {
      throw new IllegalArgumentException("medoid " + medoid + " is none of the cluster's texts");
    }
  }

  public int size() {
    return members.size();
  }
}
