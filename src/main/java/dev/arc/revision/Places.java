package dev.arc.revision;

import dev.arc.json.Json;
import dev.arc.json.JsonSyntaxException;
import dev.arc.json.WrittenScalar;
import dev.arc.json.WrittenScalars;
import dev.arc.json.YamlSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the texts of a file: the strings of JSON, the scalars of YAML, those of documents that are
/// texts in them, and the file as it stands.
final class Places {
  private static final Pattern FRONT =
      Pattern.compile(
          "\\A\\uFEFF?(?:\\s*\\R)?---[ \\t]*\\R(.*?)^---[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final String REDACTED = "(redacted ";

  private final Predicate<String> wanted;
  private final boolean hidden;

  private Places(Predicate<String> wanted, boolean hidden) {
    this.wanted = wanted;
    this.hidden = hidden;
  }

  /// The texts that are wanted.
  ///
  /// @param words that they are about; where a secret was taken out of these, the texts are those
  ///   without secrets
  static List<Place> in(String raw, String words, Predicate<String> wanted) {
    var places = new Places(wanted, words.contains(REDACTED));
    return Stream.concat(places.documents(raw), places.shown(LinedPlace.verbatim(raw, 0))).toList();
  }

  private Stream<Place> shown(Place place) {
    return Stream.of(hidden ? place.redacted() : place)
        .filter(each -> wanted.test(each.decoded().text()));
  }

  private Stream<Place> documents(String raw) {
    var json = looksLikeJson(raw);
    var strings =
        json ? JsonPlace.in(raw).stream().flatMap(this::withEmbedded) : Stream.<Place>of();
    return json && isJson(raw) ? strings : Stream.concat(strings, scalars(raw));
  }

  private static boolean looksLikeJson(String raw) {
    var start = raw.stripLeading();
    return !start.isEmpty() && "{[\"/\uFEFF".indexOf(start.charAt(0)) >= 0;
  }

  private static boolean isJson(String raw) {
    try {
      Json.parse(raw);
      return true;
    } catch (JsonSyntaxException _) {
      return false;
    }
  }

  private Stream<Place> scalars(String raw) {
    var front = FRONT.matcher(raw);
    var start = front.find() ? front.start(1) : -1;
    var inFront = start >= 0 ? scalars(raw, start, front.end(1)) : Stream.<Place>of();
    return Stream.concat(scalars(raw, 0, raw.length()), inFront);
  }

  private Stream<Place> scalars(String raw, int start, int end) {
    try {
      return WrittenScalars.of(raw.substring(start, end)).stream()
          .filter(scalar -> hidden || wanted.test(scalar.value()) || isDocument(scalar.value()))
          .flatMap(scalar -> place(raw, start, scalar).stream())
          .flatMap(this::withEmbedded);
    } catch (YamlSyntaxException _) {
      return Stream.of();
    }
  }

  private static Optional<Place> place(String raw, int by, WrittenScalar scalar) {
    var start = scalar.start() + by;
    var end = scalar.end() + by;
    return switch (scalar.style()) {
      case PLAIN -> flow(raw, start, end, Quote.NONE, scalar.value());
      case SINGLE_QUOTED -> flow(raw, start, end, Quote.SINGLE, scalar.value());
      case DOUBLE_QUOTED -> flow(raw, start, end, Quote.DOUBLE, scalar.value());
      case LITERAL ->
          BlockText.of(raw, start, end, scalar.value())
              .map(read -> new LinedPlace(raw, read.decoded(), read.indentation()));
      case FOLDED ->
          BlockText.of(raw, start, end, scalar.value())
              .map(read -> new FoldedPlace(raw, read.decoded(), read.indentation()));
    };
  }

  private static Optional<Place> flow(String raw, int start, int end, Quote quote, String value) {
    var sign = quote == Quote.NONE ? 0 : 1;
    return FlowText.of(raw, start + sign, end - sign, quote, value)
        .map(read -> new FlowPlace(raw, start, end, quote, read));
  }

  private Stream<Place> withEmbedded(Place place) {
    var text = place.decoded().text();
    var inner =
        isDocument(text)
            ? documents(text).map(found -> (Place) new EmbeddedPlace(place, found))
            : Stream.<Place>of();
    return Stream.concat(inner, shown(place));
  }

  private static boolean isDocument(String text) {
    var start = text.stripLeading();
    return start.length() > 2
        && (start.startsWith("{") && start.indexOf('}') > 0
            || start.startsWith("[") && start.indexOf(']') > 0
            || start.startsWith("\"{"));
  }
}
