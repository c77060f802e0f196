package dev.arc.scenario;

import java.util.List;

/// What a model wrote for a set, and what became of it.
///
/// @param model whose words they are
/// @param readable whether it replied in the form that was asked for
public record Written(String model, boolean readable, List<Entry> entries) {

  public Written {
    entries = List.copyOf(entries);
  }

  /// One entry.
  ///
  /// @param name `kind/way`, or the id of a field of work
  /// @param text of the entry as it would stand in a catalogue; lines in `dropped` are its lines
  /// @param scenarios how many of the set were drawn from it
  /// @param dropped why none was; empty where some were
  public record Entry(String name, String text, int scenarios, List<String> dropped) {
    public Entry {
      dropped = List.copyOf(dropped);
    }
  }

  /// How many entries came to nothing.
  public int dropped() {
    return (int) entries.stream().filter(entry -> entry.scenarios() == 0).count();
  }
}
