package dev.arc.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All that Arc knows about how agents go wrong. Immutable and safe to share.
///
/// @param version the first twelve digits of the SHA-256 over all its files that scenarios come
///   from: sets from different versions are not comparable
/// @param origins where each entry is written, by its id; of ways, by `kind/way`
/// @param lines in which the fields of the entries stand, by the entry's id and the field's path
public record Catalogue(
    String version,
    List<AssumptionKind> kinds,
    List<FailurePattern> patterns,
    List<Domain> domains,
    List<Place> places,
    List<Fix> fixes,
    Map<String, Origin> origins,
    Map<String, Integer> lines) {

  public Catalogue {
    kinds = List.copyOf(kinds);
    patterns = List.copyOf(patterns);
    domains = List.copyOf(domains);
    places = List.copyOf(places);
    fixes = List.copyOf(fixes);
    origins = Map.copyOf(origins);
    lines = Map.copyOf(lines);
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

  /// What can be done about failures of an assumption kind: what a user added comes first.
  public List<Fix> fixesFor(AssumptionKind kind) {
    return ordered(fixes.stream().filter(fix -> fix.assumptions().contains(kind.id())));
  }

  /// What can be done about failures of a pattern: what names it, else what is for its lapse.
  public List<Fix> fixesFor(FailurePattern pattern) {
    var named = fixes.stream().filter(fix -> fix.patterns().contains(pattern.id())).toList();
    return ordered(
        named.isEmpty()
            ? fixes.stream().filter(fix -> fix.lapses().contains(pattern.lapse()))
            : named.stream());
  }

  /// What can be done about failures that are of no kind and no pattern.
  public List<Fix> fixesFor(String cluster) {
    return ordered(fixes.stream().filter(fix -> fix.clusters().contains(cluster)));
  }

  private List<Fix> ordered(Stream<Fix> found) {
    return found.sorted(Comparator.comparing(fix -> !origin(fix.id()).added())).toList();
  }

  /// Where a field of an entry is written; where the entry is, when it has no such field.
  ///
  /// @param field its path in the entry: `user.currency`
  /// @throws IllegalArgumentException when there is no such entry
  public Origin origin(String id, String field) {
    var origin = origin(id);
    var line = lines.getOrDefault(field(id, field), origin.line());
    return new Origin(origin.file(), line, origin.added());
  }

  static String field(String id, String path) {
    return id + " " + path;
  }

  /// What sentences call each kind and pattern, by id.
  public Map<String, EntryName> names() {
    var names = new HashMap<String, EntryName>();
    kinds.forEach(kind -> names.put(kind.id(), kind.called()));
    patterns.forEach(
        pattern -> names.put(pattern.id(), new EntryName(pattern.name(), null, null, null)));
    return names;
  }

  /// The ids of what was added to Arc's own entries.
  public Set<String> added() {
    var added = new HashMap<>(origins);
    added.values().removeIf(origin -> !origin.added());
    return new TreeSet<>(added.keySet());
  }
}
