package dev.arc.world;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The truth of one scenario. Simulated tools present parts of it; checks are computed from it;
/// nobody edits it while a scenario is played (what an agent does is kept beside it, as [Effect]s).
///
/// @param now what every clock in this world shows, in `zone`
public record World(
    LocalDateTime now,
    ZoneId zone,
    List<Table> tables,
    List<Document> documents,
    List<Rate> rates) {

  public World {
    tables = List.copyOf(tables);
    documents = List.copyOf(documents);
    rates = List.copyOf(rates);
  }

  public Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  public World withTables(List<Table> other) {
    return new World(now, zone, other, documents, rates);
  }

  public World withDocuments(List<Document> other) {
    return new World(now, zone, tables, other, rates);
  }

  public World withRates(List<Rate> other) {
    return new World(now, zone, tables, documents, other);
  }
}
