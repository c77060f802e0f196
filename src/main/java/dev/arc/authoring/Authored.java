package dev.arc.authoring;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.CatalogueFile;
import dev.arc.catalogue.Problem;
import dev.arc.llm.ReplyJson;
import java.util.List;
import java.util.Optional;

/// What a model wrote for the catalogue.
///
/// @param entries in the order in which they were written; a field of work comes first
/// @param readable whether the reply had the form that was asked for
public record Authored(List<Entry> entries, boolean readable) {

  public Authored {
    entries = List.copyOf(entries);
  }

  /// One entry.
  ///
  /// @param name `kind/way`, or the id of a field of work, as far as it says one
  /// @param isField whether it is a field of work
  /// @param file as it would stand in a catalogue
  /// @param problems why it may not be used; empty where it may
  public record Entry(String name, boolean isField, CatalogueFile file, List<Problem> problems) {
    public Entry {
      problems = List.copyOf(problems);
    }

    public boolean isUsable() {
      return problems.isEmpty();
    }
  }

  /// Reads what a model replied to [AuthoringRequest], as something that may hold anything.
  ///
  /// @param known what it may add to
  public static Authored read(String reply, Catalogue known) {
    return ReplyJson.find(reply, List.of(AuthoringRequest.FIELDS, AuthoringRequest.WAYS))
        .map(found -> new Authored(new AuthoredReader(known).read(found), true))
        .orElseGet(() -> new Authored(List.of(), false));
  }

  /// What is known together with what may be used.
  public Catalogue added(Catalogue known) {
    return known.with(entries.stream().filter(Entry::isUsable).map(Entry::file).toList());
  }

  /// The field of work that may be used.
  public Optional<String> field() {
    return entries.stream()
        .filter(entry -> entry.isField() && entry.isUsable())
        .map(Entry::name)
        .findFirst();
  }

  /// The ways that may be used.
  public List<String> ways() {
    return entries.stream()
        .filter(entry -> !entry.isField() && entry.isUsable())
        .map(Entry::name)
        .toList();
  }
}
