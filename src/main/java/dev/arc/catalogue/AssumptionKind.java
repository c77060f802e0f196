package dev.arc.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of thing that agents take for granted.
///
/// @param topic what questions and disclosures about it are about
/// @param name of failures of this kind, as a report prints it
/// @param noun what sentences and lists call it: `date format`, `minor units`
/// @param plural true where that is a plural
/// @param granted what an agent that relies on it takes for granted, as it follows these words:
///   `that no record stands there twice`
/// @param needs the column that a domain must have: `money`, `measure`, `day`, `name`
/// @param risk 1 to 10: how much harm it does when it is false where it matters
/// @param lapse the fault of behaviour that relying on it is
public record AssumptionKind(
    String id,
    String topic,
    String name,
    String noun,
    @Nullable Boolean plural,
    String granted,
    String needs,
    int risk,
    String lapse,
    List<Way> ways) {

  public AssumptionKind {
    ways = List.copyOf(ways);
    Lapse.of(lapse);
  }

  /// What sentences call it.
  EntryName called() {
    return new EntryName(name, noun, plural, granted);
  }

  /// This kind with further ways after its own.
  AssumptionKind withMore(List<Way> more) {
    var all = new ArrayList<>(ways);
    all.addAll(more);
    return new AssumptionKind(id, topic, name, noun, plural, granted, needs, risk, lapse, all);
  }
}
