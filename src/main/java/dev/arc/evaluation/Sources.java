package dev.arc.evaluation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.arc.json.ContentBlocks;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import dev.arc.trace.Step.ToolCalled;
import dev.arc.trace.Step.UserSaid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The figures and words that an answer may build on: the request, the user's replies, and what
/// tools gave back. What a calculator made of figures from nowhere is from nowhere too.
final class Sources {

  /// What parts the cells of a line, the surest mark first: a comma may also stand in a figure.
  private static final List<String> CELL_MARKS = List.of("|", "\t", ";", ",");

  private static final Pattern NUMBER_OF_ID = Pattern.compile("\\b[a-z]{1,6}[-_#](\\d{2,})\\b");

  private final Set<Double> numbers = new LinkedHashSet<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final Map<String, List<Double>> columns = new LinkedHashMap<>();
  private final StringBuilder words = new StringBuilder();
  private @Nullable Set<String> numbersOfIds;
  private int rows;

  private Sources() {}

  static Sources of(Play play) {
    var sources = new Sources();
    for (var step : play.steps()) {
      if (step instanceof UserSaid user) {
        sources.add(user.text());
        sources.addLines("user", user.text());
      } else if (step instanceof ToolCalled call
          && (bringsItsOwn(call.role()) || sources.founds(call.arguments()))) {
        sources.addResult(call);
      }
    }
    return sources;
  }

  /// Whether the results come from the world rather than from the arguments.
  private static boolean bringsItsOwn(Role role) {
    return switch (role) {
      case READER, SEARCH, QUERY, CLOCK, VALIDATOR, UNKNOWN -> true;
      case CALCULATOR, CONVERTER, ACTOR, NOTIFIER, REPORTER -> false;
    };
  }

  /// Every number met, in the order of the play.
  Set<Double> numbers() {
    return numbers;
  }

  List<Quantity> quantities() {
    return quantities;
  }

  /// Numbers that stand in one column of a result.
  List<List<Double>> columns() {
    return List.copyOf(columns.values());
  }

  /// How many records were met, at least.
  int rows() {
    return rows;
  }

  /// Whether a word or id was met, in any case.
  boolean hasWord(String word) {
    return words.indexOf(word.toLowerCase(Locale.ROOT)) >= 0;
  }

  private boolean founds(String arguments) {
    var grounding = new Grounding(this);
    return Quantities.in(arguments).stream().allMatch(grounding::founds);
  }

  private void addResult(ToolCalled call) {
    var result = ContentBlocks.opened(call.result());
    var value = Json.tryParse(result).filter(Sources::isComposite);
    if (value.isPresent()) {
      words.append(result.toLowerCase(Locale.ROOT)).append('\n');
      addJson("", value.get());
    } else {
      add(result);
      addLines(call.tool(), result);
    }
  }

  private static boolean isComposite(JsonValue value) {
    return value instanceof JsonValue.JsonObject || value instanceof JsonValue.JsonArray;
  }

  /// Whether a bare number is what an id that was met has behind its letters: 1146 of `EXP-1146`.
  boolean hasNumberOfId(BigDecimal number) {
    if (numbersOfIds == null) {
      numbersOfIds =
          NUMBER_OF_ID.matcher(words).results().map(id -> id.group(1)).collect(toUnmodifiableSet());
    }
    return numbersOfIds.contains(number.toPlainString());
  }

  private void add(String text) {
    words.append(text.toLowerCase(Locale.ROOT)).append('\n');
    addFigures(text);
  }

  private void addFigures(String text) {
    Quantities.in(text).forEach(this::add);
  }

  private void add(Mention mention) {
    for (var reading : mention.readings()) {
      quantities.add(reading.quantity());
      Numbers.of(reading.quantity()).ifPresent(numbers::add);
    }
  }

  private void addJson(String path, JsonValue value) {
    switch (value) {
      case JsonValue.JsonObject(var fields) ->
          fields.forEach((name, field) -> addJson(name, field));
      case JsonValue.JsonArray(var items) -> {
        rows = Math.max(rows, items.size());
        items.forEach(item -> addJson(path, item));
      }
      case JsonValue.JsonNumber(var number) -> addJsonNumber(path, number);
      case JsonValue.JsonString(var text) -> addJsonText(path, text);
      case JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> {}
    }
  }

  private void addJsonNumber(String path, BigDecimal number) {
    quantities.add(new Quantity.Plain(number));
    addToColumn(path, number.doubleValue());
  }

  private void addJsonText(String path, String text) {
    if (text.chars().anyMatch(mark -> mark >= '0' && mark <= '9')) {
      var mentions = Quantities.in(text);
      mentions.forEach(this::add);
      addCell(path, mentions);
    }
  }

  private void addLines(String origin, String text) {
    var lines = text.lines().toList();
    rows = Math.max(rows, lines.size());
    for (var line : lines) {
      var mentions = Quantities.in(line);
      if (!mentions.isEmpty()) {
        addNumber("last of " + origin, mentions.getLast());
      }
      var cells = cells(line);
      for (var column = 0; cells.size() > 1 && column < cells.size(); column++) {
        addCell(origin + " " + column, Quantities.in(cells.get(column)));
      }
    }
  }

  private static List<String> cells(String line) {
    return CELL_MARKS.stream()
        .filter(line::contains)
        .findFirst()
        .map(mark -> List.of(line.split(Pattern.quote(mark), -1)))
        .orElse(List.of());
  }

  private void addCell(String column, List<Mention> mentions) {
    if (mentions.size() == 1) {
      addNumber(column, mentions.getFirst());
    }
  }

  private void addNumber(String column, Mention mention) {
    Numbers.of(mention.likeliest()).ifPresent(number -> addToColumn(column, number));
  }

  private void addToColumn(String column, double number) {
    numbers.add(number);
    columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(number);
  }
}
