package dev.arc.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// All that Arc knows about how agents go wrong. Immutable and safe to share.
///
/// @param version the first twelve digits of the SHA-256 over all its files: sets from different
///   versions are not comparable
/// @param origins where each entry is written, by its id; of ways, by `kind/way`
public record Catalogue(
    String version,
    List<AssumptionKind> kinds,
    List<FailurePattern> patterns,
    List<Domain> domains,
    List<Place> places,
    Map<String, Origin> origins) {

  public Catalogue {
    kinds = List.copyOf(kinds);
    patterns = List.copyOf(patterns);
    domains = List.copyOf(domains);
    places = List.copyOf(places);
    origins = Map.copyOf(origins);
  }

  /// The catalogue that comes with Arc.
  ///
  /// @throws CatalogueException when one of its files is wrong
  public static Catalogue standard() {
    return CatalogueFiles.standard();
  }

  /// This catalogue and what further files add to it. The version does not depend on where the
  /// files lie, or on their order.
  ///
  /// @throws CatalogueException naming every mistake of all the files
  public Catalogue with(List<CatalogueFile> files) {
    return files.isEmpty() ? this : CatalogueFiles.added(this, files);
  }

  /// The edits that ways make. Each that Arc knows is used by its own catalogue.
  Set<String> edits() {
    var edits = new TreeSet<String>();
    kinds.forEach(kind -> kind.ways().forEach(way -> edits.addAll(way.edits().keySet())));
    return edits;
  }

  /// Where an entry is written.
  ///
  /// @throws IllegalArgumentException when there is no such entry
  public Origin origin(String id) {
    var origin = origins.get(id);
    if (origin == null) {
      throw new IllegalArgumentException("the catalogue has no entry " + id);
    }
    return origin;
  }

  /// The ids of what was added to Arc's own entries.
  public Set<String> added() {
    var added = new HashMap<>(origins);
    added.values().removeIf(origin -> !origin.added());
    return new TreeSet<>(added.keySet());
  }
}
