package dev.arc.catalogue;

import java.util.List;

/// All that Arc knows about how agents go wrong. Immutable and safe to share.
///
/// @param version the first twelve digits of the SHA-256 over all its files: sets from different
///   versions are not comparable
public record Catalogue(
    String version,
    List<AssumptionKind> kinds,
    List<FailurePattern> patterns,
    List<Domain> domains,
    List<Place> places) {

  public Catalogue {
    kinds = List.copyOf(kinds);
    patterns = List.copyOf(patterns);
    domains = List.copyOf(domains);
    places = List.copyOf(places);
  }

  /// The catalogue that comes with Arc.
  ///
  /// @throws CatalogueException when one of its files is wrong
  public static Catalogue standard() {
    return CatalogueFiles.standard();
  }
}
