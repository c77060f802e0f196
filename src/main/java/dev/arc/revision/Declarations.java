package dev.arc.revision;

import dev.arc.profile.DeclaredAssumption;
import dev.arc.profile.ProfileTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Writes a declared assumption in other words, or takes it out of its list.
final class Declarations {
  private Declarations() {}

  /// The files with the assumption changed, in each way that there is, the likeliest first.
  ///
  /// @param replacement blank to take it out
  static List<Map.Entry<String, String>> written(
      ProfileTexts texts, DeclaredAssumption assumption, String replacement) {
    var found = new ArrayList<Candidate>();
    Candidate.files(texts)
        .forEach((name, raw) -> {
          for (var place : places(raw, assumption.text())) {
            var from = RawLines.indentation(place.decoded().text());
            var line = RawLines.number(raw, place.offset(from));
            var to = from + assumption.text().length();
            var distance = Math.abs(line - assumption.line());
            found.add(new Candidate(name, place, from, to, 0, distance));
          }
        });
    found.sort(Comparator.comparingInt(Candidate::distance));
    return found.stream()
        .flatMap(each ->
            (replacement.isBlank() ? ItemRemoval.written(each.place()) : each.written(replacement))
                .stream().map(text -> Map.entry(each.file(), text)))
        .toList();
  }

  private static List<Place> places(String raw, String declared) {
    return Places.in(raw, declared, text -> text.strip().equals(declared));
  }
}
