package dev.arc.pipeline;

import dev.arc.catalogue.AssumptionKind;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.catalogue.FailurePattern;
import dev.arc.catalogue.Fix;
import dev.arc.catalogue.Origin;
import dev.arc.catalogue.Way;
import dev.arc.json.Codec;
import dev.arc.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One entry of a catalogue, whole. The JSON of `arc catalog show` is this record;
/// `docs/schemas/catalog-show.json` is its schema.
///
/// @param what `kind`, `way`, `pattern`, `domain` or `fix`
/// @param entry as its file has it, without what it leaves out
public record CatalogueEntry(
    String schemaVersion, String catalogue, String id, String what, Origin from, JsonValue entry) {

  /// @param id of a kind, pattern, domain or fix; of a way, `kind/way`
  public static Optional<CatalogueEntry> find(Catalogue catalogue, String id) {
    return Optional.ofNullable(all(catalogue).get(id))
        .map(found ->
            new CatalogueEntry(
                ResultsProcessor.SCHEMA_VERSION,
                catalogue.version(),
                id,
                found.what(),
                catalogue.origin(id),
                found.json()));
  }

  /// The ids of all entries that can be shown.
  public static List<String> ids(Catalogue catalogue) {
    return List.copyOf(all(catalogue).keySet());
  }

  private record Found(String what, Object value) {
    JsonValue json() {
      return switch (value) {
        case AssumptionKind kind -> Codec.of(AssumptionKind.class).toJson(kind);
        case Way way -> Codec.of(Way.class).toJson(way);
        case FailurePattern pattern -> Codec.of(FailurePattern.class).toJson(pattern);
        case Domain domain -> Codec.of(Domain.class).toJson(domain);
        case Fix fix -> Codec.of(Fix.class).toJson(fix);
        default -> throw new IllegalStateException("no entry is " + value);
      };
    }
  }

  private static Map<String, Found> all(Catalogue catalogue) {
    var all = new LinkedHashMap<String, Found>();
    for (var kind : catalogue.kinds()) {
      all.put(kind.id(), new Found("kind", kind));
      kind.ways().forEach(way -> all.put(kind.id() + "/" + way.id(), new Found("way", way)));
    }
    catalogue.patterns().forEach(pattern -> all.put(pattern.id(), new Found("pattern", pattern)));
    catalogue.domains().forEach(domain -> all.put(domain.id(), new Found("domain", domain)));
    catalogue.fixes().forEach(fix -> all.put(fix.id(), new Found("fix", fix)));
    return all;
  }
}
