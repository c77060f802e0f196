package dev.arc.catalogue;

import java.util.List;

/// Further ways of an assumption kind that the catalogue has already.
///
/// @param addsTo the kind's id
public record MoreWays(String addsTo, List<Way> ways) {

  public MoreWays {
    ways = List.copyOf(ways);
  }
}
