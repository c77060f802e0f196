package dev.arc.pipeline;

import dev.arc.catalogue.AssumptionKind;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.catalogue.FailurePattern;
import dev.arc.catalogue.FaultTemplate;
import dev.arc.catalogue.Fix;
import dev.arc.catalogue.Level;
import dev.arc.catalogue.TaskKind;
import dev.arc.tool.Behaviour;
import java.util.List;
import java.util.stream.Stream;

/// What is in a catalogue. The JSON of `arc catalog list` is this record;
/// `docs/schemas/catalog-list.json` is its schema.
///
/// @param catalogue its version
/// @param behaviours what tools can be made to do wrong
public record CatalogueList(
    String schemaVersion,
    String catalogue,
    List<Kind> kinds,
    List<Pattern> patterns,
    List<Field> domains,
    List<Remedy> fixes,
    List<Behaviour> behaviours,
    int places) {

  /// @param from file and line
  public record Kind(String id, String name, int risk, List<WayLine> ways, String from) {}

  public record WayLine(String id, Level level, String title, List<TaskKind> tasks) {}

  public record Pattern(
      String id,
      String category,
      String name,
      String title,
      List<TaskKind> tasks,
      List<Behaviour> behaviours,
      String from) {}

  /// @param words by which an agent of this field of work is recognised
  public record Field(String id, String rows, List<String> words, String from) {}

  /// @param against what it is for: assumption kinds, failure patterns and clusters
  public record Remedy(String id, String says, List<String> against, String from) {}

  public static CatalogueList of(Catalogue catalogue) {
    return new CatalogueList(
        ResultsProcessor.SCHEMA_VERSION,
        catalogue.version(),
        catalogue.kinds().stream().map(kind -> kind(kind, catalogue)).toList(),
        catalogue.patterns().stream().map(pattern -> pattern(pattern, catalogue)).toList(),
        catalogue.domains().stream().map(domain -> field(domain, catalogue)).toList(),
        catalogue.fixes().stream().map(fix -> remedy(fix, catalogue)).toList(),
        List.of(Behaviour.values()),
        catalogue.places().size());
  }

  private static Kind kind(AssumptionKind kind, Catalogue catalogue) {
    return new Kind(
        kind.id(),
        kind.name(),
        kind.risk(),
        kind.ways().stream()
            .map(way -> new WayLine(way.id(), way.level(), way.title(), way.tasks()))
            .toList(),
        catalogue.origin(kind.id()).toString());
  }

  private static Pattern pattern(FailurePattern pattern, Catalogue catalogue) {
    return new Pattern(
        pattern.id(),
        pattern.category(),
        pattern.name(),
        pattern.title(),
        pattern.tasks(),
        pattern.faults().stream().map(FaultTemplate::behaviour).distinct().toList(),
        catalogue.origin(pattern.id()).toString());
  }

  private static Remedy remedy(Fix fix, Catalogue catalogue) {
    var kinds = catalogue.kinds().stream().filter(kind -> catalogue.fixesFor(kind).contains(fix));
    var patterns =
        catalogue.patterns().stream().filter(pattern -> catalogue.fixesFor(pattern).contains(fix));
    return new Remedy(
        fix.id(),
        fix.says(),
        Stream.of(
                kinds.map(AssumptionKind::id),
                patterns.map(FailurePattern::id),
                fix.clusters().stream())
            .flatMap(ids -> ids)
            .toList(),
        catalogue.origin(fix.id()).toString());
  }

  private static Field field(Domain domain, Catalogue catalogue) {
    return new Field(
        domain.id(), domain.rows(), domain.words(), catalogue.origin(domain.id()).toString());
  }
}
