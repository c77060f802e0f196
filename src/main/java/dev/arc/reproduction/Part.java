package dev.arc.reproduction;

import dev.arc.scenario.Situation;
import dev.arc.world.Row;

/// Something that can be left out of a situation. Numbers count from 0 and are those of the whole
/// situation, whatever else is left out.
public sealed interface Part {

  /// A message of the user: 0 is the request.
  record Message(int message) implements Part {}

  /// A clause of a message that says nothing about what is wanted.
  record Clause(int message, int clause) implements Part {}

  /// Which days are meant: in what the user says, and in the task.
  record Period() implements Part {}

  /// What stands in a column of all records that are meant: in what the user says, and in the task.
  record Named(String column) implements Part {}

  /// What the user says is to be left out, or counted in as well: with it go the task's scope and
  /// the records that it is about.
  record Scope() implements Part {}

  /// Where the records are, which can be found out where there is one place.
  record Source() implements Part {}

  /// What the user would say when asked about a topic.
  record Knowledge(String topic) implements Part {}

  /// That the user avoids the first question.
  record Dodge() implements Part {}

  /// A table that the task is not about.
  record WholeTable(int table) implements Part {}

  /// A record of a table.
  record Record(int table, int row) implements Part {
    /// The record itself.
    public Row in(Situation situation) {
      return situation.world().tables().get(table).rows().get(row);
    }
  }

  /// A record that stands there once more than it should.
  record Repeat(int table, int row) implements Part {}

  /// A column of a table.
  record Field(int table, String column) implements Part {}

  /// A note above a table.
  record Note(int table, String name) implements Part {}

  /// A document.
  record Text(int document) implements Part {}

  /// An exchange rate.
  record Rate(int rate) implements Part {}

  /// A fault of the tools.
  record Fault(int fault) implements Part {}

  /// How something in a table is written, where that is not the plain way.
  record Style(int table, Aspect aspect) implements Part {}

  /// What is written in some way.
  enum Aspect {
    MONEY,
    NUMBERS,
    DATES,
    UNITS,
    SCALE
  }
}
