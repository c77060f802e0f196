package dev.arc.revision;

import dev.arc.profile.ProfileTexts;
import dev.arc.profile.Prompt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A place where a part of the prompt may be written.
///
/// @param file as the profile refers to it; empty for the profile's own
/// @param from where the part starts in the place's text
/// @param to where it ends there
/// @param alike how many characters around the part read as the prompt does
/// @param distance in lines, from where the prompt is said to stand
record Candidate(String file, Place place, int from, int to, int alike, int distance) {

  /// More are not tried.
  private static final int MOST = 12;

  private static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingInt(Candidate::alike).reversed().thenComparingInt(Candidate::distance);

  /// The whole file with the words written, in each way that there is.
  List<String> written(String words) {
    if (place.decoded().hides(from, to) && to > from) {
      return List.of();
    }
    var removed =
        words.isEmpty() && isWhole() ? ItemRemoval.written(place).stream() : Stream.<String>of();
    return Stream.concat(removed, place.replaced(from, to, words).stream()).toList();
  }

  private boolean isWhole() {
    var text = place.decoded().text();
    return text.substring(from, to).strip().equals(text.strip());
  }

  /// The places for an edit of the prompt, the likeliest first.
  ///
  /// @param files by name, the profile's own under the empty one
  static List<Candidate> of(Map<String, String> files, Prompt prompt, Edit edit) {
    var found = new ArrayList<Candidate>();
    var passage = edit.passage(prompt.text());
    if (passage.isBlank()) {
      return List.of();
    }
    files.forEach((name, raw) -> {
      for (var place : Places.in(raw, passage, text -> mayHold(text, passage))) {
        new Search(name, raw, place, prompt, edit).find(found);
      }
    });
    found.sort(LIKELIEST_FIRST);
    return found.subList(0, Math.min(MOST, found.size()));
  }

  // A framework may put words around what stands in the file: "You are {role}."
  private static boolean mayHold(String text, String passage) {
    return text.contains(passage) || isPart(text.strip(), passage);
  }

  private static boolean isPart(String text, String passage) {
    return text.length() > 2 && passage.contains(text);
  }

  /// The texts that a profile was read from, its own first.
  static Map<String, String> files(ProfileTexts texts) {
    var files = new LinkedHashMap<String, String>();
    files.put("", texts.main());
    files.putAll(texts.beside());
    return files;
  }

  /// Looks for one edit in one place.
  private record Search(String file, String raw, Place place, Prompt prompt, Edit edit) {

    void find(List<Candidate> found) {
      var text = place.decoded().text();
      var passage = edit.passage(prompt.text());
      for (var at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
        add(at + edit.start() - edit.first(), found);
      }
      var part = text.strip();
      var offset = passage.indexOf(part);
      var begins = edit.first() + offset;
      if (!text.contains(passage)
          && isPart(part, passage)
          && begins <= edit.start()
          && edit.end() <= begins + part.length()) {
        add(text.indexOf(part) + edit.start() - begins, found);
      }
    }

    private void add(int from, List<Candidate> found) {
      var to = from + edit.end() - edit.start();
      var line =
          1 + (int) prompt.text().substring(0, edit.first()).chars().filter(c -> c == '\n').count();
      var written = RawLines.number(raw, place.offset(from));
      var elsewhere = prompt.place(line);
      var other =
          !elsewhere.isEmpty() && elsewhere.startsWith(file + ":") ? 0 : file.isEmpty() ? 0 : 1;
      var distance =
          Math.abs(written - (elsewhere.isEmpty() ? prompt.fileLine(line) : lineOf(elsewhere)));
      var alike = alike(from, to);
      if (edit.start() == edit.end()) {
        ListedPlace.of(place)
            .ifPresent(item -> found.add(new Candidate(file, item, from, to, alike + 1, distance)));
      }
      found.add(
          new Candidate(
              file, indented(line, from).orElse(place), from, to, alike, distance + 1000 * other));
    }

    private static int lineOf(String place) {
      return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
    }

    private int alike(int from, int to) {
      var text = place.decoded().text();
      var own = prompt.text();
      var before = 0;
      while (before < Math.min(from, edit.start())
          && text.charAt(from - 1 - before) == own.charAt(edit.start() - 1 - before)) {
        before++;
      }
      var after = 0;
      while (after < Math.min(text.length() - to, own.length() - edit.end())
          && text.charAt(to + after) == own.charAt(edit.end() + after)) {
        after++;
      }
      return before + after;
    }

    // Lines of a file whose notation is not known are indented alike.
    private Optional<Place> indented(int line, int from) {
      if (!(place instanceof LinedPlace lined) || !lined.indentation().isEmpty()) {
        return Optional.empty();
      }
      var start = RawLines.start(raw, place.offset(from));
      var written = raw.substring(start, RawLines.end(raw, start));
      var own = prompt.text().split("\n", -1)[line - 1];
      var more = RawLines.indentation(written) - RawLines.indentation(own);
      return more > 0
          ? Optional.of(new LinedPlace(raw, lined.decoded(), written.substring(0, more)))
          : Optional.empty();
    }
  }
}
